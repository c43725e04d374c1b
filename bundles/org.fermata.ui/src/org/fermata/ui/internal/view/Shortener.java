// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.util.function.ToIntFunction;

/** Makes texts fit by leaving something out. */
final class Shortener {

	private static final String ELLIPSIS = "\u2026";
	/** Of a path the end says more than the beginning. */
	private static final double HEAD_SHARE = 0.4;

	private Shortener() {
	}

	/** The text with an ellipsis in its middle, as long as fits. */
	static String middle(String text, int width, ToIntFunction<String> measure) {
		return fit(text, width, measure, HEAD_SHARE);
	}

	/** The text with an ellipsis at its end, as long as fits. */
	static String end(String text, int width, ToIntFunction<String> measure) {
		return fit(text, width, measure, 1);
	}

	private static String fit(String text, int width, ToIntFunction<String> measure, double headShare) {
		if (width <= 0) {
			return "";
		}
		if (measure.applyAsInt(text) <= width) {
			return text;
		}
		int fits = 0;
		int tooMany = text.length();
		while (tooMany - fits > 1) {
			int kept = (fits + tooMany) >>> 1;
			if (measure.applyAsInt(keeping(text, kept, headShare)) <= width) {
				fits = kept;
			} else {
				tooMany = kept;
			}
		}
		return keeping(text, fits, headShare);
	}

	private static String keeping(String text, int kept, double headShare) {
		int head = wholeCharacters(text, (int) Math.round(kept * headShare), -1);
		int tail = wholeCharacters(text, text.length() - (kept - head), 1);
		return text.substring(0, head).stripTrailing() + ELLIPSIS + text.substring(tail).stripLeading();
	}

	/** Half of a surrogate pair is no character. */
	private static int wholeCharacters(String text, int index, int step) {
		boolean splits = index > 0 && index < text.length() && Character.isSurrogatePair(text.charAt(index - 1),
				text.charAt(index));
		return splits ? index + step : index;
	}
}
