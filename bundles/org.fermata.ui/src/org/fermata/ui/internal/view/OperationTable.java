// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.fermata.core.engine.Operation;

/**
 * The list of operations, the newest on top. A native table with one column, so that it is read, selected
 * and scrolled as any list; the cells of that column are painted on a grid of our own.
 */
final class OperationTable {

	private static final int ROW_PADDING = 12;
	private static final int ROW_STEP = 4;

	private final Table table;
	private final TableColumn column;
	private final RowPainter painter;
	private final Map<Operation<?>, TableItem> items = new HashMap<>();
	private TableItem pointedAt;

	/**
	 * @param selected told when the user selects something else, but not of selections made by this class
	 * @param opened told when the user presses Enter on a row, or clicks it twice
	 */
	OperationTable(Composite parent, Runnable selected, Runnable opened) {
		table = new Table(NamedFrame.create(parent, Messages.list_name), SWT.MULTI | SWT.FULL_SELECTION | SWT.NO_SCROLL | SWT.V_SCROLL);
		column = new TableColumn(table, SWT.LEFT);
		painter = new RowPainter(table, new LocalResourceManager(JFaceResources.getResources(), table));
		table.addListener(SWT.Resize, event -> {
			column.setWidth(table.getClientArea().width);
			table.showSelection();
		});
		table.addListener(SWT.MeasureItem, OperationTable::measure);
		table.addListener(SWT.EraseItem, this::erase);
		table.addListener(SWT.PaintItem, this::paint);
		table.addListener(SWT.MouseMove, this::point);
		table.addListener(SWT.MouseDown, event -> table.setToolTipText(null)); // a menu may be about to open
		table.addListener(SWT.Selection, event -> selected.run());
		table.addListener(SWT.DefaultSelection, event -> opened.run());
		// GTK does not give the focus to who clicks on a row that is selected already.
		table.addListener(SWT.MouseDown, event -> table.setFocus());
	}

	Table control() {
		return table;
	}

	boolean isEmpty() {
		return items.isEmpty();
	}

	/** Whether an operation has a row. */
	boolean has(Operation<?> operation) {
		return items.containsKey(operation);
	}

	/**
	 * Shows these operations, oldest first, as they are now; only what looks different is painted.
	 *
	 * @return the operations that got a row just now
	 */
	List<Operation<?>> show(List<Operation<?>> operations, long nanos) {
		removeAllBut(new HashSet<>(operations));
		List<Operation<?>> added = new ArrayList<>();
		for (Operation<?> operation : operations) {
			TableItem item = items.get(operation);
			if (item != null) {
				refresh(item, nanos);
			} else if (OperationRow.isDue(operation)) {
				add(operation, nanos);
				added.add(operation);
			}
		}
		return added;
	}

	private void removeAllBut(Set<Operation<?>> present) {
		items.entrySet().removeIf(entry -> {
			boolean gone = !present.contains(entry.getKey());
			if (gone) {
				entry.getValue().dispose();
			}
			return gone;
		});
	}

	private void add(Operation<?> operation, long nanos) {
		// A row that appears late still stands where its start puts it.
		int index = (int) items.keySet().stream().filter(other -> other.id() > operation.id()).count();
		int top = table.getTopIndex();
		TableItem item = new TableItem(table, SWT.NONE, index);
		items.put(operation, item);
		item.setData(new OperationRow(operation));
		refresh(item, nanos);
		if (index <= top) {
			// Who looks at the top wants to see what is new; who has scrolled down is looking at something there.
			table.setTopIndex(top == 0 ? 0 : top + 1);
		}
	}

	private void refresh(TableItem item, long nanos) {
		OperationRow row = row(item);
		RowFace before = row.face();
		if (!row.sample(nanos)) {
			return;
		}
		if (!row.words().equals(item.getText())) {
			item.setText(row.words());
		}
		painter.expect(row.face());
		Rectangle bounds = rowBounds(item.getBounds(0).y, item.getBounds(0).height);
		Rectangle changed = isGlideOnly(before, row.face()) ? painter.barBounds(bounds) : bounds;
		table.redraw(changed.x, changed.y, changed.width, changed.height, false);
		if (item == pointedAt && row.face().state().isTerminal()) {
			table.setToolTipText(null);
		}
	}

	private static boolean isGlideOnly(RowFace before, RowFace now) {
		return before != null && before.bar() == RowFace.GLIDING && now.bar() == RowFace.GLIDING
				&& before.amount().equals(now.amount()) && before.rate().equals(now.rate())
				&& before.subject().equals(now.subject()) && before.state() == now.state();
	}

	/** The selected operations, in the order of the list. */
	List<Operation<?>> selection() {
		List<Operation<?>> selection = new ArrayList<>();
		for (TableItem item : table.getSelection()) {
			selection.add(row(item).operation());
		}
		return selection;
	}

	/** Selects those of the operations that have a row. */
	void select(List<Operation<?>> operations) {
		TableItem[] wanted = operations.stream().map(items::get).filter(Objects::nonNull).toArray(TableItem[]::new);
		table.setSelection(wanted);
		if (wanted.length > 0) {
			table.showItem(wanted[0]);
		}
	}

	/** What to select when the selected rows have gone: the one that has come to stand there. */
	Operation<?> near(int index) {
		int count = table.getItemCount();
		return count == 0 ? null : row(table.getItem(Math.clamp(index, 0, count - 1))).operation();
	}

	int firstSelectedIndex() {
		return Arrays.stream(table.getSelectionIndices()).min().orElse(-1);
	}

	/** What the selected rows say, a line each. */
	String selectedWords() {
		StringBuilder lines = new StringBuilder();
		for (TableItem item : table.getSelection()) {
			lines.append(row(item).words()).append(System.lineSeparator());
		}
		return lines.toString();
	}

	private static void measure(Event event) {
		int text = event.gc.getFontMetrics().getHeight();
		event.height = (text + ROW_PADDING + ROW_STEP - 1) / ROW_STEP * ROW_STEP;
	}

	private void erase(Event event) {
		event.detail &= ~SWT.FOREGROUND;
		if ((event.detail & SWT.SELECTED) != 0) {
			event.detail &= ~(SWT.SELECTED | SWT.BACKGROUND | SWT.HOT);
			painter.paintSelection(event.gc, rowBounds(event.y, event.height));
		}
	}

	private void paint(Event event) {
		painter.paint(event.gc, row((TableItem) event.item), rowBounds(event.y, event.height));
	}

	private Rectangle rowBounds(int y, int height) {
		return new Rectangle(0, y, table.getClientArea().width, height);
	}

	private void point(Event event) {
		TableItem item = table.getItem(new Point(event.x, event.y));
		if (item != pointedAt) {
			pointedAt = item;
			String tip = item == null ? null : row(item).tooltip();
			table.setToolTipText(tip == null ? null : HeadingLine.escaped(tip));
		}
	}

	private static OperationRow row(TableItem item) {
		return (OperationRow) item.getData();
	}
}
