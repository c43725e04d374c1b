// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fermata.core.engine.OperationContext.UiAction;
import org.fermata.planted.Staller;
import org.fermata.swt.testing.DisplayWatchdog;
import org.fermata.testing.Await;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.junit.runner.Description;
import org.junit.runners.model.Statement;

/** The watchdog of event loops on a real one, with stalls planted. */
public final class DisplayWatchdogTest {

	private static final Duration STALL = Duration.ofMillis(150);
	private static final Duration SHORT = Duration.ofMillis(20);
	/** A machine so busy that it has hidden one stall will not hide them all. */
	private static final int MOST_TRIES = 50;
	private static final int MANY = 20;

	private final DisplayRule rule = new DisplayRule(false);

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(rule);

	/** What a watchdog says of a test; empty if it is content. */
	private String verdict(Runnable test) {
		try {
			new DisplayWatchdog(rule::display).apply(new Statement() {
				@Override
				public void evaluate() {
					test.run();
				}
			}, Description.EMPTY).evaluate();
			return "";
		} catch (AssertionError caught) {
			return caught.getMessage();
		} catch (Throwable other) {
			throw new AssertionError(other);
		}
	}

	private String caught(UiAction stall) {
		String verdict = "";
		for (int tries = 0; tries < MOST_TRIES && verdict.isEmpty(); tries++) {
			verdict = verdict(() -> handle(stall));
		}
		return verdict;
	}

	/** As a handler of an event. */
	private void handle(UiAction action) {
		AtomicInteger ran = new AtomicInteger();
		Display display = rule.display();
		display.asyncExec(() -> {
			try {
				action.run();
			} catch (Exception failure) {
				throw new AssertionError(failure);
			} finally {
				ran.incrementAndGet();
			}
		});
		rule.serveUntil("the handler", () -> ran.get() > 0);
	}

	@Test
	public void aHandlerThatComputesTooLongIsCaughtWithItsStack() {
		String verdict = caught(() -> Staller.computes(STALL));
		assertTrue(verdict, verdict.contains("\tat org.fermata.planted.Staller.computes("));
	}

	@Test
	public void aHandlerThatWaitsTooLongIsCaughtWithItsStack() {
		String verdict = caught(() -> Staller.waits(STALL));
		assertTrue(verdict, verdict.contains("\tat org.fermata.planted.Staller.waits("));
	}

	@Test
	public void eventsWithinAHandlerDoNotHideHowLongItTakes() {
		Text text = new Text(new Shell(rule.display()), SWT.NONE);
		text.addListener(SWT.Modify, event -> Staller.computes(Duration.ofMillis(5)));
		String verdict = caught(() -> {
			for (int i = 0; i < STALL.toMillis() / 5; i++) {
				text.setText("text " + i);
			}
		});
		assertTrue(verdict, verdict.contains("\tat org.fermata.planted.Staller.computes("));
	}

	@Test
	public void manyShortHandlersOneRightAfterTheOtherAreNoStall() {
		assertEquals("", verdict(() -> {
			AtomicInteger ran = new AtomicInteger();
			for (int i = 0; i < MANY; i++) {
				rule.display().asyncExec(() -> {
					Staller.computes(SHORT);
					ran.incrementAndGet();
				});
			}
			rule.serveUntil("all of them", () -> ran.get() == MANY);
		}));
	}
}
