// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
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
	/** A thousand rows that come or go at once do so over some samples: none of them holds up the window. */
	private static final long SLICE_NANOS = Duration.ofMillis(8).toNanos();
	/** So many rows that nobody sees are brought up to date with each sample, in turn. */
	private static final int UNSEEN = 16;

	private final Table table;
	private final TableColumn column;
	private final RowPainter painter;
	private final RowOrder order = new RowOrder();
	private int width; // of the client area: asking the toolkit costs a trip to the window system
	private int height;
	private Font measured; // what the row height is for
	private int rowHeight;
	private long latestNanos; // of the latest sample
	private int nextUnseen;
	private boolean behind;
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
			fit();
			table.showSelection();
		});
		table.addListener(SWT.MeasureItem, this::measure);
		table.addListener(SWT.EraseItem, this::erase);
		table.addListener(SWT.PaintItem, this::paint);
		table.addListener(SWT.MouseMove, this::point);
		table.addListener(SWT.MouseDown, event -> table.setToolTipText(null)); // a menu may be about to open
		table.addListener(SWT.Selection, event -> {
			if (event.item instanceof TableItem item) {
				bringUpToDate(item);
			}
			selected.run();
		});
		table.addListener(SWT.DefaultSelection, event -> opened.run());
		// GTK does not give the focus to who clicks on a row that is selected already.
		table.addListener(SWT.MouseDown, event -> table.setFocus());
	}

	Table control() {
		return table;
	}

	boolean isEmpty() {
		return order.size() == 0;
	}

	/** Whether an operation has a row. */
	boolean has(Operation<?> operation) {
		return order.has(operation);
	}

	/** Whether there is something left to do even if no operation lives any more. */
	boolean isBehind() {
		return behind;
	}

	/**
	 * Shows these operations, oldest first, as they are now. What it costs is what is seen of them: only those
	 * rows are brought up to date, and only what looks different is painted. The others follow in turn, and
	 * when they come to be seen.
	 *
	 * @return the operations that got a row just now
	 */
	List<Operation<?>> show(List<Operation<?>> operations, long nanos) {
		latestNanos = nanos;
		long until = System.nanoTime() + SLICE_NANOS;
		List<Operation<?>> added = new ArrayList<>();
		behind = !removeAllBut(new HashSet<>(operations), until) | !addDue(operations, added, until);
		fit();
		refreshSeen();
		refreshUnseen();
		behind |= !order.isFinal();
		return added;
	}

	private void fit() {
		Rectangle area = table.getClientArea();
		height = area.height;
		if (width != area.width) {
			width = area.width;
			column.setWidth(width);
			table.redraw();
		}
	}

	/** @return whether all that had gone are removed */
	private boolean removeAllBut(Set<Operation<?>> present, long until) {
		if (present.isEmpty() && !isEmpty()) {
			table.removeAll();
			order.clear();
		}
		List<Operation<?>> gone = order.allBut(present);
		int removed = 0;
		for (Operation<?> operation : gone) {
			order.remove(operation).dispose();
			removed++;
			if (System.nanoTime() > until) {
				break;
			}
		}
		return removed == gone.size();
	}

	/** @return whether all that should have a row have one */
	private boolean addDue(List<Operation<?>> operations, List<Operation<?>> added, long until) {
		List<Operation<?>> due = operations.stream()
				.filter(operation -> !order.has(operation) && OperationRow.isDue(operation)).toList();
		if (due.isEmpty()) {
			return true;
		}
		int top = table.getTopIndex();
		int above = 0;
		for (Operation<?> operation : due.reversed()) { // what is on top is looked at first
			above += add(operation) <= top + above ? 1 : 0;
			added.addFirst(operation);
			if (System.nanoTime() > until) {
				break;
			}
		}
		if (above > 0) {
			// Who looks at the top wants to see what is new; who has scrolled down is looking at something there.
			table.setTopIndex(top == 0 ? 0 : top + above);
		}
		return added.size() == due.size();
	}

	/** @return where its row stands: one that appears late still stands where its start puts it */
	private int add(Operation<?> operation) {
		int index = order.indexOf(operation);
		TableItem item = new TableItem(table, SWT.NONE, index);
		item.setData(new OperationRow(operation));
		order.add(index, operation, item);
		bringUpToDate(item);
		return index;
	}

	private void refreshSeen() {
		if (isEmpty()) {
			return;
		}
		int top = Math.clamp(table.getTopIndex(), 0, order.size() - 1);
		// The toolkit is asked once: all rows are equally high. A cell may be lower than its row.
		int first = order.item(top).getBounds(0).y;
		int pitch = table.getItemHeight();
		int bottom = pitch == 0 ? top : Math.min(order.size() - 1, top + height / pitch + 1);
		for (int index = top; index <= bottom; index++) {
			TableItem item = order.item(index);
			RowFace before = RowOrder.row(item).face();
			if (bringUpToDate(item)) {
				Rectangle bounds = rowBounds(first + (index - top) * pitch, pitch);
				RowFace now = RowOrder.row(item).face();
				Rectangle changed = isGlideOnly(before, now) ? painter.barBounds(bounds) : bounds;
				table.redraw(changed.x, changed.y, changed.width, changed.height, false);
			}
		}
	}

	/** For those who hear the list, or come to it by ways that no paint tells of. */
	private void refreshUnseen() {
		int count = Math.min(UNSEEN, order.size());
		for (int step = 0; step < count; step++) {
			nextUnseen = (nextUnseen + 1) % order.size();
			bringUpToDate(order.item(nextUnseen));
		}
	}

	/** @return whether the row looks different now */
	private boolean bringUpToDate(TableItem item) {
		OperationRow row = RowOrder.row(item);
		boolean changed = row.sample(latestNanos);
		if (row.hasNewWords()) {
			item.setText(row.tellWords());
		}
		if (changed) {
			painter.expect(row.face());
			if (item == pointedAt && row.face().state().isTerminal()) {
				table.setToolTipText(null);
			}
		}
		return changed;
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
			selection.add(RowOrder.row(item).operation());
		}
		return selection;
	}

	/** Selects those of the operations that have a row. */
	void select(List<Operation<?>> operations) {
		TableItem[] wanted = operations.stream().map(order::item).filter(Objects::nonNull).toArray(TableItem[]::new);
		table.setSelection(wanted);
		if (wanted.length > 0) {
			table.showItem(wanted[0]);
		}
	}

	/** What to select when the selected rows have gone: the one that has come to stand there. */
	Operation<?> near(int index) {
		int count = table.getItemCount();
		return count == 0 ? null : RowOrder.row(table.getItem(Math.clamp(index, 0, count - 1))).operation();
	}

	int firstSelectedIndex() {
		return Arrays.stream(table.getSelectionIndices()).min().orElse(-1);
	}

	private void measure(Event event) {
		if (!table.getFont().equals(measured)) {
			measured = table.getFont();
			int text = event.gc.getFontMetrics().getHeight();
			rowHeight = (text + ROW_PADDING + ROW_STEP - 1) / ROW_STEP * ROW_STEP;
		}
		event.height = rowHeight;
	}

	private void erase(Event event) {
		event.detail &= ~(SWT.FOREGROUND | SWT.BACKGROUND);
		Rectangle row = rowBounds(event.y, event.height);
		painter.paintGround(event.gc, row);
		if ((event.detail & SWT.SELECTED) != 0) {
			event.detail &= ~(SWT.SELECTED | SWT.HOT);
			painter.paintSelection(event.gc, row);
		}
	}

	private void paint(Event event) {
		OperationRow row = RowOrder.row((TableItem) event.item);
		row.sample(latestNanos); // it may just have come into sight; its words follow with the next sample
		painter.paint(event.gc, row, rowBounds(event.y, event.height));
	}

	private Rectangle rowBounds(int y, int rowHeightThere) {
		return new Rectangle(0, y, width, rowHeightThere);
	}

	private void point(Event event) {
		TableItem item = table.getItem(new Point(event.x, event.y));
		if (item != pointedAt) {
			pointedAt = item;
			String tip = item == null ? null : RowOrder.row(item).tooltip();
			table.setToolTipText(tip == null ? null : HeadingLine.escaped(tip));
		}
	}
}
