// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.fermata.core.Registration;
import org.fermata.core.prompt.PendingPrompt;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.text.Words;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class AskingTest {

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	private static PendingPrompt<?> promptOf(Operation<?> operation) {
		Await.until("a prompt", () -> operation.prompt().isPresent() && operation.state() == OperationState.WAITING);
		return operation.prompt().get();
	}

	@SuppressWarnings("unchecked") // the test knows what its routine asks
	private static <T> PendingPrompt<T> as(PendingPrompt<?> prompt, Prompt<T> asked) {
		assertSame(asked, prompt.prompt());
		return (PendingPrompt<T>) prompt;
	}

	@Test
	public void anOperationWaitsForTheAnswerAndGoesOnWithIt() {
		Prompt<Integer> slider = Prompt.slider("Threshold", 0, 100);
		Operation<String> operation = engine.start(op -> "threshold " + op.ask(slider));
		PendingPrompt<Integer> pending = as(promptOf(operation), slider);
		assertTrue(pending.isOpen());
		assertTrue(pending.answer(42));
		assertEquals("threshold 42", Await.value(operation));
		assertTrue("Nothing is asked any more", operation.prompt().isEmpty());
	}

	@Test
	public void anAnswerThatDoesNotFitIsRefusedAndTheQuestionStaysOpen() {
		Prompt<Integer> slider = Prompt.slider("Threshold", 0, 100);
		Operation<Integer> operation = engine.start(op -> op.ask(slider));
		PendingPrompt<Integer> pending = as(promptOf(operation), slider);
		assertThrows(IllegalArgumentException.class, () -> pending.answer(101));
		assertThrows(IllegalArgumentException.class, () -> pending.answer(null));
		assertSame(OperationState.WAITING, operation.state());
		assertTrue(pending.answer(100));
		assertEquals(Integer.valueOf(100), Await.value(operation));
	}

	@Test
	public void theFirstAnswerCounts() {
		Prompt<Integer> slider = Prompt.slider("Threshold", 0, 100);
		Operation<Integer> operation = engine.start(op -> op.ask(slider));
		PendingPrompt<Integer> pending = as(promptOf(operation), slider);
		assertTrue(pending.answer(1));
		assertFalse(pending.answer(2));
		assertEquals(Integer.valueOf(1), Await.value(operation));
	}

	@Test
	public void everyPresenterIsToldAndMayAnswerAtOnce() {
		Queue<String> told = new ConcurrentLinkedQueue<>();
		engine.engine().addPresenter((operation, prompt) -> {
			told.add("first");
			prompt.answerSuggestion();
		});
		engine.engine().addPresenter((operation, prompt) -> told.add("second " + prompt.isOpen()));
		assertEquals(Integer.valueOf(50), engine.value(op -> op.ask(Prompt.slider("Threshold", 0, 100))));
		assertEquals(List.of("first", "second false"), List.copyOf(told));
	}

	@Test
	public void tenPausesTakeExactlyTenAnswers() {
		Prompt<Boolean> prompt = Prompt.confirm("Go on?");
		Operation<Integer> operation = engine.start(op -> {
			int answers = 0;
			for (int i = 0; i < 10; i++) {
				answers += op.ask(prompt) ? 1 : 0;
			}
			return answers;
		});
		Queue<PendingPrompt<?>> seen = new ConcurrentLinkedQueue<>();
		for (int i = 0; i < 10; i++) {
			Await.until("another prompt", () -> operation.prompt().filter(open -> !seen.contains(open)).isPresent());
			PendingPrompt<?> pending = operation.prompt().get();
			seen.add(pending);
			assertTrue(pending.answerSuggestion());
		}
		assertEquals(Integer.valueOf(10), Await.value(operation));
	}

	@Test
	public void aCancelWithdrawsTheQuestion() {
		Prompt<Boolean> prompt = Prompt.confirm("Go on?");
		Operation<Boolean> operation = engine.start(op -> op.ask(prompt));
		PendingPrompt<Boolean> pending = as(promptOf(operation), prompt);
		operation.cancel();
		assertFalse("Withdrawn when cancel returns", pending.isOpen());
		assertFalse(pending.answer(true));
		assertTrue(operation.prompt().isEmpty());
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		assertThrows(IllegalStateException.class, pending::value);
	}

	@Test
	public void aCancelledOperationAsksNobodyAnyMore() {
		Queue<PendingPrompt<?>> asked = new ConcurrentLinkedQueue<>();
		engine.engine().addPresenter((operation, prompt) -> asked.add(prompt));
		Gate begun = new Gate("the routine");
		Operation<?> operation = engine.start(op -> {
			begun.open();
			Await.until("the cancel", op.progress()::isCancelled);
			return op.ask(Prompt.confirm("Go on?"));
		});
		Await.until("the routine", begun::isOpen);
		operation.cancel();
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		assertTrue(asked.isEmpty());
	}

	@Test
	public void whereNobodyPresentsAQuestionIsRefusedAtOnceByName() {
		engine.unpresented();
		assertEquals("caught", engine.value(op -> {
			NoPresenterException refused =
					assertThrows(NoPresenterException.class, () -> op.ask(Prompt.confirm("Really?")));
			assertTrue(refused.getMessage().contains("Really?"));
			return "caught";
		}));
		Registration presenter = engine.engine().addPresenter((operation, prompt) -> prompt.answerSuggestion());
		assertTrue(engine.value(op -> op.ask(Prompt.confirm("Really?"))));
		presenter.close();
		assertEquals("caught", engine.value(op -> {
			assertThrows(NoPresenterException.class, () -> op.ask(Prompt.confirm("Really?")));
			return "caught";
		}));
	}

	@Test
	public void aQuestionThatNobodyCouldBeAskedIsNotWaitedForAnyMore() {
		engine.unpresented();
		Gate goesOn = new Gate("the routine");
		Operation<?> operation = engine.start(op -> {
			assertThrows(NoPresenterException.class, () -> op.ask(Prompt.confirm("Really?")));
			goesOn.pass();
			return null;
		});
		goesOn.awaitArrivals(1);
		assertSame(OperationState.RUNNING, operation.state());
		assertTrue(operation.prompt().isEmpty());
		goesOn.open();
		Await.value(operation);
	}

	@Test
	public void whenTimeIsUpTheSuggestionIsTheAnswer() {
		Operation<Integer> operation = engine.start(op -> op.ask(Prompt.slider("Threshold", 0, 100), Duration.ofSeconds(30)));
		engine.advanceWhen(1, Duration.ofSeconds(30));
		assertEquals(Integer.valueOf(50), Await.value(operation));
	}

	@Test
	public void whereThereIsNoSuggestionTheTimeoutIsThrown() {
		Operation<?> operation = engine.start(op -> op.ask(Prompt.folder("Where?"), Duration.ofSeconds(30)));
		engine.advanceWhen(1, Duration.ofSeconds(30));
		assertEquals("Nobody has answered \u201cWhere?\u201d within " + Words.duration(Duration.ofSeconds(30)), Await.failure(operation).getMessage());
		assertTrue(operation.prompt().isEmpty());
	}

	@Test
	public void anAnswerInTimeCountsAndLeavesNoAlarmBehind() {
		Prompt<Integer> slider = Prompt.slider("Threshold", 0, 100);
		Operation<Integer> operation = engine.start(op -> op.ask(slider, Duration.ofSeconds(30)));
		assertTrue(as(promptOf(operation), slider).answer(7));
		assertEquals(Integer.valueOf(7), Await.value(operation));
		assertEquals(0, engine.time.alarms());
	}

	@Test
	public void aQuestionWhosePresenterGoesIsRefusedByName() {
		engine.unpresented();
		Registration presenter = engine.engine().addPresenter((operation, prompt) -> { });
		Operation<?> operation = engine.start(op -> op.ask(Prompt.confirm("Really?")));
		promptOf(operation);
		presenter.close();
		assertEquals(NoPresenterException.class, Await.failure(operation).getClass());
	}

	@Test
	public void whoPresentsOneOperationIsNotAskedByAnother() {
		engine.unpresented();
		Queue<String> askers = new ConcurrentLinkedQueue<>();
		Registration presenter = engine.engine().addPresenter(new Presenter() {
			@Override
			public void prompted(Operation<?> operation, PendingPrompt<?> prompt) {
				askers.add(operation.name());
				prompt.answerSuggestion();
			}

			@Override
			public boolean presents(Operation<?> operation) {
				return operation.name().equals("mine");
			}
		});
		Operation<?> other = engine.engine().start("other", op -> op.ask(Prompt.confirm("Really?")));
		assertEquals(NoPresenterException.class, Await.failure(other).getClass());
		assertTrue(Await.value(engine.engine().start("mine", op -> op.ask(Prompt.confirm("Really?")))));
		assertEquals(List.of("mine"), List.copyOf(askers));
		presenter.close();
	}

	@Test
	public void whoAsksLearnsThatItsPresenterHasGoneThoughAnotherOperationHasOne() {
		engine.unpresented();
		Registration all = engine.engine().addPresenter((operation, prompt) -> { });
		engine.engine().addPresenter(new Presenter() {
			@Override
			public void prompted(Operation<?> operation, PendingPrompt<?> prompt) {
				throw new AssertionError("It presents nothing");
			}

			@Override
			public boolean presents(Operation<?> operation) {
				return false;
			}
		});
		Operation<?> operation = engine.start(op -> op.ask(Prompt.confirm("Really?")));
		promptOf(operation);
		all.close();
		assertEquals(NoPresenterException.class, Await.failure(operation).getClass());
	}

	@Test
	public void answersFromManyThreadsGiveOneValue() {
		Prompt<Integer> slider = Prompt.slider("Threshold", 0, 100);
		for (int i = 0; i < 500; i++) {
			Operation<Integer> operation = engine.start(op -> op.ask(slider));
			PendingPrompt<Integer> pending = as(promptOf(operation), slider);
			Queue<Integer> counted = new ConcurrentLinkedQueue<>();
			List<Thread> threads = IntStream.range(0, 4).mapToObj(value -> Thread.ofVirtual().start(() -> {
				if (pending.answer(value)) {
					counted.add(value);
				}
			})).toList();
			Integer value = Await.value(operation);
			Await.until("the threads", () -> threads.stream().noneMatch(Thread::isAlive));
			assertEquals(List.of(value), List.copyOf(counted));
		}
	}
}
