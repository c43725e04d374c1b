// SPDX-License-Identifier: EPL-2.0
package org.fermata.swing;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.event.HierarchyEvent;
import java.awt.event.HierarchyListener;
import java.util.function.Consumer;
import java.util.function.Function;

import org.fermata.core.Registration;
import org.fermata.core.signal.Signal;
import org.fermata.core.signal.SignalListener;

/**
 * One listener of a component's signal, until it is closed or the component is gone. The event dispatch thread alone.
 *
 * <p>A component is gone when it has lost its place on a screen and, after what the event dispatch thread had to do
 * then, has none again: whoever moves it to another container has not ended anything.
 */
final class Listening<T> implements Registration, HierarchyListener {

	private final Component component;
	private final SignalListener<? super T> listener;
	private Registration attached = Registration.NONE;
	private boolean over;

	private Listening(Component component, SignalListener<? super T> listener) {
		this.component = component;
		this.listener = listener;
	}

	/** @param attach registers a consumer of values with the component, and says how that is taken back */
	static <T> Signal<T> to(Component component, Function<Consumer<T>, Registration> attach) {
		return (timer, listener) -> {
			Listening<T> listening = new Listening<>(component, listener);
			listening.attached = attach.apply(listening::tell);
			component.addHierarchyListener(listening);
			return listening;
		};
	}

	private void tell(T value) {
		if (!over) {
			listener.value(value);
		}
	}

	@Override
	public void hierarchyChanged(HierarchyEvent event) {
		if ((event.getChangeFlags() & HierarchyEvent.DISPLAYABILITY_CHANGED) != 0 && !component.isDisplayable()) {
			EventQueue.invokeLater(this::endIfGone);
		}
	}

	private void endIfGone() {
		if (!over && !component.isDisplayable()) {
			close();
			listener.ended();
		}
	}

	@Override
	public void close() {
		over = true;
		component.removeHierarchyListener(this);
		attached.close();
	}
}
