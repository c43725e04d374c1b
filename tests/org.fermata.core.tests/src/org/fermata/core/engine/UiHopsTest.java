// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fermata.core.task.MultiTask;
import org.fermata.core.ui.Bridge;
import org.fermata.core.ui.Latest;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** A routine's ways to the UI thread. */
public final class UiHopsTest {

	private final TestEngine engine = new TestEngine();
	private final List<Object> ran = new ArrayList<>(); // by the pumping thread

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	private <T> T pumped(Operation<T> operation) {
		engine.ui.pumpUntil("the routine", () -> operation.state().isTerminal());
		return Await.value(operation);
	}

	/** What a routine has sent, shown frame after frame until nothing waits. */
	private void showAll() {
		do {
			engine.ui.pumpAll();
			engine.time.advance(Bridge.FRAME);
		} while (engine.ui.queued() > 0 || engine.time.alarms() > 0);
	}

	@Test
	public void aHopRunsOnTheUiThreadBeforeTheRoutineGoesOn() {
		assertEquals("computed true", pumped(engine.start(op -> {
			op.ui(() -> ran.add(engine.ui.isCurrent()));
			assertEquals(List.of(true), ran);
			return op.uiGet(() -> "computed " + engine.ui.isCurrent());
		})));
	}

	@Test
	public void whatAHopThrowsIsThrownInTheRoutineByItsType() {
		IOException thrown = new IOException("no image");
		assertSame(thrown, pumped(engine.start(op -> {
			try {
				op.ui(() -> {
					throw thrown;
				});
				return null;
			} catch (IOException caught) {
				assertTrue(Stream.of(caught.getSuppressed()).anyMatch(AwaitedHere.class::isInstance));
				return caught;
			}
		})));
	}

	@Test
	public void laterActionsRunInOrderAndTheRoutineDoesNotWaitForThem() {
		engine.value(op -> {
			IntStream.range(0, 1000).forEach(i -> op.uiLater(() -> ran.add(i)));
			return null;
		});
		assertEquals(List.of(), ran);
		engine.ui.pumpAll();
		assertEquals(IntStream.range(0, 1000).boxed().toList(), ran);
	}

	@Test
	public void ofTheSameKeyOnlyTheLatestRuns() {
		engine.value(op -> {
			for (int i = 0; i < 1000; i++) {
				int value = i;
				op.uiLatest("one", () -> ran.add("one " + value));
				op.uiLatest("two", () -> ran.add("two " + value));
			}
			return null;
		});
		showAll();
		assertEquals(List.of("one 999", "two 999"), ran);
	}

	@Test
	public void aLatestActionNeverRunsAfterOneThatWasSentLater() {
		engine.value(op -> {
			op.uiLatest("label", () -> ran.add("working"));
			op.uiLater(() -> ran.add("done"));
			return null;
		});
		showAll();
		assertEquals(List.of("working", "done"), ran);
	}

	@Test
	public void aLatestActionNeverRunsBeforeOneThatWasSentEarlier() {
		engine.value(op -> {
			op.uiLatest("label", () -> ran.add(1));
			op.uiLater(() -> engine.time.advance(Bridge.FRAME));
			op.uiLater(() -> ran.add(2));
			op.uiLatest("label", () -> ran.add(3));
			op.uiLater(() -> ran.add(4));
			op.uiLatest("label", () -> ran.add(5));
			return null;
		});
		showAll();
		assertEquals(List.of(1, 2, 3, 4, 5), ran);
	}

	@Test
	public void whateverRacesWithThePumpTheOrderHolds() {
		int rounds = 3_000;
		Operation<?> operation = engine.start(op -> {
			for (int i = 0; i < rounds; i++) {
				int value = i;
				op.uiLatest("label", () -> ran.add(3 * value));
				if (i % 3 == 0) {
					op.uiLater(() -> ran.add(3 * value + 1));
				}
				if (i % 100 == 0) {
					op.ui(() -> ran.add(3 * value + 2));
				}
			}
			return null;
		});
		engine.ui.pumpUntil("the routine", () -> {
			engine.time.advance(Bridge.FRAME.dividedBy(3));
			return operation.state().isTerminal();
		});
		showAll();
		List<Integer> values = ran.stream().map(Integer.class::cast).toList();
		assertEquals(values.stream().sorted().toList(), values);
		assertEquals("Reliable ones are all there", (rounds + 2) / 3,
				values.stream().filter(value -> value % 3 == 1).count());
		assertEquals("The last value is shown", Integer.valueOf(3 * rounds - 3), values.getLast());
	}

