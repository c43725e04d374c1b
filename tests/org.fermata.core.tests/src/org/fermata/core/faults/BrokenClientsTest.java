// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.faults;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.fermata.core.Registration;
import org.fermata.core.cancel.Graces;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.EngineListener;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Outcome;
import org.fermata.core.task.MultiTask;
import org.fermata.core.ui.Bridge;
import org.fermata.core.ui.UiThread;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.ManualTime;
import org.fermata.testing.ManualUiThread;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.fermata.testing.WatchedRoutine;
import org.junit.Rule;
import org.junit.Test;

/** Handlers, subscribers, texts and toolkits that fail where nobody expects it. */
public final class BrokenClientsTest {

	private static final Object NAMELESS = new Object() {
		@Override
		public String toString() {
			throw new IllegalStateException("no name");
		}
	};

	@Rule
	public final Watchdog watchdog = new Watchdog();

	@Test
	public void aHandlerThatThrowsWhatItIsTold() {
		Engine engine = Engine.builder().failures(failure -> Thrown.<Object, RuntimeException>sneaky(failure)).build();
		engine.addListener(new EngineListener() {
			@Override
			public void started(Operation<?> operation) {
				throw new IllegalStateException("listener");
			}
		});
		assertEquals(1, (int) Await.value(engine.start("operation", op -> 1)));
		TestEngine.close(engine);
	}

	@Test
	public void aToolkitThatFailsOnceToTakeADrainIsAskedAgain() {
		ManualUiThread ui = new ManualUiThread();
		AtomicBoolean failing = new AtomicBoolean(true);
		UiThread flaky = new UiThread() {
			@Override
			public boolean isCurrent() {
				return ui.isCurrent();
			}

			@Override
			public void execute(Runnable action) {
				if (failing.getAndSet(false)) {
					throw new OutOfMemoryError("as if");
				}
				ui.execute(action);
			}

			@Override
			public boolean isClosed() {
				return ui.isClosed();
			}

			@Override
			public Registration onClose(Runnable action) {
				return ui.onClose(action);
			}
		};
		Bridge bridge = new Bridge(flaky, new ManualTime(), failure -> { });
		AtomicInteger ran = new AtomicInteger();
		assertThrows(OutOfMemoryError.class, () -> bridge.execute(ran::incrementAndGet));
		bridge.execute(ran::incrementAndGet);
		ui.pumpAll();
		assertEquals("At least the second", 2, ran.get());
	}

	@Test
	public void aSubscriberThatThrowsDoesNotKeepTheEndFromListeners() {
		TestEngine engine = new TestEngine();
		AtomicInteger ends = new AtomicInteger();
		engine.run(() -> {
			engine.engine().addListener(new EngineListener() {
				@Override
				public void ended(Operation<?> operation) {
					ends.incrementAndGet();
				}
			});
			Gate gate = new Gate("task");
			engine.engine().publisher("publisher", MultiTask.of(List.of(1), (item, progress) -> {
				gate.pass();
				return item;
			})).subscribe(new Flow.Subscriber<Integer>() {
				@Override
				public void onSubscribe(Flow.Subscription subscription) {
				}

				@Override
				public void onNext(Integer item) {
				}

				@Override
				public void onError(Throwable failure) {
					throw new IllegalStateException("subscriber");
				}

				@Override
				public void onComplete() {
				}
			});
			gate.awaitArrivals(1);
			Operation<?> operation = engine.engine().operations().getFirst();
			operation.cancel();
			gate.open();
			Await.end(operation);
			Await.until("told", () -> ends.get() == 1);
			engine.takeFailures();
		});
	}

	@Test
	public void anItemWhoseTextThrowsCanBeGivenUpAllTheSame() {
		TestEngine engine = new TestEngine();
		Gate gate = new Gate("the task");
		engine.run(() -> {
			WatchedRoutine<?> routine = new WatchedRoutine<>(op -> op.await(MultiTask.of(List.of(NAMELESS), (item, progress) -> {
				gate.passStubbornly();
				return 1;
			})));
			Operation<?> operation = engine.start(routine);
			gate.awaitArrivals(1);
			operation.cancel();
			routine.awaitEnd();
			engine.time.advance(Graces.DEFAULT.beforeInterrupt());
			engine.time.advance(Graces.DEFAULT.beforeAbandon());
			assertTrue(Await.end(operation) instanceof Outcome.Abandoned);
			gate.open();
		});
	}

	@Test
	public void aFailureOfAnItemWhoseTextThrowsIsStillItsFailure() {
		TestEngine engine = new TestEngine();
		engine.run(() -> {
			Throwable failure = engine.failure(op -> op.await(MultiTask.of(List.of(NAMELESS), (item, progress) -> {
				throw new IOException("its own");
			})));
			assertTrue(failure instanceof IOException);
		});
	}

	@Test
	public void anOperationThatAwaitsItselfIsToldSo() {
		TestEngine engine = new TestEngine();
		engine.run(() -> {
			AtomicReference<Operation<Object>> self = new AtomicReference<>();
			Gate known = new Gate("known");
			self.set(engine.start(op -> {
				known.pass();
				// Its parent does not end before it either.
				return op.await(op.start("within", within -> within.await(self.get())));
			}));
			known.open();
			assertTrue(Await.failure(self.get()) instanceof IllegalStateException);
		});
	}

	@Test
	public void aBatchWithinWhoseSourceCannotBeOpenedIsNotKeptByTheOneAround() {
		TestEngine engine = new TestEngine();
		engine.run(() -> {
			AtomicReference<WeakReference<Object>> failed = new AtomicReference<>();
			MultiTask<Integer> waiting = MultiTask.of(List.of(1), (item, progress) -> {
				Await.until("the other to be collected", () -> {
					System.gc();
					return failed.get().get() == null;
				});
				return item;
			});
			// Made when it is asked for, so that nobody here keeps it.
			Iterable<MultiTask<Integer>> both = () -> Stream.of(true, false)
					.map(fails -> fails ? failing(failed) : waiting).iterator();
			assertEquals(List.of(List.of(1)), engine.value(op -> op.await(
					MultiTask.ofBatches(both).maxWorkers(1).skipErrors())));
		});
	}

	private static MultiTask<Integer> failing(AtomicReference<WeakReference<Object>> source) {
		Iterable<Integer> unopened = new Iterable<>() {
			@Override
			public Iterator<Integer> iterator() {
				throw new IllegalStateException("cannot be opened");
			}
		};
		source.set(new WeakReference<>(unopened));
		return MultiTask.of(unopened, (item, progress) -> item);
	}
}
