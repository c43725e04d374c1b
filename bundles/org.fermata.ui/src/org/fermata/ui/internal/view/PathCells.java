// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.util.function.IntPredicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/**
 * Paints the cells of some columns with long texts shortened in the middle. The items keep the full
 * texts, for those who hear them, and the tooltip shows them.
 */
final class PathCells {

	private static final int FLAGS = SWT.DRAW_TRANSPARENT;
	private static final int RIGHT_PADDING = 8;

	private final Table table;
	private final IntPredicate isPath;

	PathCells(Table table, IntPredicate isPath) {
		this.table = table;
		this.isPath = isPath;
		table.addListener(SWT.EraseItem, this::erase);
		table.addListener(SWT.PaintItem, this::paint);
		table.addListener(SWT.MouseMove, this::point);
	}

	private boolean shortens(TableItem item, int column) {
		return table.getColumnCount() > column && isPath.test(column) && !item.getText(column).isEmpty();
	}

	private void erase(Event event) {
		if (shortens((TableItem) event.item, event.index)) {
			event.detail &= ~SWT.FOREGROUND;
		}
	}

	private void paint(Event event) {
		TableItem item = (TableItem) event.item;
		if (!shortens(item, event.index)) {
			return;
		}
		Rectangle place = item.getTextBounds(event.index);
		if (item.getImage(event.index) != null) {
			Rectangle icon = item.getImageBounds(event.index);
			int height = item.getImage(event.index).getBounds().height;
			event.gc.drawImage(item.getImage(event.index), icon.x, event.y + (event.height - height) / 2);
		}
		boolean selected = (event.detail & SWT.SELECTED) != 0;
		event.gc.setForeground(selected ? table.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT)
				: Ink.of(table).foreground());
		String text = fitted(event.gc, item.getText(event.index), place);
		int y = event.y + (event.height - event.gc.textExtent(text, FLAGS).y) / 2;
		event.gc.drawText(text, place.x, y, FLAGS);
	}

	private static String fitted(GC gc, String text, Rectangle place) {
		return Shortener.middle(text, place.width - RIGHT_PADDING, any -> gc.textExtent(any, FLAGS).x);
	}

	private void point(Event event) {
		Point at = new Point(event.x, event.y);
		TableItem item = table.getItem(at);
		String tip = null;
		for (int column = 0; item != null && column < table.getColumnCount(); column++) {
			if (item.getBounds(column).contains(at)) {
				tip = tip(item, column);
			}
		}
		if (tip == null || !tip.equals(table.getToolTipText())) {
			table.setToolTipText(tip);
		}
	}

	private String tip(TableItem item, int column) {
		GC gc = new GC(table);
		try {
			gc.setFont(item.getFont(column));
			String text = item.getText(column);
			return gc.textExtent(text, FLAGS).x > item.getTextBounds(column).width - RIGHT_PADDING ? HeadingLine.escaped(text) : null;
		} finally {
			gc.dispose();
		}
	}
}
