// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.util.StringJoiner;

import org.fermata.core.engine.OperationState;

/**
 * What a row of the list shows. Two faces that are equal look the same, so nothing is painted.
 *
 * @param bar how far, in steps of {@link #BAR_STEPS}; {@link #GLIDING} or {@link #NO_BAR}
 * @param glide where the bar of an unknown total is in its glide; 0 otherwise
 * @param ending how it ended; empty while it lives, and what stands there then are bar, amount and rate
 * @param time the remaining time, or the words of a state, or when it ended
 */
record RowFace(OperationState state, String name, String subject, int bar, int glide, String percent, String amount,
		String rate, String ending, String time) {

	/** As fine as any bar is wide. */
	static final int BAR_STEPS = 512;
	static final int GLIDING = -1;
	static final int NO_BAR = -2;

	boolean isWaiting() {
		return state == OperationState.WAITING;
	}

	String title() {
		return subject.isEmpty() ? name : name + " " + subject;
	}

	/** Everything as one line, for those who hear it and for the tooltip. */
	String inWords(String stateWords) {
		StringJoiner line = new StringJoiner(", ");
		line.add(title());
		if (ending.isEmpty() && !stateWords.equals(time)) {
			line.add(stateWords);
		}
		for (String part : new String[] { ending, percent, amount, rate, time }) {
			if (!part.isEmpty()) {
				line.add(part);
			}
		}
		return line.toString();
	}
}
