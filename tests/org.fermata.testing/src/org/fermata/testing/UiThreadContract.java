// SPDX-License-Identifier: EPL-2.0
package org.fermata.testing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.fermata.core.ui.UiThread;
import org.junit.Rule;
import org.junit.Test;

/** What every toolkit's {@link UiThread} must do. A toolkit's test extends this. */
public abstract class UiThreadContract {

	private static final int MANY = 1000;

	@Rule
	public final Watchdog watchdog = new Watchdog();

	/** The thread under test, made anew for each test. */
	protected abstract UiThread ui();

	/** Has the toolkit serve its events until a condition holds. */
	protected abstract void serveUntil(String what, BooleanSupplier condition);

	/** Closes the toolkit, as its application does, and returns when it is closed. */
	protected abstract void closeToolkit();

	@Test
	public void actionsOfOneThreadRunOnceInOrderOnTheUiThread() {
		List<Integer> ran = new ArrayList<>();
		AtomicBoolean elsewhere = new AtomicBoolean();
		inBackground(() -> IntStream.range(0, MANY).forEach(i -> ui().execute(() -> {
			elsewhere.compareAndSet(false, !ui().isCurrent());
			ran.add(i);
		})));
		AtomicBoolean last = new AtomicBoolean();
		ui().execute(() -> last.set(true));
		serveUntil("the last action", last::get);
		assertEquals(IntStream.range(0, MANY).boxed().toList(), ran);
		assertFalse("An action ran elsewhere", elsewhere.get());
	}

	@Test
	public void anotherThreadIsNotTheUiThread() {
		AtomicBoolean current = new AtomicBoolean(true);
		inBackground(() -> current.set(ui().isCurrent()));
		assertFalse(current.get());
	}

	@Test
	public void executeOnTheUiThreadComesAfterTheActionThatCalls() {
		List<String> ran = new ArrayList<>();
		AtomicBoolean last = new AtomicBoolean();
		ui().execute(() -> {
			ui().execute(() -> {
				ran.add("inner");
				last.set(true);
			});
			ran.add("outer");
		});
		serveUntil("the inner action", last::get);
		assertEquals(List.of("outer", "inner"), ran);
	}

	@Test
	public void aClosedToolkitSaysSoAndRejects() {
		assertFalse(ui().isClosed());
		closeToolkit();
		assertTrue(ui().isClosed());
		assertThrows(RejectedExecutionException.class, () -> ui().execute(() -> { }));
	}

	@Test
	public void closeActionsRunOnceOnTheUiThreadAndSeeItClosed() {
		AtomicInteger runs = new AtomicInteger();
		AtomicBoolean seen = new AtomicBoolean();
		ui().onClose(() -> {
			seen.set(ui().isClosed() && ui().isCurrent());
			runs.incrementAndGet();
		});
		closeToolkit();
		Await.until("the close action", () -> runs.get() > 0);
		assertTrue(seen.get());
		assertEquals(1, runs.get());
	}

	@Test
	public void aCloseActionThatWasTakenBackDoesNotRun() {
		List<String> ran = new ArrayList<>();
		AtomicBoolean last = new AtomicBoolean();
		ui().onClose(() -> ran.add("taken back")).close();
		ui().onClose(() -> last.set(true));
		closeToolkit();
		Await.until("the last close action", last::get);
		assertEquals(List.of(), ran);
	}

	@Test
	public void aCloseActionThatComesTooLateRunsAtOnceOnTheCaller() {
		closeToolkit();
		AtomicReference<Thread> ranOn = new AtomicReference<>();
		ui().onClose(() -> ranOn.set(Thread.currentThread()));
		assertSame(Thread.currentThread(), ranOn.get());
	}

	private static void inBackground(Runnable action) {
		Thread thread = Thread.ofPlatform().name("background").start(action);
		Await.until("the background thread", () -> !thread.isAlive());
	}
}
