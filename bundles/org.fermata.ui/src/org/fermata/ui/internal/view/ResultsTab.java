// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.fermata.core.engine.Operation;
import org.fermata.core.output.Column;
import org.fermata.core.output.ResultRow;
import org.fermata.ui.internal.theme.OperationIcons;

/** The operation's results: a virtual table, which asks for the rows it shows and for no others. */
final class ResultsTab {

	private static final int ROW_PADDING = 4;

	private final Composite frame;
	private Table table;
	private Operation<?> operation;
	private List<Column> columns = List.of();
	private int shown;

	ResultsTab(Composite parent) {
		// Of what stands in a tab folder, style sheets leave out tables; not of what stands in a composite.
		frame = NamedFrame.create(parent, Messages.results_tab);
		createTable();
	}

	Composite control() {
		return frame;
	}

	int count() {
		return shown;
	}

	void show(Operation<?> now) {
		List<Column> nowColumns = now == null ? List.of() : now.columns();
		if (now != operation || !nowColumns.equals(columns)) {
			operation = now;
			columns = nowColumns;
			shown = 0;
			createTable();
		}
		int size = operation == null || columns.isEmpty() ? 0 : operation.results().size();
		if (size != shown) {
			shown = size;
			table.setItemCount(size);
		}
	}

	/**
	 * A table of its own for each operation. Emptied and filled anew, a virtual table on GTK keeps items
	 * whose rows have gone, if one of them was selected, and the process dies when a theme touches those.
	 */
	private void createTable() {
		if (table != null) {
			table.dispose();
		}
		table = new Table(frame, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION);
		table.addListener(SWT.MeasureItem, this::measure);
		table.addListener(SWT.SetData, this::fill);
		new PathCells(table, index -> columns.get(index).kind() == Column.Kind.PATH);
		for (Column column : columns) {
			boolean right = column.kind() == Column.Kind.NUMBER;
			new TableColumn(table, right ? SWT.RIGHT : SWT.LEFT).setText(column.title());
		}
		table.setHeaderVisible(!columns.isEmpty());
		frame.layout();
		new ResultColumns(table, columns);
	}

	/** All rows are equally high, also those that are measured before they are filled. */
	private void measure(Event event) {
		event.gc.setFont(JFaceResources.getTextFont());
		int code = event.gc.getFontMetrics().getHeight();
		event.gc.setFont(table.getFont());
		event.height = Math.max(code, event.gc.getFontMetrics().getHeight()) + ROW_PADDING;
	}

	private void fill(Event event) {
		TableItem item = (TableItem) event.item;
		int index = table.indexOf(item);
		if (operation == null || index < 0 || index >= shown) {
			return;
		}
		ResultRow row = operation.results().get(index);
		for (int cell = 0; cell < Math.min(columns.size(), row.cells().size()); cell++) {
			item.setText(cell, row.cells().get(cell));
			if (columns.get(cell).kind() == Column.Kind.CODE) {
				item.setFont(cell, JFaceResources.getTextFont());
			}
		}
		item.setImage(0, OperationIcons.of(row.level()));
	}

	boolean isFocus(Control focus) {
		return focus == table;
	}

	/** The selected rows, or else all, a line each with tabs between the cells, as spreadsheets take them. */
	String copy() {
		StringBuilder lines = new StringBuilder();
		if (operation == null) {
			return "";
		}
		if (table.getSelectionCount() == 0) {
			operation.results().from(0).forEach(row -> appendRow(lines, row));
		} else {
			for (int index : table.getSelectionIndices()) {
				appendRow(lines, operation.results().get(index));
			}
		}
		return lines.toString();
	}

	private static void appendRow(StringBuilder lines, ResultRow row) {
		lines.append(String.join("\t", row.cells())).append(System.lineSeparator());
	}
}
