// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.ui;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.UiThreadContract;
import org.junit.After;
import org.junit.Test;

public final class HeadlessUiThreadTest extends UiThreadContract {

	private final HeadlessUiThread ui = new HeadlessUiThread();

	@After
	public void end() {
		ui.close();
	}

	@Override
	protected UiThread ui() {
		return ui;
	}

	@Override
	protected void serveUntil(String what, BooleanSupplier condition) {
		Await.until(what, condition);
	}

	@Override
	protected void closeToolkit() {
		ui.close();
	}

	private Thread thread() {
		AtomicReference<Thread> thread = new AtomicReference<>();
		ui.execute(() -> thread.set(Thread.currentThread()));
		Await.until("the thread", () -> thread.get() != null);
		return thread.get();
	}

	@Test
	public void itsThreadIsADaemonAndEndsWithTheClose() {
		Thread thread = thread();
		assertTrue(thread.isDaemon());
		ui.close();
		Await.until("the thread to end", () -> !thread.isAlive());
	}

	@Test
	public void whatStillWaitsAtTheCloseIsDropped() {
		Gate gate = new Gate("the first action");
		AtomicBoolean ran = new AtomicBoolean();
		Thread thread = thread();
		ui.execute(gate::passStubbornly);
		ui.execute(() -> ran.set(true));
		gate.awaitArrivals(1);
		ui.close();
		gate.open();
		Await.until("the thread to end", () -> !thread.isAlive());
		assertFalse(ran.get());
	}

	@Test
	public void anActionThatThrowsOrLeavesAnInterruptBehindDoesNotEndTheThread() {
		Thread thread = thread();
		AtomicReference<Throwable> uncaught = new AtomicReference<>();
		thread.setUncaughtExceptionHandler((where, failure) -> uncaught.set(failure));
		AtomicBoolean interrupted = new AtomicBoolean(true);
		ui.execute(() -> {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("an action");
		});
		ui.execute(() -> interrupted.set(Thread.currentThread().isInterrupted()));
		Await.until("the next action", () -> !interrupted.get());
		assertEquals("an action", uncaught.get().getMessage());
	}

	@Test
	public void itMayCloseItself() {
		Thread thread = thread();
		AtomicBoolean last = new AtomicBoolean();
		ui.onClose(() -> last.set(true));
		ui.execute(ui::close);
		Await.until("the thread to end", () -> !thread.isAlive());
		assertTrue(last.get());
	}
}
