// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotSame;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Outcome;
import org.fermata.core.engine.Scope;
import org.fermata.swt.WidgetScope;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class WidgetScopeTest {

	private final DisplayRule display = new DisplayRule();
	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(display).around(engine);

	private Operation<?> waiting() {
		return engine.start(op -> {
			op.sleep(Duration.ofDays(1));
			return null;
		});
	}

	@Test
	public void disposingAWidgetCancelsWhatIsTiedToIt() {
		Shell shell = new Shell(display.display());
		Label label = new Label(shell, SWT.NONE);
		Operation<?> ofLabel = waiting().tiedTo(WidgetScope.of(label));
		Operation<?> ofShell = waiting().tiedTo(WidgetScope.of(shell));
		label.dispose();
		assertTrue(Await.end(ofLabel) instanceof Outcome.Stopped);
		assertSame(OperationState.RUNNING, ofShell.state());
		shell.dispose();
		assertTrue(Await.end(ofShell) instanceof Outcome.Stopped);
	}

	@Test
	public void disposingAParentEndsTheLifetimesOfItsChildren() {
		Shell shell = new Shell(display.display());
		Scope scope = WidgetScope.of(new Label(shell, SWT.NONE));
		assertFalse(scope.isClosed());
		shell.dispose();
		assertTrue(scope.isClosed());
	}

	@Test
	public void aWidgetCollectsNoListenersHoweverManyOperationsAreTiedToIt() {
		Shell shell = new Shell(display.display());
		int before = shell.getListeners(SWT.Dispose).length;
		for (int i = 0; i < 100; i++) {
			Await.value(engine.start(op -> 1).tiedTo(WidgetScope.of(shell)));
		}
		assertEquals(before + 1, shell.getListeners(SWT.Dispose).length);
	}

	@Test
	public void aScopeThatSomebodyHasClosedIsReplaced() {
		Shell shell = new Shell(display.display());
		Scope closed = WidgetScope.of(shell);
		closed.close();
		assertNotSame(closed, WidgetScope.of(shell));
		assertFalse(WidgetScope.of(shell).isClosed());
	}

	@Test
	public void aDisposedWidgetOrAnotherThreadIsRefused() {
		Shell shell = new Shell(display.display());
		AtomicReference<Throwable> thrown = new AtomicReference<>();
		Thread background = Thread.ofPlatform().start(
				() -> thrown.set(assertThrows(SWTException.class, () -> WidgetScope.of(shell))));
		Await.until("the background thread", () -> !background.isAlive());
		assertTrue(thrown.get() instanceof SWTException);
		shell.dispose();
		assertThrows(SWTException.class, () -> WidgetScope.of(shell));
	}

	@Test
	public void aThousandShellsAreDisposedInFlightAndNothingRunsAfterwards() {
		for (int i = 0; i < 1_000; i++) {
			Shell shell = new Shell(display.display());
			Operation<?> operation = engine.start(op -> {
				while (true) {
					op.uiLatest("text", () -> shell.setText("text"));
					op.uiLater(() -> shell.setText("more"));
					op.ui(() -> shell.setText("most"));
				}
			}).tiedTo(WidgetScope.of(shell));
			engine.ui.pumpUntil("a hop", () -> engine.ui.accepted() > 0);
			for (int n = i % 3; n > 0; n--) {
				engine.ui.pumpOne();
			}
			engine.ui.asUi(shell::dispose);
			engine.ui.pumpAll();
			assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		}
	}
}
