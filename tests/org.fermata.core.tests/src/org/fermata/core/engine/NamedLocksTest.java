// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fermata.core.Registration;
import org.fermata.core.cancel.Graces;
import org.fermata.core.task.Task;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** Locks between routines. */
public final class NamedLocksTest {

	private static final Duration TO_INTERRUPT = Duration.ofMillis(300);
	private static final Duration TO_ABANDON = Duration.ofSeconds(5);

	private final TestEngine engine = new TestEngine(
			builder -> builder.graces(new Graces(TO_INTERRUPT, TO_ABANDON)));

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	@Test
	public void routinesThatNameTheSameLockExcludeEachOtherAlsoWhileTheyAwait() {
		AtomicInteger inside = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		List<Operation<Object>> all = IntStream.range(0, 20).mapToObj(i -> engine.start(op -> {
			for (int round = 0; round < 20; round++) {
				try (Held model = op.lock("model")) {
					most.accumulateAndGet(inside.incrementAndGet(), Math::max);
					op.await(Task.of("step", progress -> null));
					inside.decrementAndGet();
				}
			}
			return null;
		})).toList();
		all.forEach(Await::value);
		assertEquals(1, most.get());
	}

	@Test
	public void locksOfDifferentNamesDoNotExclude() {
		Gate both = new Gate("both");
		List<Operation<Object>> all = List.of("one", "two").stream().map(name -> engine.start(op -> {
			try (Held held = op.lock(name)) {
				both.pass();
			}
			return null;
		})).toList();
		both.awaitArrivals(2);
		both.open();
		all.forEach(Await::value);
	}

