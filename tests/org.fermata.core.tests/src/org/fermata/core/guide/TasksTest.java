// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.guide;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.fermata.core.Registration;
import org.fermata.core.cancel.Graces;
import org.fermata.core.engine.Awaitable;
import org.fermata.core.engine.AwaitedHere;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Outcome;
import org.fermata.core.engine.Pending;
import org.fermata.core.task.Retry;
import org.fermata.core.task.Task;
import org.fermata.core.task.Workers;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class TasksTest {

	private final TestEngine test = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(test);

	private final AtomicInteger fetches = new AtomicInteger();
	private volatile int failing;

	private String fetch(String address) throws IOException {
		if (fetches.incrementAndGet() <= failing) {
			throw new IOException(address + " does not answer");
		}
		return "page of " + address;
	}

	@Test
	public void anExceptionSurfacesAtTheAwaitWithItsType() {
		failing = 1;
		Operation<String> operation = test.start(op -> {
			// guide: await
			String page;
			try {
				page = op.await(Task.of("Fetch", progress -> fetch("first")));
			} catch (IOException unreachable) {
				op.print(unreachable.getMessage());
				page = op.await(Task.of("Fetch", progress -> fetch("second")));
			}
			// end
			return page;
		});
		assertEquals("page of second", Await.value(operation));
		assertEquals(List.of("first does not answer"), operation.output().from(0));
		failing = Integer.MAX_VALUE;
		Throwable failure = test.failure(op -> op.await(Task.of("Fetch", progress -> fetch("third"))));
		assertTrue(failure.getSuppressed()[0] instanceof AwaitedHere);
	}

	@Test
	public void aTaskIsTriedAgain() {
		failing = 2;
		// guide: retry
		Task<String> fetch = Task.of("Fetch", progress -> fetch("server"))
				.timeout(Duration.ofSeconds(10))
				.retry(Retry.upTo(4).pause(Duration.ofMillis(200)).jitter(0.2).on(IOException.class::isInstance));
		// end
		// In real time: an alarm that is set may be the time-out's or the pause's.
		Engine engine = Engine.builder().build();
		assertEquals("page of server", Await.value(engine.start("Fetch", op -> op.await(fetch))));
		assertEquals(3, fetches.get());
		TestEngine.close(engine);
	}

	@Test
	public void aTimeOutIsATimeoutException() {
		Task<Object> slow = Task.of("Slow", progress -> {
			Await.until("the time-out", progress::isCancelled);
			return null;
		}).timeout(Duration.ofSeconds(10));
		Operation<Object> operation = test.start(op -> op.await(slow));
		test.advanceWhen(1, Duration.ofSeconds(10));
		assertTrue(Await.failure(operation) instanceof TimeoutException);
	}

	private static int write() {
		return 1;
	}

	private static int convert() {
		return 2;
	}

	@Test
	public void aTaskHasGracesOfItsOwn() {
		// guide: graces
		Task<Integer> write = Task.of("Write", progress -> write())
				.uninterruptible(); // an interrupt would close its channel
		Task<Integer> convert = Task.of("Convert", progress -> convert())
				.graces(new Graces(Duration.ofSeconds(2), Duration.ofMinutes(1)));
		// end
		assertEquals(3, (int) test.value(op -> op.await(write) + op.await(convert)));
	}

	@Test
	public void aTaskRunsOnWorkersOfItsOwn() {
		ExecutorService pool = Executors.newFixedThreadPool(2, body -> new Thread(body, "renderer"));
		// guide: workers
		Workers renderers = new PoolWorkers(pool, 2);
		Task<String> render = Task.of("Render", progress -> Thread.currentThread().getName()).on(renderers);
		Task<Boolean> poll = Task.of("Poll", progress -> Thread.currentThread().isVirtual()).virtual();
		// end
		assertTrue(test.value(op -> op.await(render)).startsWith("renderer"));
		assertTrue(test.value(op -> op.await(poll)));
		pool.shutdown();
		assertEquals(renderers, new PoolWorkers(pool, 2));
	}

	// guide: workers-own
	/** Tasks on threads that the application has already. */
	record PoolWorkers(ExecutorService pool, int limit) implements Workers {

		@Override
		public void start(String name, Runnable lane) {
			pool.execute(lane);
		}
	}
	// end

	@Test
	public void aTaskIsBegunNowAndAwaitedLater() {
		Operation<String> operation = test.start(op -> {
			// guide: begin
			Pending<String> first = op.begin(Task.of("First", progress -> fetch("first")));
			Pending<String> second = op.begin(Task.of("Second", progress -> fetch("second")).virtual());
			op.print("Both are under way");
			String both = op.await(first) + ", " + op.await(second);
			// end
			return both;
		});
		assertEquals("page of first, page of second", Await.value(operation));
	}

	// guide: awaitable
	/** Has a routine wait for what somebody else completes. */
	record Completed(CompletableFuture<?> future) implements Awaitable {

		@Override
		public boolean isReady() {
			return future.isDone();
		}

		@Override
		public Registration onChange(Runnable listener) {
			CompletableFuture<?> told = future.whenComplete((value, failure) -> listener.run());
			return () -> told.cancel(false);
		}
	}
	// end

	@Test
	public void aRoutineWaitsForSomethingElse() {
		CompletableFuture<String> reply = new CompletableFuture<>();
		Operation<String> operation = test.start(op -> {
			// guide: awaitable-use
			op.await(new Completed(reply)); // woken by whoever completes it, or by a cancel
			String text = reply.join();
			// end
			return text;
		});
		reply.complete("reply");
		assertEquals("reply", Await.value(operation));
		Operation<?> cancelled = test.start(op -> {
			op.await(new Completed(new CompletableFuture<>()));
			return null;
		});
		cancelled.cancel();
		assertEquals(new Outcome.Stopped<>(), Await.end(cancelled));
	}

	@Test
	public void theFasterOfTwoIsAwaited() {
		Operation<String> operation = test.start(op -> {
			Task<String> fetch = Task.of("Fetch", progress -> {
				Await.until("a cancel", progress::isCancelled);
				return null;
			});
			// guide: begin-timeout
			Pending<String> page = op.begin(fetch);
			if (!op.await(page, Duration.ofSeconds(3))) {
				page.cancel();
				return "the page of yesterday";
			}
			return op.await(page);
			// end
		});
		test.advanceWhen(1, Duration.ofSeconds(3));
		assertEquals("the page of yesterday", Await.value(operation));
	}
}
