// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.guide;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.EngineListener;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationSnapshot;
import org.fermata.core.engine.Outcome;
import org.fermata.core.engine.Routine;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.tape.Tape;
import org.fermata.core.tape.TapeDivergedException;
import org.fermata.core.task.Task;
import org.fermata.core.trace.RunTrace;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.junit.rules.TemporaryFolder;

public final class LookingInsideTest {

	private final TestEngine test = new TestEngine();
	private final TemporaryFolder folder = new TemporaryFolder();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(folder).around(test);

	private final Queue<String> log = new ConcurrentLinkedQueue<>();

	@Test
	public void aTapeIsReplayedWithNobodyThere() throws Exception {
		Engine engine = test.engine();
		Registration answering = engine.addPresenter((operation, prompt) -> prompt.answerSuggestion());
		Path tape = folder.getRoot().toPath().resolve("survey.jsonl");
		// guide: tape
		Routine<String> survey = op -> {
			int threshold = op.ask(Prompt.slider("Threshold", 0, 100));
			op.print("over " + threshold);
			return "over " + threshold;
		};
		Operation<String> first = engine.start("Survey", Tape.recording("Survey", survey, tape));
		// end
		assertEquals("over 50", Await.value(first));
		answering.close();
		test.unpresented();
		// guide: replay
		Operation<String> again = engine.start("Survey, replayed", Tape.replaying(survey, tape));
		// end
		assertEquals("over 50", Await.value(again));
		engine.addPresenter((operation, prompt) -> { });
		Routine<String> changed = op -> {
			op.print("something else");
			return survey.run(op);
		};
		Throwable diverged = test.failure(Tape.replaying(changed, tape));
		assertEquals(2, ((TapeDivergedException) diverged).line());
	}

	@Test
	public void anEngineIsLookedAtFromOutside() {
		Engine engine = test.engine();
		Await.value(test.start(op -> op.await(Task.of("Task", progress -> 1))));
		// guide: snapshot
		for (OperationSnapshot each : engine.snapshot().operations()) {
			log.add(each.name() + ": " + each.state() + ", " + Math.round(100 * each.progress().fraction()) + " %");
		}
		// end
		assertEquals(List.of("operation: DONE, 0 %"), List.copyOf(log));
	}

	@Test
	public void listenersHearOfBeginningsAndEnds() {
		Engine engine = test.engine();
		// guide: listener
		Registration listening = engine.addListener(new EngineListener() {
			@Override
			public void ended(Operation<?> operation) { // on the thread that ended last: be brief
				if (operation.outcome().orElse(null) instanceof Outcome.Failed<?> failed) {
					log.add(operation.name() + " failed: " + failed.cause());
				}
			}
		});
		// end
		test.failure(op -> op.await(Task.of("Task", progress -> {
			throw new IllegalStateException("broken");
		})));
		Await.until("the listener", () -> !log.isEmpty());
		assertTrue(log.peek(), log.peek().endsWith("broken"));
		listening.close();
	}

	@Test
	public void aRunIsWrittenForPerfetto() throws Exception {
		Path file = folder.getRoot().toPath().resolve("run.json");
		// guide: trace
		Engine engine = Engine.builder().trace(100_000).build(); // the latest so many spans, some 100 bytes each
		Outcome<Integer> outcome = engine.start("Work", op -> op.await(Task.of("Step", progress -> 1))).await();
		RunTrace trace = engine.trace().orElseThrow();
		trace.writeTo(file); // open it at ui.perfetto.dev or chrome://tracing
		// end
		assertEquals(new Outcome.Done<>(1), outcome);
		assertTrue(Files.readString(file).contains("Step"));
		TestEngine.close(engine);
	}
}
