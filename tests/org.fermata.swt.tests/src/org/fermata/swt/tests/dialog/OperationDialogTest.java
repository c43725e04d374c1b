// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests.dialog;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationFailure;
import org.fermata.core.engine.OperationState;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.swt.dialog.OperationDialog;
import org.fermata.swt.tests.DisplayRule;
import org.fermata.swt.tests.databinding.DisplayEngine;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.Watchdog;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** The dialog that returns at once. */
public final class OperationDialogTest {

	private static final Duration DELAY = Duration.ofMillis(400);

	private final DisplayRule rule = new DisplayRule();
	private final DisplayEngine engines = new DisplayEngine(rule);

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(rule).around(engines);

	private final Gate gate = new Gate("the work");
	private Engine engine;
	private Shell shell;
	private Windows windows;

	@Before
	public void make() {
		engine = engines.engine();
		shell = new Shell(rule.display());
		new Button(shell, SWT.PUSH).setText("Start");
		shell.open();
		windows = new Windows(shell);
	}

	@After
	public void letGo() {
		gate.open(); // before the engine is closed, which waits
	}

	private Operation<Integer> reading() {
		return OperationDialog.start(shell, engine, "Checksum", op -> {
			op.subject("~/photos");
			op.progress().begin("Reading", 40, ProgressUnit.ITEMS);
			op.progress().add(10);
			gate.pass();
			return 40;
		});
	}

	private Operation<Integer> shown() {
		Operation<Integer> operation = reading();
		gate.awaitArrivals(1);
		engines.advance(DELAY);
		return operation;
	}

	private void awaitGone() {
		rule.serveUntil("the dialog to go", () -> windows.dialogs().isEmpty());
	}

	@Test
	public void whatIsQuickShowsNothing() {
		gate.open();
		Operation<Integer> operation = reading();
		Await.value(operation);
		rule.serveUntil("the end to be told", shell::getEnabled);
		engines.advance(DELAY.plusSeconds(1));
		assertEquals(List.of(), windows.dialogs());
		assertTrue(shell.getEnabled());
		assertEquals("No alarm is left", 0, engines.time.alarms());
	}

	@Test
	public void itAppearsAfterADelayInWhichItsParentTakesNoInput() {
		reading();
		assertFalse(shell.getEnabled());
		engines.advance(DELAY.minusMillis(1));
		assertEquals(List.of(), windows.dialogs());
		assertFalse(shell.getEnabled());
		engines.advance(Duration.ofMillis(1));
		assertTrue(windows.dialog().isVisible());
		assertTrue("The dialog keeps input from it now", shell.getEnabled());
		assertTrue((windows.dialog().getStyle() & SWT.PRIMARY_MODAL) != 0);
	}

	@Test
	public void itSaysWhatItIsAndHowFarAndGoesByItself() {
		Operation<Integer> operation = shown();
		assertEquals("Checksum", windows.dialog().getText());
		assertEquals("Checksum  ~/photos", windows.lines().get(0));
		assertEquals("Reading", windows.lines().get(1));
		assertTrue(windows.lines().get(2), windows.lines().get(2).startsWith("25 %  \u00b7  10 of 40"));
		assertEquals(250, windows.only(ProgressBar.class).getSelection());
		gate.open();
		assertEquals(Integer.valueOf(40), Await.value(operation));
		awaitGone();
		assertEquals("No alarm is left", 0, engines.time.alarms());
	}

	@Test
	public void theBarMovesToAndFroUntilTheTotalIsKnown() {
		Gate counted = new Gate("counting");
		Operation<?> operation = OperationDialog.start(shell, engine, "Checksum", op -> {
			counted.pass();
			op.progress().begin("Reading", 4, ProgressUnit.ITEMS);
			op.progress().add(1);
			gate.pass();
			return null;
		});
		engines.advance(DELAY);
		assertTrue((windows.only(ProgressBar.class).getStyle() & SWT.INDETERMINATE) != 0);
		counted.open();
		gate.awaitArrivals(1);
		engines.look();
		assertEquals(0, windows.only(ProgressBar.class).getStyle() & SWT.INDETERMINATE);
		assertEquals(250, windows.only(ProgressBar.class).getSelection());
		gate.open();
		Await.end(operation);
	}

	@Test
	public void itIsLookedAtTenTimesASecond() {
		shown();
		int alarms = engines.time.alarms();
		for (int i = 0; i < 10; i++) {
			engines.look();
			assertEquals("One look is planned at a time", alarms, engines.time.alarms());
		}
		gate.open();
	}