	@Test
	public void nothingOfAnOperationRunsOnTheUiAfterItsCancel() {
		Gate sent = new Gate("the routine");
		Operation<?> operation = engine.start(op -> {
			op.uiLater(() -> ran.add("later"));
			op.uiLatest("label", () -> ran.add("latest"));
			sent.open();
			op.ui(() -> ran.add("hop"));
			return null;
		});
		Await.until("the routine to send", sent::isOpen);
		engine.ui.asUi(operation::cancel);
		engine.ui.pumpAll();
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		showAll();
		assertEquals(List.of(), ran);
	}

	@Test
	public void anActionMayCancelItsOwnOperationAndIsItsLast() {
		Gate known = new Gate("the operation");
		AtomicBoolean finished = new AtomicBoolean();
		Operation<?>[] self = new Operation<?>[1];
		self[0] = engine.start(op -> {
			known.pass();
			op.uiLater(() -> {
				self[0].cancel();
				finished.set(true);
			});
			op.uiLater(() -> ran.add("after the cancel"));
			op.sleep(Duration.ofDays(1));
			return null;
		});
		known.open();
		engine.ui.pumpUntil("the cancel", () -> self[0].state().isTerminal());
		showAll();
		assertTrue(finished.get());
		assertEquals(List.of(), ran);
	}

	@Test
	public void anActionThatThrowsIsReportedAndItsOperationGoesOn() {
		Operation<String> operation = engine.start(op -> {
			op.uiLater(() -> {
				throw new IllegalStateException("a label that is gone");
			});
			op.ui(() -> ran.add("behind"));
			return "done";
		});
		assertEquals("done", pumped(operation));
		assertEquals(List.of("behind"), ran);
		assertEquals(1, engine.takeFailures().size());
	}

	@Test
	public void whatEndedOperationsHaveSentStillRuns() {
		Operation<?> operation = engine.start(op -> {
			op.uiLater(() -> ran.add("sent"));
			op.uiLatest("label", () -> ran.add("last"));
			return null;
		});
		Await.value(operation);
		assertFalse(ran.contains("sent"));
		showAll();
		assertEquals(List.of("sent", "last"), ran);
	}

	@Test
	public void aCellShowsTheLatestValueOfAllThreadsAndNothingAfterACancel() {
		Gate set = new Gate("the values");
		Operation<Void> operation = engine.start(op -> {
			Latest<Integer> cell = op.latest(ran::add);
			op.await(MultiTask.of(IntStream.range(0, 4).boxed(), (worker, progress) -> {
				IntStream.range(0, 1_000).forEach(cell::set);
				return null;
			}));
			cell.set(1_000);
			set.pass();
			cell.set(1_001);
			return null;
		});
		set.awaitArrivals(1);
		showAll();
		assertEquals(List.of(1_000), ran);
		operation.cancel();
		set.open();
		Await.end(operation);
		showAll();
		assertEquals(List.of(1_000), ran);
	}

	@Test
	public void whoeverListensForTheEndIsToldOnceOrAtOnce() {
		Gate gate = new Gate("the routine");
		Operation<Void> operation = engine.start(op -> {
			gate.pass();
			return null;
		});
		List<String> told = new CopyOnWriteArrayList<>();
		operation.onEnd(() -> told.add("listener sees " + operation.outcome().isPresent()));
		operation.onEnd(() -> told.add("never")).close();
		gate.open();
		Await.until("the listener", () -> !told.isEmpty());
		operation.onEnd(() -> told.add("late"));
		assertEquals(List.of("listener sees true", "late"), told);
	}

	@Test
	public void whatAnOperationHasLeftOnItsWayDoesNotOutliveItsLifetimes() {
		Scope widget = new Scope("widget");
		Scope other = new Scope("other widget");
		Operation<?> operation = engine.start(op -> {
			op.uiLater(() -> ran.add("later"));
			op.uiLatest("key", () -> ran.add("latest"));
			op.latest(ran::add).set("cell");
			return op.await(op.start("within", within -> {
				within.uiLater(() -> ran.add("later, within"));
				return null;
			}));
		}).tiedTo(widget).tiedTo(other);
		Operation<?> untouched = engine.start(op -> {
			op.uiLater(() -> ran.add("tied to nothing"));
			return null;
		});
		Await.value(operation);
		Await.value(untouched);
		widget.close();
		showAll();
		assertEquals(List.of("tied to nothing"), ran);
	}
}
