// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.faults;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.fermata.core.cancel.Graces;
import org.fermata.core.engine.AbandonedWork;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Outcome;
import org.fermata.core.progress.Progress;
import org.fermata.core.task.Task;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.fermata.testing.WatchedRoutine;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** A body that ignores cancel and interrupt costs its thread, and nothing else. */
public final class StubbornWorkTest {

	private final PlainThreads threads = new PlainThreads(2);
	private final TestEngine engine = new TestEngine(builder -> builder.workers(threads));
	private final Gate gate = new Gate("the stubborn body");

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	@After
	public void endThreads() {
		threads.close();
	}

	private String ignoresEverything(Progress progress) {
		gate.passStubbornly();
		progress.add(1);
		return "late";
	}

	@Test
	public void theCallerIsReleasedTheResultDiscardedAndTheOffenderListedWithItsStack() {
		WatchedRoutine<String> routine = new WatchedRoutine<>(op -> op.await(Task.of("stubborn", this::ignoresEverything)));
		Operation<String> operation = engine.start(routine);
		gate.awaitArrivals(1);
		operation.cancel();
		routine.awaitEnd(); // at once: whoever waits is not kept by who works
		engine.time.advance(Graces.DEFAULT.beforeInterrupt());
		Await.until("the interrupt", () -> gate.interrupts() > 0);
		engine.time.advance(Graces.DEFAULT.beforeAbandon());
		assertTrue(Await.end(operation) instanceof Outcome.Abandoned);
		List<AbandonedWork> abandoned = engine.engine().abandoned();
		assertEquals(List.of("stubborn"), abandoned.stream().map(AbandonedWork::work).toList());
		assertTrue("It tells where it hangs: " + abandoned.getFirst().stack(), abandoned.getFirst().stack().stream()
				.anyMatch(frame -> frame.getMethodName().equals("ignoresEverything")));
		assertEquals("The other thread works on", 1, (int) engine.value(op -> op.await(Task.of("next", progress -> 1))));
		gate.open();
		Await.until("the thread to come back", engine.engine()::isQuiescent);
		assertTrue("Its result came too late", operation.outcome().orElseThrow() instanceof Outcome.Abandoned);
		assertEquals("And it works again", 2, (int) engine.value(op -> op.await(Task.of("next", progress -> 2))));
		assertTrue(threads.threads().size() <= 2);
	}
}