	@Test
	public void cancelSaysStoppingUntilItHasStopped() {
		Operation<?> operation = OperationDialog.start(shell, engine, "stubborn", op -> {
			gate.passStubbornly();
			return null;
		});
		engines.advance(DELAY);
		Button cancel = windows.button("Cancel");
		cancel.setFocus();
		windows.press("Cancel");
		assertSame(OperationState.STOPPING, operation.state());
		assertEquals("Stopping\u2026", cancel.getText());
		assertFalse(cancel.isEnabled());
		cancel.notifyListeners(SWT.Selection, null); // a click that was under way
		operation.cancel();
		engines.look();
		assertEquals("Stopping\u2026", cancel.getText());
		assertTrue(windows.dialog().isVisible());
		gate.open();
		Await.end(operation);
		awaitGone();
		assertSame(OperationState.STOPPED, operation.state());
	}

	@Test
	public void whoeverCancelsTheDialogSaysStopping() {
		Operation<?> operation = OperationDialog.start(shell, engine, "stubborn", op -> {
			gate.passStubbornly();
			return null;
		});
		gate.awaitArrivals(1);
		engines.advance(DELAY);
		operation.cancel();
		engines.look();
		assertFalse(windows.button("Stopping\u2026").isEnabled());
		gate.open();
		Await.end(operation);
	}

	@Test
	public void runInBackgroundLetsTheOperationGoOn() {
		Operation<Integer> operation = shown();
		windows.press("Run in Background");
		assertEquals(List.of(), windows.dialogs());
		assertEquals("Nobody looks any more", 0, engines.time.alarms());
		assertSame(OperationState.RUNNING, operation.state());
		gate.open();
		assertEquals(Integer.valueOf(40), Await.value(operation));
	}

	@Test
	public void escapeAndTheWindowsCloseButtonLetItGoOnToo() {
		Operation<Integer> first = shown();
		windows.dialog().traverse(SWT.TRAVERSE_ESCAPE);
		assertEquals(List.of(), windows.dialogs());
		assertSame(OperationState.RUNNING, first.state());
		Operation<Integer> second = shown();
		windows.dialog().close();
		assertEquals(List.of(), windows.dialogs());
		assertSame(OperationState.RUNNING, second.state());
		gate.open();
	}

	@Test
	public void aFailureIsShownUntilSomebodyClosesIt() {
		Operation<?> operation = OperationDialog.start(shell, engine, "Checksum", op -> {
			throw new java.io.IOException("The disk is gone");
		});
		Await.end(operation);
		rule.serveUntil("the failure", () -> windows.dialogs().size() == 1);
		assertEquals("IOException: The disk is gone", windows.only(Text.class).getText());
		assertFalse(windows.hasButton("Run in Background"));
		assertSame(windows.button("Close"), windows.dialog().getDefaultButton());
		engines.look();
		assertEquals(0, engines.time.alarms());
		windows.press("Close");
		assertEquals(List.of(), windows.dialogs());
	}

	/** Laid out a letter wide it would hold up the event loop for a second, which the watchdog sees. */
	@Test
	public void aFailureInOneLongWordIsShownAtOnce() {
		String word = "x".repeat(3_000);
		OperationDialog.start(shell, engine, "Checksum", op -> {
			throw new OperationFailure(word);
		});
		rule.serveUntil("the failure", () -> windows.dialogs().size() == 1);
		assertTrue(windows.only(Text.class).getText().contains(word));
	}

	@Test
	public void whatHasEndedBeforeIsNotShownUnlessItFailed() {
		Operation<Integer> done = engine.start("done", op -> 1);
		Await.value(done);
		OperationDialog dialog = OperationDialog.open(shell, done);
		rule.serveUntil("the dialog to go", () -> !dialog.isOpen());
		assertEquals(List.of(), windows.dialogs());
		assertTrue(shell.getEnabled());
		engine.addPresenter((operation, prompt) -> { }); // whose failures are not logged
		Operation<Integer> failed = engine.start("failed", op -> {
			throw new IllegalStateException("no");
		});
		Await.end(failed);
		OperationDialog.open(shell, failed);
		rule.serveUntil("the failure", () -> windows.dialogs().size() == 1);
		assertTrue(windows.dialog().isVisible());
		windows.press("Close");
	}

