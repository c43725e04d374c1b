// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.swt.widgets.TableItem;
import org.fermata.core.engine.Operation;

/** Which item of the list shows which operation, and which stands where: the newest on top. On the UI thread. */
final class RowOrder {

	private final Map<Operation<?>, TableItem> items = new HashMap<>();
	private final List<TableItem> order = new ArrayList<>();

	static OperationRow row(TableItem item) {
		return (OperationRow) item.getData();
	}

	int size() {
		return order.size();
	}

	boolean has(Operation<?> operation) {
		return items.containsKey(operation);
	}

	/** @return null if it has none */
	TableItem item(Operation<?> operation) {
		return items.get(operation);
	}

	TableItem item(int index) {
		return order.get(index);
	}

	/** Where the row of an operation stands, or would stand; found by halves, as there may be a thousand. */
	int indexOf(Operation<?> operation) {
		int low = 0;
		int high = order.size();
		while (low < high) {
			int middle = low + high >>> 1;
			if (row(order.get(middle)).operation().id() > operation.id()) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	/** @param item made where {@link #indexOf} says, with its row as data */
	void add(int index, Operation<?> operation, TableItem item) {
		order.add(index, item);
		items.put(operation, item);
	}

	/** @return the item that is to go now */
	TableItem remove(Operation<?> operation) {
		order.remove(indexOf(operation));
		return items.remove(operation);
	}

	void clear() {
		order.clear();
		items.clear();
	}

	List<Operation<?>> allBut(Set<Operation<?>> present) {
		return items.keySet().stream().<Operation<?>>map(operation -> operation)
				.filter(operation -> !present.contains(operation)).toList();
	}

	/** Whether nothing will change any more. */
	boolean isFinal() {
		return order.stream().allMatch(item -> row(item).isFinal());
	}
}
