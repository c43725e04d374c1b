// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
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

	private static final int ROW_PADDING = 8;

	private final Composite frame;
	private final Table table;
	private final ResultColumns layout;
	private Operation<?> operation;
	private List<Column> columns = List.of();
	private int shown;

	ResultsTab(Composite parent) {
		// Of what stands in a tab folder, style sheets leave out tables; not of what stands in a composite.
		frame = NamedFrame.create(parent, Messages.results_tab);
		table = new Table(frame, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION);
		layout = new ResultColumns(table);
		table.addListener(SWT.MeasureItem, this::measure);
		table.addListener(SWT.SetData, this::fill);
		// GTK does not give the focus to who clicks on a row that is selected already.
		table.addListener(SWT.MouseDown, event -> table.setFocus());
		new PathCells(table, index -> columns.get(index).kind() == Column.Kind.PATH);
	}

	Composite control() {
		return frame;
	}

	Table table() {
		return table;
	}

	int count() {
		return shown;
	}

	void show(Operation<?> now) {
		boolean other = now != operation;
		operation = now;
		List<Column> nowColumns = now == null ? List.of() : now.columns();
		if (other || !nowColumns.equals(columns)) {
			table.setItemCount(0);
			shown = 0;
			if (!nowColumns.equals(columns)) {
				columns = nowColumns;
				createColumns();
			}
			table.clearAll();
		}
		int size = operation == null || columns.isEmpty() ? 0 : operation.results().size();
		if (size != shown) {
			shown = size;
			table.setItemCount(size);
		}
		if (other) {
			table.setTopIndex(0);
		}
	}

	private void createColumns() {
		table.setRedraw(false);
		for (TableColumn column : table.getColumns()) {
			column.dispose();
		}
		for (Column column : columns) {
			boolean right = column.kind() == Column.Kind.NUMBER;
			TableColumn made = new TableColumn(table, right ? SWT.RIGHT : SWT.LEFT);
			made.setText(column.title());
		}
		table.setHeaderVisible(!columns.isEmpty());
		layout.reset(columns);
		table.setRedraw(true);
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
