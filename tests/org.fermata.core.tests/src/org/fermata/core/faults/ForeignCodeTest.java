// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.faults;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fermata.core.cancel.Graces;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.EngineListener;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Outcome;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.task.Task;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** Listeners, presenters and handlers that throw or block: they harm themselves, and nobody else. */
public final class ForeignCodeTest {

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	@Test
	public void aListenerThatBlocksAtTheEndKeepsNobodyWhoWaitsForTheEnd() {
		Gate listener = new Gate("the listener");
		try (var registration = engine.engine().addListener(new EngineListener() {
			@Override
			public void ended(Operation<?> operation) {
				listener.passStubbornly();
			}
		})) {
			Operation<Integer> first = engine.start(op -> 1);
			listener.awaitArrivals(1);
			assertEquals(1, (int) Await.value(first));
			assertEquals(2, (int) engine.value(op -> 2));
			listener.open();
		}
	}

	@Test
	public void aListenerThatBlocksAtTheStartKeepsItsStarterOnly() {
		Gate listener = new Gate("the listener");
		try (var registration = engine.engine().addListener(new EngineListener() {
			@Override
			public void started(Operation<?> operation) {
				if (operation.name().equals("held")) {
					listener.passStubbornly();
				}
			}
		})) {
			Thread starter = Thread.ofVirtual().start(() -> engine.engine().start("held", op -> 1));
			listener.awaitArrivals(1);
			assertEquals(2, (int) engine.value(op -> 2));
			// A cancel before it begins is a cancel, whoever is still busy with the beginning.
			Operation<?> held = engine.engine().operations().getFirst();
			held.cancel();
			listener.open();
			assertTrue(Await.end(held) instanceof Outcome.Stopped);
			Await.until("the starter", () -> !starter.isAlive());
		}
	}

	@Test
	public void aPresenterThatThrowsIsReportedAndTheNextOneAnswers() {
		for (Error error : Thrown.errors()) {
			try (var throwing = engine.engine().addPresenter((operation, prompt) -> {
				throw error;
			}); var answering = engine.engine().addPresenter((operation, prompt) -> prompt.answerSuggestion())) {
				assertEquals(4, (int) engine.value(op -> op.ask(Prompt.slider("how", 0, 8))));
			}
			assertEquals(List.of(error), engine.takeFailures());
		}
	}

	@Test
	public void aPresenterThatBlocksIsGivenUpWithTheOperationThatItKeeps() {
		Gate presenter = new Gate("the presenter");
		try (var registration = engine.engine().addPresenter((operation, prompt) -> presenter.passStubbornly())) {
			Operation<?> operation = engine.start(op -> op.ask(Prompt.confirm("Go on?")));
			presenter.awaitArrivals(1);
			assertEquals(2, (int) engine.value(op -> 2));
			operation.cancel();
			engine.time.advance(Graces.DEFAULT.beforeInterrupt());
			Await.until("the interrupt", () -> presenter.interrupts() > 0);
			engine.time.advance(Graces.DEFAULT.beforeAbandon());
			assertTrue(Await.end(operation) instanceof Outcome.Abandoned);
			presenter.open();
			Await.until("the thread to come back", engine.engine()::isQuiescent);
		}
	}

	@Test
	public void aHandlerOfFailuresThatThrowsAnErrorBreaksNothing() {
		for (Error error : Thrown.errors()) {
			AtomicInteger asked = new AtomicInteger();
			Engine its = Engine.builder().ui(engine.ui).failures(failure -> {
				asked.incrementAndGet();
				throw error;
			}).build();
			its.bridge().execute(() -> {
				throw new IllegalStateException("action");
			});
			Operation<Integer> operation = its.start("operation", op -> op.uiGet(() -> 1) + op.await(Task.of("one", p -> 1)));
			engine.ui.pumpUntil("the end", () -> operation.state().isTerminal());
			assertSame(OperationState.DONE, operation.state());
			assertEquals(1, asked.get());
			TestEngine.close(its);
		}
	}
}
