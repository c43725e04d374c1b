// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import static org.fermata.swt.tests.SignalRecorder.listeners;
import static org.fermata.swt.tests.SignalRecorder.send;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Routine;
import org.fermata.core.signal.Changes;
import org.fermata.core.signal.SignalEndedException;
import org.fermata.swt.Busy;
import org.fermata.swt.OperationBar;
import org.fermata.swt.SwtEngine;
import org.fermata.swt.SwtSignals;
import org.fermata.swt.WidgetScope;
import org.fermata.testing.Await;
import org.fermata.testing.Watchdog;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** Routines that wait for widgets, and widgets and displays that go meanwhile. */
public final class SignalsInFlightTest {

	private final DisplayRule rule = new DisplayRule();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(rule);

	private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
	private Engine engine;
	private Shell shell;
	private Scale scale;

	@Before
	public void open() {
		engine = SwtEngine.forDisplay(rule.display(), Engine.builder().failures(failures::add));
		engine.addPresenter((operation, prompt) -> { });
		shell = new Shell(rule.display());
		scale = new Scale(shell, SWT.NONE);
	}

	@After
	public void noActionHasFailed() {
		assertEquals(List.of(), List.copyOf(failures));
	}

	private <T> Operation<T> listening(Routine<T> routine) {
		Operation<T> operation = engine.start("listens", routine);
		rule.serveUntil("somebody to listen", () -> scale.getListeners(SWT.Selection).length > 0);
		return operation;
	}

	private void serveToTheEnd(Operation<?> operation) {
		rule.serveUntil("the end", () -> operation.state().isTerminal());
	}

	@Test
	public void aWaitLeavesNoListenerHoweverItEnds() {
		Map<Integer, Integer> before = listeners(scale);
		Operation<Integer> told = listening(op -> op.awaitChange(SwtSignals.selection(scale)));
		send(scale, SWT.Selection);
		rule.serveUntil("no listener", () -> told.state().isTerminal() && listeners(scale).equals(before));
		Operation<Integer> late = listening(op -> op.awaitChange(SwtSignals.committed(scale), Duration.ofMillis(5)));
		rule.serveUntil("no listener", () -> late.state().isTerminal() && listeners(scale).equals(before));
		assertTrue(Await.failure(late) instanceof TimeoutException);
		Operation<Integer> cancelled = listening(op -> op.changes(SwtSignals.selection(scale)).next());
		cancelled.cancel();
		serveToTheEnd(cancelled);
		rule.serveUntil("no listener", () -> listeners(scale).equals(before));
	}

	@Test
	public void aWidgetThatGoesEndsAWaitAndCancelsWhatIsTiedToIt() {
		Operation<Integer> waits = listening(op -> op.awaitChange(SwtSignals.selection(scale)));
		Operation<Integer> tied = listening(op -> op.awaitChange(SwtSignals.selection(scale))).tiedTo(WidgetScope.of(scale));
		scale.dispose();
		serveToTheEnd(waits);
		serveToTheEnd(tied);
		assertTrue(Await.failure(waits) instanceof SignalEndedException);
		assertSame(OperationState.STOPPED, tied.state());
		Operation<Integer> tooLate = engine.start("too late", op -> op.awaitChange(SwtSignals.selection(scale)));
		serveToTheEnd(tooLate);
		assertTrue(Await.failure(tooLate) instanceof SignalEndedException);
	}

	@Test
	public void whatComesBeforeTheEndIsToldFirst() {
		Operation<String> closing = engine.start("closing", op -> {
			try (Changes<?> closes = op.changes(SwtSignals.closes(shell))) {
				closes.next();
				closes.next();
				return "closed twice";
			} catch (SignalEndedException gone) {
				return "closed once";
			}
		});
		rule.serveUntil("somebody to listen", () -> shell.getListeners(SWT.Close).length > 0);
		shell.close();
		serveToTheEnd(closing);
		assertEquals("closed once", Await.value(closing));
	}

	@Test
	public void manyWindowsAreDisposedInFlight() {
		for (int i = 0; i < 300; i++) {
			Shell each = new Shell(rule.display());
			Button button = new Button(each, SWT.PUSH);
			OperationBar bar = new OperationBar(each, SWT.NONE);
			Operation<Object> operation = engine.start("in flight", op -> {
				while (true) {
					SwtSignals.awaitClick(op, button);
					op.ui(() -> button.setText("clicked"));
				}
			});
			operation.tiedTo(WidgetScope.of(each));
			Busy.disableDuring(operation, button);
			Busy.cursorDuring(operation, each);
			bar.show(operation);
			if (i % 3 > 0) {
				rule.serveUntil("the routine to wait", () -> button.getListeners(SWT.Selection).length > 0);
			}
			if (i % 3 > 1) {
				send(button, SWT.Selection);
			}
			each.dispose();
			serveToTheEnd(operation);
			assertSame(OperationState.STOPPED, operation.state());
		}
	}

	@Test
	public void aDisplayThatGoesEndsEveryWait() {
		Operation<Integer> waits = listening(op -> op.awaitChange(SwtSignals.selection(scale)));
		Operation<Integer> subscribed = engine.start("subscribed", op -> op.changes(SwtSignals.committed(scale)).next());
		rule.serveUntil("both to listen", () -> scale.getListeners(SWT.Selection).length == 2);
		rule.display().dispose();
		assertTrue(waits.state().isTerminal() && subscribed.state().isTerminal());
	}
}
