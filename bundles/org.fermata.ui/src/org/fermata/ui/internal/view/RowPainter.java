// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Table;
import org.fermata.core.engine.OperationState;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.core.text.StatusWords;
import org.fermata.core.text.Words;
import org.fermata.ui.internal.theme.OperationColors;
import org.fermata.ui.internal.theme.OperationIcons;

/** Paints the rows of the list, each on the grid of all. */
final class RowPainter {

	private static final int LEAST_NAME = 100;
	private static final int FLAGS = SWT.DRAW_TRANSPARENT;
	private static final int BAR_HEIGHT = 8;
	private static final int GLIDING_PART = 4;
	private static final int OPAQUE = 255;
	private static final int TINT_ALPHA = 44;
	private static final int FOCUSED_TINT_ALPHA = 64;
	private static final int ACCENT = 3;
	private static final int MOST_REMEMBERED = 400;

	/** Sample figures as wide as figures get, apart from exotic ones. */
	private static final ProgressSnapshot WIDE_ITEMS = new ProgressSnapshot(0, "", 88_888, 88_888, ProgressUnit.ITEMS);
	private static final double WIDE_RATE = 88.8 * (1 << 20);
	private static final double WIDE_REMAINING = 88 * 60;
	private static final double SHORT_REMAINING = 30;

	private record Shortening(String text, int width, boolean middle, Font font) { }

