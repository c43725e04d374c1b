// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fermata.core.Registration;
import org.fermata.core.cancel.Graces;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.swt.Busy;
import org.fermata.swt.SwtEngine;
import org.fermata.testing.Gate;
import org.fermata.testing.Watchdog;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class BusyTest {

	private final DisplayRule rule = new DisplayRule();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(rule);

	private final Gate gate = new Gate("the operation's gate");
	private Display display;
	private Engine engine;
	private Shell shell;
	private Composite form;
	private Text first;
	private Text second;
	private Cursor busy;

	@Before
	public void open() {
		display = rule.display();
		engine = presented(Engine.builder());
		shell = new Shell(display);
		shell.setLayout(new FillLayout());
		second = new Text(shell, SWT.SINGLE);
		form = new Composite(shell, SWT.NONE);
		form.setLayout(new FillLayout());
		first = new Text(form, SWT.SINGLE);
		busy = display.getSystemCursor(SWT.CURSOR_APPSTARTING);
	}

	private Engine presented(Engine.Builder builder) {
		Engine made = SwtEngine.forDisplay(display, builder);
		made.addPresenter((operation, prompt) -> { });
		return made;
	}

	@After
	public void openGate() {
		gate.open();
	}

	private Operation<?> running(Gate until) {
		return engine.start("runs", op -> {
			until.pass();
			return null;
		});
	}

	private void serveUntilEnabled(Control control) {
		rule.serveUntil("an enabled control", control::getEnabled);
	}

	private void serveUntilCursor(Cursor cursor, Control control) {
		rule.serveUntil("the cursor of before", () -> control.getCursor() == cursor);
	}

	/** For what must not happen: gives it some time to. */
	private void serveAll(Operation<?> operation) {
		rule.serveUntil("the end", () -> operation.state().isTerminal());
		Gate served = new Gate("served");
		display.timerExec(20, served::open);
		rule.serveUntil("what was sent", served::isOpen);
	}

	@Test
	public void aControlIsDisabledAndTheCursorBusyUntilTheOperationIsDone() {
		Cursor before = display.getSystemCursor(SWT.CURSOR_HAND);
		shell.setCursor(before);
		Operation<?> operation = running(gate);
		Busy.cursorDuring(operation, shell);
		Busy.disableDuring(operation, first, second);
		assertSame(busy, shell.getCursor());
		assertFalse(first.getEnabled() || second.getEnabled());
		gate.open();
		serveUntilEnabled(second);
		serveUntilCursor(before, shell);
		assertTrue(first.getEnabled());
	}

	@Test
	public void aFailureACancelAndWorkThatIsGivenUpEndItAsWell() {
		Engine impatient = presented(Engine.builder().graces(new Graces(Duration.ofMillis(1), Duration.ofMillis(1))));
		for (OperationState end : new OperationState[] { OperationState.FAILED, OperationState.STOPPED,
				OperationState.ABANDONED }) {
			Gate held = new Gate("held");
			boolean stubborn = end == OperationState.ABANDONED;
			Operation<?> operation = (stubborn ? impatient : engine).start("ends as " + end, op -> {
				if (stubborn) {
					held.passStubbornly();
				} else {
					held.pass();
				}
				throw new IllegalStateException("failed");
			});
			Busy.disableDuring(operation, first);
			Busy.cursorDuring(operation, first);
			assertFalse("Each time anew", first.getEnabled());
			assertSame(busy, first.getCursor());
			held.awaitArrivals(1);
			if (end == OperationState.FAILED) {
				held.open();
			} else {
				operation.cancel();
			}
			serveUntilEnabled(first);
			serveUntilCursor(null, first);
			assertSame(end, operation.state());
			held.open();
		}
	}

	@Test
	public void ofOperationsThatOverlapTheLastCounts() {
		Gate other = new Gate("the other's gate");
		Operation<?> operation = running(gate);
		Operation<?> longer = running(other);
		for (Operation<?> each : new Operation<?>[] { operation, longer }) {
			Busy.disableDuring(each, first);
			Busy.cursorDuring(each, first);
		}
		gate.open();
		serveAll(operation);
		assertFalse(first.getEnabled());
		assertSame(busy, first.getCursor());
		other.open();
		serveUntilEnabled(first);
		serveUntilCursor(null, first);
	}

	@Test
	public void whatWasDisabledBeforeStaysSo() {
		first.setEnabled(false);
		Operation<?> operation = running(gate);
		Busy.disableDuring(operation, first, second);
		gate.open();
		serveUntilEnabled(second);
		assertFalse(first.getEnabled());
	}

	@Test
	public void aCursorThatSomebodyHasSetMeanwhileIsLeft() {
		Cursor theirs = display.getSystemCursor(SWT.CURSOR_CROSS);
		Operation<?> operation = running(gate);
		Busy.cursorDuring(operation, shell);
		Busy.disableDuring(operation, second);
		shell.setCursor(theirs);
		gate.open();
		serveUntilEnabled(second);
		assertSame(theirs, shell.getCursor());
	}

	@Test
	public void controlsThatAreDisposedMeanwhileDisturbNobody() {
		Map<Integer, Integer> before = SignalRecorder.listeners(form);
		Operation<?> operation = running(gate);
		Busy.disableDuring(operation, first, second);
		Busy.cursorDuring(operation, first, second);
		assertEquals(before, SignalRecorder.listeners(form));
		form.dispose();
		gate.open();
		serveUntilEnabled(second);
		serveUntilCursor(null, second);
	}

	@Test
	public void anEngineThatIsClosedLeavesNoControlDisabled() {
		Busy.disableDuring(running(gate), first);
		engine.close();
		serveUntilEnabled(first);
	}

	@Test
	public void aDisplayThatIsDisposedMeanwhileIsNotTouched() {
		Operation<?> operation = running(gate);
		Busy.disableDuring(operation, first);
		display.dispose();
		assertTrue(operation.state().isTerminal());
	}

	@Test
	public void anOperationThatHasEndedChangesNothing() {
		Operation<?> operation = running(gate);
		gate.open();
		serveAll(operation);
		Busy.disableDuring(operation, first).close();
		Busy.cursorDuring(operation, first);
		assertTrue(first.getEnabled());
		assertNull(first.getCursor());
	}

	@Test
	public void itCanBeEndedEarlyAndThenTheEndOfTheOperationIsNothing() {
		Operation<?> operation = running(gate);
		Registration early = Busy.disableDuring(operation, first);
		early.close();
		assertTrue(first.getEnabled());
		first.setEnabled(false);
		gate.open();
		serveAll(operation);
		early.close();
		assertFalse(first.getEnabled());
	}

	@Test
	public void aControlThatIsDisposedAlreadyIsRefusedAndNoOtherStaysBusy() {
		second.dispose();
		assertThrows(SWTException.class, () -> Busy.disableDuring(running(gate), first, second));
		assertTrue(first.getEnabled());
	}

	private void openWithFocusIn(Text text) {
		shell.open();
		shell.forceActive();
		rule.serveUntil("the focus", () -> text.forceFocus() && display.getFocusControl() == text);
	}

	@Test
	public void theControlThatHadTheFocusGetsItBack() {
		openWithFocusIn(first);
		Operation<?> operation = running(gate);
		Busy.disableDuring(operation, form);
		rule.serveUntil("the focus to go", () -> display.getFocusControl() != first);
		gate.open();
		serveUntilEnabled(form);
		rule.serveUntil("the focus to come back", () -> display.getFocusControl() == first);
	}

	@Test
	public void theFocusComesBackAtTheLastEnd() {
		openWithFocusIn(first);
		Gate other = new Gate("the other's gate");
		Operation<?> operation = running(gate);
		Operation<?> longer = running(other);
		Busy.disableDuring(operation, first);
		Busy.disableDuring(longer, first);
		gate.open();
		serveAll(operation);
		other.open();
		serveUntilEnabled(first);
		rule.serveUntil("the focus to come back", () -> display.getFocusControl() == first);
	}

	@Test
	public void theFocusThatSomebodyHasPutElsewhereStaysThere() {
		Text third = new Text(shell, SWT.SINGLE);
		openWithFocusIn(first);
		Operation<?> operation = running(gate);
		Busy.disableDuring(operation, form);
		rule.serveUntil("the focus elsewhere", () -> third.forceFocus() && display.getFocusControl() == third);
		gate.open();
		serveUntilEnabled(form);
		serveAll(operation);
		assertSame(third, display.getFocusControl());
	}

	@Test
	public void anEngineOfAnotherToolkitIsRefused() {
		try (Engine headless = Engine.builder().build()) {
			Operation<Void> operation = headless.start("Elsewhere", op -> {
				gate.pass();
				return null;
			});
			assertThrows(IllegalArgumentException.class, () -> Busy.disableDuring(operation, first));
			assertTrue(first.getEnabled());
			gate.open();
		}
	}
}
