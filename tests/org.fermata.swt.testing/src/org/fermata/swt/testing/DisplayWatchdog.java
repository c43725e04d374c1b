// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.testing;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.fermata.testing.EventLoopTurns;
import org.fermata.testing.EventLoopWatchdog;
import org.junit.rules.ExternalResource;

/**
 * Fails a test during which the project's own code held a display's thread for more than a tenth of a second; see
 * {@link EventLoopWatchdog}. Within a rule that has the display, on the display's thread or beside it.
 */
public final class DisplayWatchdog extends ExternalResource {

	private static final String DISPATCH = Display.class.getName() + ".readAndDispatch";

	private final Supplier<Display> displays;
	private final List<String> exempt;
	private final EventLoopTurns turns = new EventLoopTurns();
	private final Map<Integer, Listener> listeners = Map.of(
			SWT.PreEvent, event -> turns.begin(),
			SWT.PostEvent, event -> turns.end(),
			SWT.PreExternalEventDispatch, event -> turns.sleep(),
			SWT.PostExternalEventDispatch, event -> turns.wake());
	private Display display;
	private EventLoopWatchdog watchdog;

	/**
	 * @param displays has the display when the test begins
	 * @param exempt parts of frames of what may take long
	 */
	public DisplayWatchdog(Supplier<Display> displays, String... exempt) {
		this.displays = displays;
		this.exempt = List.of(exempt);
	}

	@Override
	protected void before() {
		display = displays.get();
		display.syncExec(() -> listeners.forEach(display::addListener));
		watchdog = new EventLoopWatchdog(display.getThread(), turns, DISPATCH, exempt);
		watchdog.start();
	}

	@Override
	protected void after() {
		if (!display.isDisposed()) {
			display.syncExec(() -> listeners.forEach(display::removeListener));
		}
		watchdog.stop();
	}
}