	private final Table table;
	private final ResourceManager resources;
	private final Map<Shortening, String> shortenings = new LinkedHashMap<>() {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Shortening, String> eldest) {
			return size() > MOST_REMEMBERED;
		}
	};
	private Font font; // what the rest was measured for
	private Font bold;
	private Figures figures;
	private RowGrid.Widths widths;
	private RowGrid grid;
	private int gridWidth;
	private int longestAmount;

	RowPainter(Table table, ResourceManager resources) {
		this.table = table;
		this.resources = resources;
	}

	/** Tells of an amount that may be wider than any before it; the grid only ever grows by one. */
	void expect(RowFace face) {
		if (figures != null && face.amount().length() > longestAmount) {
			longestAmount = face.amount().length();
			GC gc = new GC(table);
			int width = figures.width(gc, face.amount());
			gc.dispose();
			if (width > widths.amount()) {
				widths = new RowGrid.Widths(widths.percent(), width, widths.rate(), widths.time());
				grid = null;
				table.redraw();
			}
		}
	}

	/** All of it: GTK clears only what has changed, but shows all that is painted, and what is painted over itself gets bold. */
	void paintGround(GC gc, Rectangle row) {
		gc.setBackground(Ink.of(table).background());
		gc.fillRectangle(row);
	}

	/** A tint and an edge: on the full colour of a selection no state's colour could be told. */
	void paintSelection(GC gc, Rectangle row) {
		gc.setBackground(gc.getDevice().getSystemColor(SWT.COLOR_LIST_SELECTION));
		gc.setAlpha(table.isFocusControl() ? FOCUSED_TINT_ALPHA : TINT_ALPHA);
		gc.fillRectangle(row);
		gc.setAlpha(OPAQUE);
		gc.fillRectangle(row.x, row.y, ACCENT, row.height);
	}

	void paint(GC gc, OperationRow row, Rectangle bounds) {
		measure(gc);
		if (grid == null || gridWidth != bounds.width) {
			gridWidth = bounds.width;
			grid = RowGrid.of(gridWidth, widths);
		}
		new Strokes(gc, row.face(), bounds).paint(row);
	}

	/** Which part of a row changes while a bar of unknown total glides. */
	Rectangle barBounds(Rectangle row) {
		return grid == null ? row
				: new Rectangle(row.x + grid.bar().x(), row.y, grid.bar().width(), row.height);
	}

	private void measure(GC gc) {
		if (table.getFont().equals(font)) {
			return;
		}
		font = table.getFont();
		bold = resources.create(FontDescriptor.createFrom(font).setStyle(SWT.BOLD));
		shortenings.clear();
		grid = null;
		gc.setFont(bold);
		int time = Math.max(gc.textExtent(StatusWords.state(OperationState.WAITING), FLAGS).x,
				gc.textExtent(StatusWords.state(OperationState.STOPPING), FLAGS).x);
		gc.setFont(font);
		figures = new Figures(gc);
		time = Math.max(time, Math.max(figures.width(gc, Words.remaining(WIDE_REMAINING)),
				figures.width(gc, Words.remaining(SHORT_REMAINING))));
		int amount = Math.max(figures.width(gc, Words.amount(WIDE_ITEMS)),
				figures.width(gc, Words.sizeOf((long) WIDE_RATE, (long) WIDE_RATE)));
		widths = new RowGrid.Widths(figures.width(gc, Words.percent(1)), amount,
				figures.width(gc, Words.rate(WIDE_RATE, ProgressUnit.BYTES)), time);
	}

	/** One row, once. */
	private final class Strokes {

		private final GC gc;
		private final RowFace face;
		private final Rectangle row;
		private final Color ink = Ink.of(table).foreground();
		private boolean shortened;

		Strokes(GC gc, RowFace face, Rectangle row) {
			this.gc = gc;
			this.face = face;
			this.row = row;
		}

		void paint(OperationRow owner) {
			gc.setFont(face.isWaiting() ? bold : font);
			title();
			gc.setFont(font);
			if (face.ending().isEmpty()) {
				bar();
				number(face.percent(), grid.percent());
				number(face.amount(), grid.amount());
				number(face.rate(), grid.rate());
				stateOrTime();
			} else {
				gc.setForeground(face.state() == OperationState.FAILED ? OperationColors.of(face.state())
						: OperationColors.muted());
				RowGrid.Span ending = grid.ending(figures.width(gc, face.time()));
				text(fitted(face.ending(), ending.width(), false), ending.x());
				gc.setForeground(OperationColors.muted());
				figures.draw(gc, face.time(), grid.time(), row);
			}
			owner.shortened(shortened);
		}

		private void title() {
			Image icon = OperationIcons.of(face.state());
			Rectangle size = icon.getBounds();
			int x = grid.title().x();
			gc.drawImage(icon, row.x + x, row.y + (row.height - size.height) / 2);
			x += size.width + RowGrid.SMALL_GAP;
			int room = grid.title().end() - x;
			// A name may take half of it all, or what a name can be told by; what it does not need is the subject's.
			int nameRoom = face.subject().isEmpty() ? room : Math.min(room, Math.max(room / 2, LEAST_NAME));
			String name = fitted(face.name(), nameRoom, true);
			gc.setForeground(ink);
			text(name, x);
			int used = gc.textExtent(name, FLAGS).x + RowGrid.SMALL_GAP;
			gc.setFont(font);
			gc.setForeground(OperationColors.muted());
			text(fitted(face.subject(), room - used, true), x + used);
		}

		private void bar() {
			int width = grid.bar().width();
			if (face.bar() == RowFace.NO_BAR || width == 0) {
				return;
			}
			int x = row.x + grid.bar().x();
			int y = row.y + (row.height - BAR_HEIGHT) / 2;
			gc.setAntialias(SWT.ON);
			gc.setBackground(OperationColors.track());
			gc.fillRoundRectangle(x, y, width, BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
			gc.setBackground(OperationColors.bar(face.state()));
			if (face.bar() == RowFace.GLIDING) {
				int part = width / GLIDING_PART;
				int offset = (width - part) * face.glide() / RowFace.BAR_STEPS;
				gc.fillRoundRectangle(x + offset, y, part, BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
			} else if (face.bar() > 0) {
				int done = Math.max(BAR_HEIGHT, width * face.bar() / RowFace.BAR_STEPS);
				gc.fillRoundRectangle(x, y, done, BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
			}
		}

		private void number(String text, RowGrid.Span column) {
			if (column.isShown()) {
				gc.setForeground(ink);
				figures.draw(gc, text, column, row);
			} else {
				shortened |= !text.isEmpty();
			}
		}

		private void stateOrTime() {
			boolean running = face.state() == OperationState.RUNNING;
			gc.setForeground(running ? OperationColors.muted() : OperationColors.of(face.state()));
			gc.setFont(face.isWaiting() ? bold : font);
			if (running) {
				figures.draw(gc, face.time(), grid.time(), row);
			} else {
				text(face.time(), grid.time().end() - gc.textExtent(face.time(), FLAGS).x);
			}
		}

		private void text(String text, int x) {
			int y = row.y + (row.height - gc.textExtent(text, FLAGS).y) / 2;
			gc.drawText(text, row.x + x, y, FLAGS);
		}

		private String fitted(String text, int width, boolean middle) {
			String fitted = shortenings.computeIfAbsent(new Shortening(text, width, middle, gc.getFont()), wanted -> middle
					? Shortener.middle(text, width, any -> gc.textExtent(any, FLAGS).x)
					: Shortener.end(text, width, any -> gc.textExtent(any, FLAGS).x));
			shortened |= !fitted.equals(text);
			return fitted;
		}
	}
}
