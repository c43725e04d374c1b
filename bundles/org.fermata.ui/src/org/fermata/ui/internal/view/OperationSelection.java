// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.fermata.core.engine.Operation;

/** The selected operations, for the commands of the workbench. */
final class OperationSelection implements ISelectionProvider {

	private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
	private final Consumer<List<Operation<?>>> selecting;
	private IStructuredSelection selection = StructuredSelection.EMPTY;

	/** @param selecting selects operations in the list when somebody asks this provider to */
	OperationSelection(Consumer<List<Operation<?>>> selecting) {
		this.selecting = selecting;
	}

	void publish(List<Operation<?>> operations) {
		selection = new StructuredSelection(operations);
		var event = new SelectionChangedEvent(this, selection);
		for (ISelectionChangedListener listener : listeners) {
			SafeRunner.run(() -> listener.selectionChanged(event));
		}
	}

	@Override
	public ISelection getSelection() {
		return selection;
	}

	@Override
	public void setSelection(ISelection wanted) {
		if (wanted instanceof IStructuredSelection structured) {
			List<Operation<?>> operations = structured.stream()
					.<Operation<?>>mapMulti((element, sink) -> {
						if (element instanceof Operation<?> operation) {
							sink.accept(operation);
						}
					}).toList();
			selecting.accept(operations);
		}
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.remove(listener);
	}
}
