// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.widgets.Display;
import org.fermata.swt.testing.DisplayWatchdog;
import org.fermata.testing.Await;
import org.junit.rules.ExternalResource;
import org.junit.runner.Description;
import org.junit.runners.model.Statement;

/**
 * A display on the test's own thread, which serves its events whenever the test waits. While it waits it
 * does not sleep in the toolkit, so that a deadline can end it. No handler of the project's may hold it up.
 */
public final class DisplayRule extends ExternalResource {

	private final boolean isWatched;
	private Display display;

	/** A display that is watched. */
	public DisplayRule() {
		this(true);
	}

	/** @param isWatched whether a handler that holds it up fails the test */
	public DisplayRule(boolean isWatched) {
		this.isWatched = isWatched;
	}

	@Override
	public Statement apply(Statement base, Description description) {
		Statement test = isWatched ? new DisplayWatchdog(this::display).apply(base, description) : base;
		return super.apply(test, description);
	}

	@Override
	protected void before() {
		display = new Display();
	}

	@Override
	protected void after() {
		display.dispose();
	}

	/** The display; the test is on its thread. */
	public Display display() {
		return display;
	}

	/** Serves events until a condition holds. */
	public void serveUntil(String what, BooleanSupplier condition) {
		Await.until(what, () -> {
			while (!condition.getAsBoolean() && !display.isDisposed() && display.readAndDispatch()) {
				// goes on
			}
			return condition.getAsBoolean();
		});
	}

	/** Serves events as an application does: it sleeps, and only what wakes it lets it go on. */
	public void sleepUntil(BooleanSupplier condition) {
		Thread sleeper = Thread.currentThread();
		Thread watch = Thread.ofPlatform().daemon().start(() -> wakeAtTheDeadline(sleeper));
		long begin = System.nanoTime();
		try {
			while (!condition.getAsBoolean()) {
				if (System.nanoTime() - begin > Await.DEADLINE.toNanos()) {
					throw new AssertionError("The display slept through a wake-up");
				}
				if (!display.readAndDispatch()) {
					display.sleep();
				}
			}
		} finally {
			watch.interrupt();
		}
	}

	private void wakeAtTheDeadline(Thread sleeper) {
		LockSupport.parkNanos(Await.DEADLINE.plusSeconds(1).toNanos());
		if (!Thread.interrupted() && sleeper.isAlive()) {
			display.wake();
		}
	}
}