	@Test
	public void whoWaitsLongestGetsItFirst() {
		Gate first = new Gate("the first");
		Queue<Integer> order = new ConcurrentLinkedQueue<>();
		Operation<?> holder = engine.start(op -> {
			try (Held held = op.lock("model")) {
				first.pass();
			}
			return null;
		});
		first.awaitArrivals(1);
		List<Operation<Object>> waiting = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			int number = i;
			Gate begun = new Gate("the next");
			waiting.add(engine.start(op -> {
				begun.open();
				try (Held held = op.lock("model")) {
					order.add(number);
				}
				return null;
			}));
			Await.until("the next to begin", begun::isOpen);
			Await.until("the next to wait", () -> isParked("operation", waiting.size()));
		}
		first.open();
		Await.value(holder);
		waiting.forEach(Await::value);
		assertEquals(IntStream.range(0, 10).boxed().toList(), List.copyOf(order));
	}

	private static boolean isParked(String name, int count) {
		return Thread.getAllStackTraces().entrySet().stream()
				.filter(each -> each.getKey().getName().equals("fermata: " + name))
				.filter(each -> each.getKey().getState() == Thread.State.WAITING)
				.filter(each -> List.of(each.getValue()).stream().anyMatch(frame -> frame.getMethodName().equals("lock")))
				.count() >= count;
	}

	@Test
	public void aRoutineThatHasALockMayTakeItAgain() {
		assertEquals("free", engine.value(op -> {
			try (Held outer = op.lock("model")) {
				try (Held inner = op.lock("model")) {
					inner.close();
					inner.close();
				}
				Operation<?> other = op.start("other", its -> its.lock("model"));
				other.cancel();
				assertThrows(CancellationException.class, () -> op.await(other));
			}
			Operation<String> other = op.start("other", its -> {
				try (Held held = its.lock("model")) {
					return "free";
				}
			});
			return op.await(other);
		}));
	}

	@Test
	public void aLockIsGivenBackAtAwaitPointsOnlyIfAsked() {
		AtomicBoolean changed = new AtomicBoolean();
		Operation<Boolean> polite = engine.start(op -> {
			try (Held held = op.lock("model").releaseWhileAwaiting()) {
				op.await(op.start("changes", its -> {
					try (Held its1 = its.lock("model")) {
						changed.set(true);
					}
					return null;
				}));
				return changed.get();
			}
		});
		assertTrue(Await.value(polite));
		Gate gate = new Gate("the waiting one");
		Operation<Boolean> greedy = engine.start(op -> {
			try (Held held = op.lock("model")) {
				changed.set(false);
				Operation<?> other = op.start("changes", its -> {
					gate.open();
					try (Held its1 = its.lock("model")) {
						changed.set(true);
					}
					return null;
				});
				op.await(Task.of("waits for the other to begin", progress -> {
					gate.pass();
					return null;
				}));
				boolean before = changed.get();
				held.close();
				op.await(other);
				return !before && changed.get();
			}
		});
		assertTrue(Await.value(greedy));
	}

	@Test
	public void aRoutineThatEndsGivesBackWhatItHas() {
		engine.value(op -> op.lock("model"));
		assertEquals("free", engine.value(op -> {
			op.lock("model");
			return "free";
		}));
	}

	@Test
	public void whoIsCancelledWhileItWaitsDoesNotGetTheLock() {
		Gate first = new Gate("the first");
		Operation<?> holder = engine.start(op -> {
			try (Held held = op.lock("model")) {
				first.pass();
			}
			return null;
		});
		first.awaitArrivals(1);
		Operation<?> waiting = engine.start(op -> op.lock("model"));
		Await.until("it to wait", () -> isParked("operation", 1));
		waiting.cancel();
		assertTrue(Await.end(waiting) instanceof Outcome.Stopped);
		first.open();
		Await.value(holder);
		assertEquals("free", engine.value(op -> {
			op.lock("model");
			return "free";
		}));
	}

	@Test
	public void whoWouldWaitForItselfIsToldSo() {
		Gate both = new Gate("both");
		Queue<Throwable> refused = new ConcurrentLinkedQueue<>();
		Operation<?> one = engine.engine().start("One", op -> crosswise(op, both, refused, "left", "right"));
		Operation<?> two = engine.engine().start("Two", op -> crosswise(op, both, refused, "right", "left"));
		both.awaitArrivals(2);
		both.open();
		Await.value(one);
		Await.value(two);
		assertEquals(1, refused.size());
		String story = refused.peek().getMessage();
		assertTrue(story, story.contains("would wait for itself") && story.contains("One") && story.contains("Two")
				&& story.contains("left") && story.contains("right"));
	}

	@Test
	public void whoWouldWaitForItselfThroughAChildIsToldSo() {
		assertEquals("told", engine.value(op -> {
			try (Held held = op.lock("model")) {
				Operation<?> child = op.start("Child", its -> {
					Await.until("the parent to await", () -> isAwaiting("operation"));
					return its.lock("model");
				});
				IllegalStateException circle = assertThrows(IllegalStateException.class, () -> op.await(child));
				assertTrue(circle.getMessage(), circle.getMessage().contains("would wait for itself"));
			}
			return "told";
		}));
	}

	private static boolean isAwaiting(String name) {
		return Thread.getAllStackTraces().keySet().stream()
				.anyMatch(each -> each.getName().equals("fermata: " + name) && each.getState() == Thread.State.WAITING);
	}

	@Test
	public void whoAwaitsItselfOrItsParentIsToldSo() {
		Queue<Operation<Object>> self = new ConcurrentLinkedQueue<>();
		Gate known = new Gate("the operation to be known");
		Operation<Object> operation = engine.start(op -> {
			known.pass();
			assertThrows(IllegalStateException.class, () -> op.await(self.element()));
			return op.await(op.<Object>start("child", its -> {
				assertThrows(IllegalStateException.class, () -> its.await(self.element()));
				return "told";
			}));
		});
		self.add(operation);
		known.open();
		assertEquals("told", Await.value(operation));
	}

	@Test
	public void twoThatAwaitEachOtherAreToldSoAndHarmNoThirdOne() {
		Gate known = new Gate("both to be known");
		Queue<Operation<Object>> both = new ConcurrentLinkedQueue<>();
		Queue<Throwable> told = new ConcurrentLinkedQueue<>();
		for (String name : List.of("one", "two")) {
			both.add(engine.engine().start(name, op -> {
				try (Held held = op.lock(name)) {
					known.pass();
					return op.await(both.stream().filter(each -> !each.name().equals(name)).findFirst().orElseThrow());
				} catch (IllegalStateException circle) {
					told.add(circle);
					return "told";
				}
			}));
		}
		known.awaitArrivals(2);
		known.open();
		assertEquals("free", engine.value(op -> {
			try (Held held = op.lock("one")) {
				return "free";
			}
		}));
		both.forEach(Await::value);
		assertTrue(told + "", told.size() >= 1);
	}

	@Test
	public void aLockThatAFailedWaitHasReleasedIsTakenAgainWhenItIsAskedFor() {
		Gate inside = new Gate("the inner block");
		AtomicBoolean holding = new AtomicBoolean();
		Operation<?> one = engine.start(op -> {
			try (Held held = op.lock("model").releaseWhileAwaiting()) {
				AtomicInteger looks = new AtomicInteger();
				assertThrows(UnsupportedOperationException.class, () -> op.await(failing(looks)));
				try (Held again = op.lock("model")) {
					holding.set(true);
					inside.pass();
					holding.set(false);
				}
			}
			return null;
		});
		inside.awaitArrivals(1);
		Operation<Boolean> other = engine.start(op -> {
			try (Held held = op.lock("model")) {
				return holding.get();
			}
		});
		Await.until("the other to wait", () -> isParked("operation", 1));
		inside.open();
		Await.value(one);
		assertEquals(Boolean.FALSE, Await.value(other));
	}

	private static Awaitable failing(AtomicInteger looks) {
		return new Awaitable() {
			@Override
			public boolean isReady() {
				if (looks.getAndIncrement() > 0) {
					throw new UnsupportedOperationException("a second look");
				}
				return false;
			}

			@Override
			public Registration onChange(Runnable listener) {
				return Registration.NONE;
			}
		};
	}

	private static Void crosswise(OperationContext op, Gate both, Queue<Throwable> refused, String first, String second)
			throws Exception {
		try (Held held = op.lock(first)) {
			both.pass();
			try (Held other = op.lock(second)) {
				return null;
			} catch (IllegalStateException circle) {
				refused.add(circle);
				return null;
			}
		}
	}
}
