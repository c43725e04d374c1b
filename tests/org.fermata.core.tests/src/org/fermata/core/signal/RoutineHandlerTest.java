// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.signal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.fermata.core.Registration;
import org.fermata.core.cancel.OperationCancelledException;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Scope;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.ManualSignal;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class RoutineHandlerTest {

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	private final Map<Integer, Gate> gates = new ConcurrentHashMap<>();
	private final Queue<String> log = new ConcurrentLinkedQueue<>();

	private Gate gate(int click) {
		return gates.computeIfAbsent(click, number -> new Gate("click " + number));
	}

	/** Each click waits at its gate. */
	private RoutineHandler<Integer> handler(Overlap overlap) {
		return RoutineHandler.of(engine.engine(), "Click", overlap, (op, click) -> {
			log.add("begins " + click);
			try {
				gate(click).pass();
				op.checkCancelled();
				log.add("ends " + click);
			} catch (InterruptedException | OperationCancelledException stopped) {
				log.add("stops " + click);
				throw stopped;
			}
		});
	}

	private void awaitQuiet() {
		Await.until("all to end", () -> engine.engine().operations().stream().allMatch(each -> each.state().isTerminal()));
	}

	private void openAll(int clicks) {
		IntStream.range(0, clicks).forEach(click -> gate(click).open());
	}

	@Test
	public void clicksMayOverlap() {
		RoutineHandler<Integer> handler = handler(Overlap.OVERLAP);
		IntStream.range(0, 5).forEach(handler::handle);
		IntStream.range(0, 5).forEach(click -> gate(click).awaitArrivals(1));
		openAll(5);
		awaitQuiet();
		assertEquals(10, log.size());
	}

	@Test
	public void clicksMayQueue() {
		RoutineHandler<Integer> handler = handler(Overlap.QUEUE);
		IntStream.range(0, 5).forEach(handler::handle);
		assertEquals(4, handler.waiting());
		openAll(5);
		Await.until("the last", () -> log.contains("ends 4"));
		assertEquals(List.of("begins 0", "ends 0", "begins 1", "ends 1", "begins 2", "ends 2", "begins 3", "ends 3",
				"begins 4", "ends 4"), List.copyOf(log));
		awaitQuiet();
	}

	@Test
	public void clicksMayBeIgnoredWhileOneIsHandled() {
		RoutineHandler<Integer> handler = handler(Overlap.DROP);
		IntStream.range(0, 5).forEach(handler::handle);
		openAll(6);
		awaitQuiet();
		handler.handle(5);
		Await.until("the last", () -> log.contains("ends 5"));
		assertEquals(List.of("begins 0", "ends 0", "begins 5", "ends 5"), List.copyOf(log));
	}

	@Test
	public void theLatestClickCancelsTheOneBefore() {
		RoutineHandler<Integer> handler = handler(Overlap.LATEST);
		handler.handle(0);
		gate(0).awaitArrivals(1);
		IntStream.range(1, 5).forEach(handler::handle);
		gate(0).open();
		gate(4).awaitArrivals(1);
		gate(4).open();
		awaitQuiet();
		assertEquals(List.of("begins 0", "stops 0", "begins 4", "ends 4"), List.copyOf(log));
		assertEquals(List.of(OperationState.STOPPED, OperationState.DONE),
				engine.engine().operations().stream().map(Operation::state).toList());
	}

	@Test
	public void aFailureDoesNotKeepTheNextWaiting() {
		Gate first = new Gate("the first");
		RoutineHandler<Integer> handler = RoutineHandler.of(engine.engine(), "Click", Overlap.QUEUE, (op, click) -> {
			first.pass();
			log.add("handled " + click);
			throw new IllegalStateException("broken");
		});
		handler.handle(0);
		handler.handle(1);
		first.open();
		Await.until("the second", () -> log.contains("handled 1"));
		awaitQuiet();
	}

	@Test
	public void aLifetimeEndsItAll() {
		Scope window = new Scope("window");
		RoutineHandler<Integer> handler = RoutineHandler.<Integer>of(engine.engine(), "Click", Overlap.QUEUE,
				(op, click) -> {
					log.add("begins " + click);
					op.sleep(Duration.ofHours(1));
				}).tiedTo(window);
		IntStream.range(0, 3).forEach(handler::handle);
		Await.until("the first", () -> log.contains("begins 0"));
		window.close();
		handler.handle(3);
		awaitQuiet();
		Await.until("what waits to be dropped", () -> handler.waiting() == 0);
		assertEquals(List.of("begins 0"), List.copyOf(log));
		assertEquals(1, engine.engine().operations().size());
	}

	@Test
	public void aClosedEngineRefusesAndWhatWaitsIsDropped() {
		RoutineHandler<Integer> handler = handler(Overlap.QUEUE);
		handler.handle(0);
		handler.handle(1);
		gate(0).awaitArrivals(1);
		openAll(2); // the second may begin before the engine closes, or never
		TestEngine.close(engine.engine());
		Await.until("what waits to be dropped", () -> handler.waiting() == 0);
		assertThrows(RejectedExecutionException.class, () -> handler.handle(2));
	}

	@Test
	public void twoThousandThatWaitAreWorkedOff() {
		RoutineHandler<Integer> handler = handler(Overlap.QUEUE);
		openAll(2_000);
		IntStream.range(0, 2_000).forEach(handler::handle);
		Await.until("the last", () -> log.contains("ends 1999"));
		awaitQuiet();
	}

	@Test
	public void thoseForWhomThereIsNoThreadEndOneAfterTheOther() {
		AtomicBoolean refusing = new AtomicBoolean();
		TestEngine narrow = new TestEngine(builder -> builder.routines(routine -> {
			if (refusing.get()) {
				throw new RejectedExecutionException("no thread");
			}
			Thread.ofPlatform().daemon().start(routine);
		}));
		narrow.run(() -> {
			RoutineHandler<Integer> handler = RoutineHandler.of(narrow.engine(), "Click", Overlap.QUEUE,
					(op, click) -> gate(0).pass());
			IntStream.range(0, 20_000).forEach(handler::handle);
			gate(0).awaitArrivals(1);
			refusing.set(true);
			gate(0).open();
			Await.until("all to be worked off", () -> handler.waiting() == 0);
			Await.until("all to end", () -> narrow.engine().isQuiescent());
		});
	}

	@Test
	public void clicksFromManyThreadsAreEachHandledOnceAndOneAtATime() {
		int[] inside = new int[1];
		int[] most = new int[1];
		int[] handled = new int[1];
		RoutineHandler<Integer> handler = RoutineHandler.of(engine.engine(), "Click", Overlap.QUEUE, (op, click) -> {
			most[0] = Math.max(most[0], ++inside[0]); // plain fields: only one is here at a time, each after the other
			handled[0]++;
			inside[0]--;
		});
		List<Thread> threads = IntStream.range(0, 4).mapToObj(number -> Thread.ofPlatform()
				.start(() -> IntStream.range(0, 250).forEach(handler::handle))).toList();
		threads.forEach(thread -> Await.until("the clicks", () -> !thread.isAlive()));
		Await.until("the last", () -> handled[0] == 1_000);
		awaitQuiet();
		assertEquals(1, most[0]);
	}

	@Test
	public void itHandlesASignal() {
		ManualSignal<Integer> clicks = new ManualSignal<>(engine.ui);
		RoutineHandler<Integer> handler = handler(Overlap.DROP);
		Registration[] on = new Registration[1];
		engine.ui.asUi(() -> on[0] = handler.on(clicks));
		clicks.send(7);
		gate(7).awaitArrivals(1);
		gate(7).open();
		Await.until("the end", () -> log.contains("ends 7"));
		engine.ui.asUi(on[0]::close);
		assertEquals(0, clicks.listeners());
		awaitQuiet();
	}

	private ManualSignal<Integer> listenedToBy(RoutineHandler<Integer> handler) {
		ManualSignal<Integer> clicks = new ManualSignal<>(engine.ui);
		engine.ui.asUi(() -> handler.on(clicks));
		assertEquals(1, clicks.listeners());
		return clicks;
	}

	@Test
	public void nobodyListensWhenItsLifetimeHasEnded() {
		Scope part = new Scope("part");
		ManualSignal<Integer> clicks = listenedToBy(handler(Overlap.DROP).tiedTo(part));
		part.close(); // by another thread than the toolkit's
		clicks.send(1);
		engine.ui.pumpAll();
		assertEquals(0, clicks.listeners());
		Scope window = new Scope("window");
		ManualSignal<Integer> others = listenedToBy(handler(Overlap.DROP).tiedTo(window));
		engine.ui.asUi(window::close);
		assertEquals(0, others.listeners());
		assertEquals(List.of(), engine.engine().operations());
	}

	@Test
	public void nobodyListensWhenTheEngineIsClosed() {
		ManualSignal<Integer> clicks = listenedToBy(handler(Overlap.DROP));
		TestEngine.close(engine.engine());
		clicks.send(1); // nobody who clicks meanwhile is told that the engine refuses
		engine.ui.pumpAll();
		assertEquals(0, clicks.listeners());
		assertEquals(List.of(), engine.engine().operations());
	}
}
