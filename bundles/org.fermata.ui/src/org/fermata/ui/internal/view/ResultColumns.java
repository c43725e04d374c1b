// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.fermata.core.output.Column;

/**
 * How wide the columns of results are: as wide as they ask, with what is left for the first column of
 * paths, or the last of words; until somebody drags one, and then as they were dragged.
 */
final class ResultColumns {

	private static final int PADDING = 24;
	private static final int ICON = 24;
	private static final int LEAST = 120;

	private final Table table;
	private final List<Column> columns;
	private boolean placing;
	private boolean dragged;

	/** @param columns the columns that the table has */
	ResultColumns(Table table, List<Column> columns) {
		this.table = table;
		this.columns = columns;
		table.addListener(SWT.Resize, event -> place());
		for (TableColumn column : table.getColumns()) {
			column.addListener(SWT.Resize, event -> dragged |= !placing);
		}
		place();
	}

	private void place() {
		int room = table.getClientArea().width;
		if (dragged || columns.isEmpty() || room == 0) {
			return;
		}
		placing = true;
		try {
			int elastic = elastic();
			int others = 0;
			for (int index = 0; index < columns.size(); index++) {
				if (index != elastic) {
					int width = wanted(index);
					others += width;
					table.getColumn(index).setWidth(width);
				}
			}
			table.getColumn(elastic).setWidth(Math.max(Math.min(LEAST, wanted(elastic)), room - others));
		} finally {
			placing = false;
		}
	}

	private int elastic() {
		int words = columns.size() - 1;
		for (int index = columns.size() - 1; index >= 0; index--) {
			if (columns.get(index).kind() == Column.Kind.PATH) {
				words = index;
			}
		}
		return words;
	}

	private int wanted(int index) {
		Column column = columns.get(index);
		GC gc = new GC(table);
		try {
			int title = gc.textExtent(column.title()).x;
			Font font = column.kind() == Column.Kind.CODE ? JFaceResources.getTextFont() : table.getFont();
			gc.setFont(font);
			int cells = (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth() * column.width());
			return Math.max(title, cells) + PADDING + (index == 0 ? ICON : 0);
		} finally {
			gc.dispose();
		}
	}
}
