// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.parts;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** A table on a page: what, and how much of it. The UI thread alone. */
public final class Rows {

	private static final int LINES = 5; // at least; it takes the room that is left
	private static final int NUMBER_WIDTH = 90;
	private static final int LEAST_WIDTH = 100;

	private final Table table;

	/** An empty table that takes the room that is left. */
	public Rows(Composite page, String what, String amount) {
		table = new Table(page, SWT.BORDER | SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		GridData data = Controls.filling(true);
		data.heightHint = LINES * table.getItemHeight();
		table.setLayoutData(data);
		TableColumn first = new TableColumn(table, SWT.LEFT);
		first.setText(what);
		TableColumn second = new TableColumn(table, SWT.RIGHT);
		second.setText(amount);
		second.setWidth(NUMBER_WIDTH);
		table.addListener(SWT.Resize,
				event -> first.setWidth(Math.max(LEAST_WIDTH, table.getClientArea().width - NUMBER_WIDTH)));
	}

	/** Begins anew. */
	public void clear() {
		table.removeAll();
	}

	/** Appends a row. */
	public void add(String what, long amount) {
		new TableItem(table, SWT.NONE).setText(new String[] { what, String.format("%,d", amount) });
	}
}