	@Test
	public void theParentGoesAndTheOperationGoesOn() {
		Operation<Integer> waiting = reading();
		shell.dispose();
		assertSame(OperationState.RUNNING, waiting.state());
		assertEquals(0, engines.time.alarms());
		make();
		Operation<Integer> open = shown();
		shell.dispose();
		assertSame(OperationState.RUNNING, open.state());
		assertEquals(0, engines.time.alarms());
		gate.open();
		Await.value(waiting);
		Await.value(open);
		assertThrows(SWTException.class, () -> OperationDialog.open(shell, open));
	}

	@Test
	public void theDisplayGoesWithADialogOpenAndOneAboutToAppear() {
		Operation<Integer> open = shown();
		Operation<Integer> waiting = reading();
		rule.display().dispose();
		assertTrue(open.state() == OperationState.STOPPING || open.state().isTerminal());
		gate.open();
		Await.end(open);
		Await.end(waiting);
	}

	@Test
	public void theEngineIsClosedAndTheDialogGoes() {
		OperationDialog.start(shell, engine, "sleeps", op -> {
			op.sleep(Duration.ofDays(1));
			return null;
		});
		engines.advance(DELAY);
		assertTrue(windows.dialog().isVisible());
		engine.close(Await.DEADLINE);
		rule.serveUntil("the dialog to go", () -> windows.dialogs().isEmpty());
		int listeners = shell.getListeners(SWT.Dispose).length;
		assertThrows(RejectedExecutionException.class, () -> reading());
		assertEquals("Nothing is left of what was refused", listeners, shell.getListeners(SWT.Dispose).length);
		assertTrue(shell.getEnabled());
	}

	@Test
	public void aSecondDialogStandsOverTheFirst() {
		Operation<Integer> first = shown();
		Gate other = new Gate("the other");
		Operation<?> second = OperationDialog.start(shell, engine, "Download", op -> {
			other.pass();
			return null;
		});
		other.awaitArrivals(1);
		engines.advance(DELAY);
		assertEquals(2, windows.dialogs().size());
		gate.open();
		Await.value(first);
		rule.serveUntil("the first to go", () -> windows.dialogs().size() == 1);
		assertEquals("Download", windows.dialog().getText());
		other.open();
		Await.end(second);
		awaitGone();
		assertTrue(shell.getEnabled());
	}

	@Test
	public void theParentIsBlockedUntilTheLastOfTwoThatWaitToAppear() {
		Operation<Integer> first = reading();
		Gate other = new Gate("the other");
		Operation<?> second = OperationDialog.start(shell, engine, "Download", op -> {
			other.pass();
			return null;
		});
		gate.open();
		Await.value(first);
		engines.serve();
		assertFalse(shell.getEnabled());
		other.open();
		Await.end(second);
		rule.serveUntil("the end to be told", shell::getEnabled);
	}

	@Test
	public void theFocusComesBackToWhereItWas() {
		Text text = new Text(shell, SWT.SINGLE);
		text.setSize(100, 30);
		text.setFocus();
		assertSame(text, rule.display().getFocusControl());
		Operation<Integer> operation = reading();
		assertFalse("What is blocked has no focus", text.isFocusControl());
		gate.open();
		Await.value(operation);
		rule.serveUntil("the end to be told", shell::getEnabled);
		rule.serveUntil("the focus", text::isFocusControl);
	}

	@Test
	public void aShellThatWasDisabledBeforeStaysSo() {
		shell.setEnabled(false);
		Operation<Integer> operation = shown();
		gate.open();
		Await.value(operation);
		awaitGone();
		assertFalse(shell.getEnabled());
	}

	@Test
	public void aThousandDialogsLeaveNoListenerAndNoAlarm() {
		int listeners = shell.getListeners(SWT.Dispose).length;
		gate.open();
		for (int i = 0; i < 1_000; i++) {
			Operation<Integer> operation = reading();
			Await.value(operation);
		}
		rule.serveUntil("the ends to be told", shell::getEnabled);
		assertEquals(listeners, shell.getListeners(SWT.Dispose).length);
		assertEquals(0, engines.time.alarms());
		assertEquals(List.of(), windows.dialogs());
		assertTrue(shell.getEnabled());
	}

	@Test
	public void itOpensOnTheThreadOfTheEnginesDisplayOnly() {
		try (Engine headless = Engine.builder().build()) {
			Operation<Integer> operation = headless.start("operation", op -> 1);
			assertThrows(IllegalStateException.class, () -> OperationDialog.open(shell, operation));
		}
		assertTrue(shell.getEnabled());
	}
}
