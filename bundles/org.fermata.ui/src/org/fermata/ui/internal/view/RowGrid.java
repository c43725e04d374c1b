// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

/**
 * The one grid that all rows stand on. It depends on the width of the list and the font, never on what
 * the rows say at the moment, so that nothing moves when a digit does. A column without room is left out.
 */
record RowGrid(Span title, Span bar, Span percent, Span amount, Span rate, Span time) {

	/** From where and how wide; a width of 0 means that the column is left out. */
	record Span(int x, int width) {

		static final Span NONE = new Span(0, 0);

		boolean isShown() {
			return width > 0;
		}

		int end() {
			return x + width;
		}
	}

	/** How wide the columns of figures are in the font at hand. */
	record Widths(int percent, int amount, int rate, int time) { }

	static final int MARGIN = 8;
	static final int GAP = 16;
	static final int SMALL_GAP = 8;

	private static final int LEAST_TITLE = 200;
	private static final int LEAST_BAR = 64;
	private static final int MOST_BAR = 240;
	private static final double BAR_SHARE = 0.3;

	static RowGrid of(int width, Widths widths) {
		int right = width - MARGIN;
		Span time = endingAt(right, widths.time());
		right = time.x() - GAP;
		// What can best be done without goes first: the rate, then the amount, then the percents.
		int room = right - MARGIN - LEAST_TITLE - GAP - LEAST_BAR;
		boolean hasPercent = room >= widths.percent();
		room -= SMALL_GAP + widths.percent();
		boolean hasAmount = hasPercent && room >= GAP + widths.amount();
		room -= GAP + widths.amount();
		boolean hasRate = hasAmount && room >= GAP + widths.rate();

		Span rate = hasRate ? endingAt(right, widths.rate()) : Span.NONE;
		right = hasRate ? rate.x() - GAP : right;
		Span amount = hasAmount ? endingAt(right, widths.amount()) : Span.NONE;
		right = hasAmount ? amount.x() - GAP : right;
		Span percent = hasPercent ? endingAt(right, widths.percent()) : Span.NONE;
		right = hasPercent ? percent.x() - SMALL_GAP : right;

		int rest = Math.max(0, right - MARGIN - GAP);
		int barWidth = (int) Math.clamp(rest * BAR_SHARE, LEAST_BAR, MOST_BAR);
		Span bar = endingAt(right, Math.min(barWidth, rest));
		return new RowGrid(new Span(MARGIN, Math.max(0, rest - bar.width())), bar, percent, amount, rate, time);
	}

	private static Span endingAt(int end, int width) {
		return new Span(end - width, width);
	}

	/** Where the ending of a finished operation stands: from the bar to its time, which is shorter than others may be. */
	Span ending(int timeWidth) {
		return new Span(bar.x(), Math.max(0, time.end() - timeWidth - GAP - bar.x()));
	}
}
