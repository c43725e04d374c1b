// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.time.Duration;
import java.util.List;

import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Outcome;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/**
 * What the example of the article on asyncio with tkinter promises. Its freeze is left out: nothing is to be seen
 * of it but that the thread of this test would stand still.
 */
public final class TkinterTest {

	private static final Duration TICK = Duration.ofMillis(100);

	private final ExamplePage page = new ExamplePage();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(page);

	private void tick(int count) {
		page.time.advance(TICK);
		page.until("tick " + count, () -> page.says("Counter: " + count));
	}

	@Test
	public void theCounterGoesOnWhileItWorksInTheBackground() {
		page.open("tkinter.loops").start();
		page.until("the work to begin", () -> page.printed().equals(List.of("Working…")) && page.time.alarms() == 2);
		for (int i = 1; i < 20; i++) {
			tick(i);
		}
		assertFalse(page.operation().state().isTerminal());
		page.click("Say hello");
		tick(20);
		page.until("the end", () -> page.operation().outcome().orElse(null) instanceof Outcome.Done);
		page.until("the lines", () -> page.printed().equals(List.of("Working…", "Hello", "Finished")));
	}

	@Test
	public void theCounterGoesOnWhileADialogKeepsInputFromThePage() {
		page.open("tkinter.loops");
		page.click("Work in a dialog");
		page.until("the work to begin", () -> page.printed().equals(List.of("Working…")) && page.time.alarms() == 3);
		for (int i = 1; i < 20; i++) {
			tick(i);
		}
		assertEquals(1, page.dialogs());
		assertEquals("What the dialog says is what the button said", "Work in a dialog", page.operation().name());
		assertFalse(page.operation().state().isTerminal());
		tick(20);
		page.until("the end", () -> page.operation().outcome().orElse(null) instanceof Outcome.Done);
		page.until("the dialog to go", () -> page.dialogs() == 0);
	}

	@Test
	public void leavingThePageEndsTheDialogToo() {
		page.open("tkinter.loops");
		page.click("Work in a dialog");
		page.passUntil("the dialog", () -> page.dialogs() == 1);
		page.leave();
		assertEquals(OperationState.STOPPED, page.operation().state());
		page.until("the dialog to go", () -> page.dialogs() == 0);
		page.until("no alarm to be left", () -> page.time.alarms() == 0);
	}

	@Test
	public void leavingThePageEndsTheWorkAndTheCounter() {
		page.open("tkinter.loops").start();
		page.until("the work to begin", () -> page.printed().equals(List.of("Working…")));
		page.leave();
		assertEquals(OperationState.STOPPED, page.operation().state());
		page.until("no alarm to be left", () -> page.time.alarms() == 0);
	}
}
