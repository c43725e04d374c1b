// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.core.prompt.Prompt;
import org.fermata.swt.OperationBar;
import org.fermata.swt.SwtEngine;
import org.fermata.swt.SwtProgress;
import org.fermata.testing.Gate;
import org.fermata.testing.Watchdog;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class SwtProgressTest {

	private final DisplayRule rule = new DisplayRule();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(rule);

	private final Gate gate = new Gate("the operation's gate");
	private Engine engine;
	private Shell shell;

	@Before
	public void open() {
		engine = SwtEngine.forDisplay(rule.display());
		engine.addPresenter((operation, prompt) -> { });
		shell = new Shell(rule.display());
		shell.setLayout(new FillLayout());
	}

	@After
	public void openGate() {
		gate.open();
	}

	/** An operation that has done three of four, until the gate opens. */
	private Operation<?> threeOfFour() {
		Operation<?> operation = engine.start("Read", op -> {
			op.progress().begin("Reading A&B", 4, ProgressUnit.ITEMS);
			op.progress().add(3);
			gate.pass();
			op.summary("4 files");
			return null;
		});
		gate.awaitArrivals(1);
		return operation;
	}

	private void serveToTheEnd(Operation<?> operation) {
		rule.serveUntil("the end", () -> operation.state().isTerminal());
	}

	@Test
	public void aBarShowsTheFractionBetweenItsEndsAndAllWhenItIsDone() {
		ProgressBar bar = new ProgressBar(shell, SWT.NONE);
		bar.setMaximum(1000);
		bar.setMinimum(200);
		Operation<?> operation = threeOfFour();
		SwtProgress.bar(operation, bar);
		assertEquals("At once", 800, bar.getSelection());
		gate.open();
		rule.serveUntil("a full bar", () -> bar.getSelection() == 1000);
	}

	@Test
	public void aBarWithoutATotalIsEmptyAndOneThatFailsStaysWhereItWas() {
		ProgressBar bar = new ProgressBar(shell, SWT.NONE);
		Gate half = new Gate("half");
		Operation<?> operation = engine.start("Fail", op -> {
			gate.pass();
			op.progress().begin("Reading", 2, ProgressUnit.ITEMS);
			op.progress().add(1);
			half.pass();
			throw new IllegalStateException("failed");
		});
		SwtProgress.bar(operation, bar);
		assertEquals(0, bar.getSelection());
		gate.open();
		rule.serveUntil("half a bar", () -> bar.getSelection() == 50);
		half.open();
		Label label = new Label(shell, SWT.NONE);
		SwtProgress.words(operation, label);
		rule.serveUntil("the failure", () -> label.getText().contains("failed"));
		assertEquals(50, bar.getSelection());
	}

	@Test
	public void aGlidingBarIsSeenWhileTheOperationRuns() {
		ProgressBar bar = new ProgressBar(shell, SWT.INDETERMINATE);
		bar.setVisible(false);
		SwtProgress.bar(threeOfFour(), bar);
		assertTrue(bar.getVisible());
		gate.open();
		rule.serveUntil("the bar to go", () -> !bar.getVisible());
	}

	@Test
	public void whoShowsABarThemselvesIsNotInterferedWith() {
		OperationBar bar = new OperationBar(shell, SWT.NONE);
		Operation<?> operation = engine.start("Read", op -> {
			gate.pass();
			return null;
		});
		bar.show(operation);
		assertTrue(bar.isGliding());
		bar.show(OperationState.WAITING, operation.progress());
		assertFalse(bar.isGliding());
		int[] looks = new int[1];
		SwtProgress.words(operation, shell, words -> looks[0]++);
		gate.open();
		rule.serveUntil("the end to be shown", () -> looks[0] > 1);
		assertEquals("What has ended would be full", 0, ((ProgressBar) bar.getChildren()[0]).getSelection());
	}

	@Test
	public void anOperationBarGlidesUntilATotalIsKnownAndAgainWhenItIsNot() {
		OperationBar bar = new OperationBar(shell, SWT.NONE);
		ProgressBar filling = (ProgressBar) bar.getChildren()[0];
		Gate known = new Gate("known");
		Gate unknown = new Gate("unknown");
		Operation<?> operation = engine.start("Read", op -> {
			gate.pass();
			op.progress().begin("Reading", 4, ProgressUnit.ITEMS);
			op.progress().add(1);
			known.pass();
			op.progress().begin("Waiting", Progress.UNKNOWN, ProgressUnit.ITEMS);
			unknown.pass();
			op.ask(Prompt.slider("Value", 0, 10));
			return null;
		});
		bar.show(operation);
		assertTrue(bar.isGliding());
		gate.open();
		rule.serveUntil("a total", () -> !bar.isGliding() && filling.getSelection() == 250);
		known.open();
		rule.serveUntil("no total", bar::isGliding);
		unknown.open();
		rule.serveUntil("a bar that stands still for the question", () -> !bar.isGliding());
		operation.prompt().orElseThrow().answerSuggestion();
		operation.cancel();
		serveToTheEnd(operation);
	}

	@Test
	public void aLabelSaysWhatAndHowFarAndHowFastAndThenHowItEnded() {
		Label label = new Label(shell, SWT.NONE);
		Operation<?> operation = threeOfFour();
		Registration said = SwtProgress.words(operation, label);
		assertEquals("An ampersand is no mnemonic", "Reading A&&B \u00b7 3 of 4", label.getText());
		gate.open();
		rule.serveUntil("the end", () -> label.getText().startsWith("Done in"));
		assertTrue(label.getText(), label.getText().endsWith("4 files"));
		said.close();
	}

	@Test
	public void aLabelSaysTheRateAndTheRemainingTimeOfWhatMoves() {
		Label label = new Label(shell, SWT.NONE);
		Operation<?> operation = engine.start("Read", op -> {
			op.progress().begin("Reading", 1L << 40, ProgressUnit.BYTES);
			op.progress().add(1L << 37);
			gate.pass();
			op.progress().add(1L << 30);
			new Gate("for ever").pass();
			return null;
		});
		gate.awaitArrivals(1);
		SwtProgress.words(operation, label);
		gate.open();
		rule.serveUntil("rate and remaining time",
				() -> label.getText().matches("Reading \u00b7 0\\.1\\d of 1\\.00 TB \u00b7 .*/s \u00b7 .*"));
		operation.cancel();
		serveToTheEnd(operation);
	}

	@Test
	public void aLabelSaysThatSomebodyIsWaitedFor() {
		Label label = new Label(shell, SWT.NONE);
		Operation<?> operation = engine.start("Ask", op -> op.ask(Prompt.slider("Value", 0, 10)));
		SwtProgress.words(operation, label);
		rule.serveUntil("the question", () -> label.getText().equals("Waiting for you"));
		operation.cancel();
		rule.serveUntil("the end", () -> label.getText().startsWith("Stopped"));
	}

	@Test
	public void aDesktopWithoutATaskBarIsNoError() {
		if ("gtk".equals(SWT.getPlatform())) {
			assertNull(rule.display().getSystemTaskBar());
		}
		Operation<?> operation = threeOfFour();
		Registration shown = SwtProgress.taskBar(operation, shell);
		if (rule.display().getSystemTaskBar() == null) {
			assertSame(Registration.NONE, shown);
		}
		shown.close();
	}
}
