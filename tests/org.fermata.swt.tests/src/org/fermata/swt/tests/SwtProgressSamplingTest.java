// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.progress.ProgressUnit;
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

/** How often operations are looked at, and until when. */
public final class SwtProgressSamplingTest {

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
		rule.serveUntil("three of four", () -> operation.progress().done() == 3);
		return operation;
	}

	/** An operation that says something new all the time, until the gate opens. */
	private Operation<?> moving() {
		return engine.start("Move", op -> {
			op.progress().begin("Moving", 1_000_000, ProgressUnit.ITEMS);
			while (!gate.isOpen()) {
				op.progress().add(1);
				op.sleep(Duration.ofMillis(1));
			}
			return null;
		});
	}

	@Test
	public void aMillionReportsAreAFewLooks() {
		List<String> lines = new ArrayList<>();
		Operation<?> operation = engine.start("Flood", op -> {
			op.progress().begin("Counting", 1_000_000, ProgressUnit.ITEMS);
			for (int i = 0; i < 1_000_000; i++) {
				op.progress().add(1);
			}
			return null;
		});
		SwtProgress.words(operation, shell, lines::add);
		rule.serveUntil("the end", () -> !lines.isEmpty() && lines.getLast().startsWith("Done"));
		assertTrue(lines.size() + " lines", lines.size() < 1_000);
		assertEquals("No line twice in a row", lines.size(), lines.stream().distinct().count());
	}

	@Test
	public void aLineThatIsTheSameIsNotShownAgain() {
		List<String> standing = new ArrayList<>();
		List<String> moving = new ArrayList<>();
		SwtProgress.words(threeOfFour(), shell, standing::add);
		SwtProgress.words(moving(), shell, moving::add);
		rule.serveUntil("some beats", () -> moving.size() > 3);
		assertEquals(List.of("Reading A&B · 3 of 4"), standing);
	}

	@Test
	public void oneThatAnotherHasClosedIsNotLookedAtAnyMore() {
		Registration[] second = new Registration[1];
		List<String> lines = new ArrayList<>();
		Operation<?> operation = moving();
		SwtProgress.words(operation, shell, line -> {
			if (second[0] != null) {
				second[0].close();
			}
		});
		second[0] = SwtProgress.words(operation, shell, lines::add);
		List<String> third = new ArrayList<>();
		SwtProgress.words(operation, shell, third::add);
		rule.serveUntil("some beats", () -> third.size() > 3);
		assertEquals(1, lines.size());
	}

	@Test
	public void whatThrowsIsNotAskedAgainAndDisturbsNobody() {
		AtomicInteger asked = new AtomicInteger();
		Operation<?> operation = threeOfFour();
		SwtProgress.words(operation, shell, line -> {
			if (asked.incrementAndGet() > 1) {
				throw new IllegalStateException("This failure is wanted");
			}
		});
		Label label = new Label(shell, SWT.NONE);
		SwtProgress.words(operation, label);
		operation.cancel();
		rule.serveUntil("the end", () -> label.getText().startsWith("Stopped"));
		assertEquals(2, asked.get());
	}

	private void serveSomeBeats() {
		List<String> lines = new ArrayList<>();
		Registration looking = SwtProgress.words(moving(), shell, lines::add);
		rule.serveUntil("some beats", () -> lines.size() > 3);
		looking.close();
	}

	@Test
	public void nothingIsLookedAtWhenTheWidgetIsGoneOrSomebodyHasEnoughOfIt() {
		Label label = new Label(shell, SWT.NONE);
		Map<Integer, Integer> listeners = SignalRecorder.listeners(label);
		List<String> ofLabel = new ArrayList<>();
		List<String> closed = new ArrayList<>();
		Operation<?> operation = moving();
		SwtProgress.words(operation, label, ofLabel::add);
		Registration early = SwtProgress.words(operation, shell, closed::add);
		assertEquals(listeners, SignalRecorder.listeners(label));
		label.dispose();
		early.close();
		serveSomeBeats();
		assertEquals(1, ofLabel.size());
		assertEquals(1, closed.size());
	}

	@Test
	public void nothingIsLookedAtAfterTheEnd() {
		ProgressBar bar = new ProgressBar(shell, SWT.NONE);
		SwtProgress.bar(engine.start("ends", op -> null), bar);
		rule.serveUntil("a full bar", () -> bar.getSelection() == bar.getMaximum());
		bar.setSelection(3);
		serveSomeBeats();
		assertEquals(3, bar.getSelection());
	}

	@Test
	public void anOperationBarLooksAtTheLatestOperationOnly() {
		OperationBar bar = new OperationBar(shell, SWT.NONE);
		bar.show(engine.start("of an unknown length", op -> {
			gate.pass();
			return null;
		}));
		bar.show(threeOfFour());
		assertFalse(bar.isGliding());
		AtomicInteger shown = new AtomicInteger();
		for (Control each : bar.getChildren()) {
			each.addListener(SWT.Show, event -> shown.incrementAndGet());
		}
		serveSomeBeats();
		assertEquals("It never glides in between", 0, shown.get());
	}
}
