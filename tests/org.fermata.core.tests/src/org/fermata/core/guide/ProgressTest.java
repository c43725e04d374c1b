// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.guide;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressPart;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.core.progress.RateEstimator;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class ProgressTest {

	private static final int BLOCK = 512;

	private final Gate half = new Gate("half of the second part");
	private final TestEngine test = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(test);

	@Test
	public void phasesFollowOneAnother() {
		List<byte[]> blocks = List.of(new byte[BLOCK], new byte[BLOCK]);
		Operation<ProgressSnapshot> operation = test.start(op -> {
			// guide: progress
			op.progress().begin("Looking", Progress.UNKNOWN, ProgressUnit.ITEMS);
			long bytes = op.await(Task.of("Count", progress -> blocks.stream().mapToLong(block -> block.length).sum()));
			op.progress().begin("Copying", bytes, ProgressUnit.BYTES);
			op.await(MultiTask.of(blocks, (block, progress) -> {
				progress.checkCancelled(); // in a long loop, now and then
				progress.add(block.length);
				return null;
			}));
			// end
			return op.progress().snapshot();
		});
		ProgressSnapshot end = Await.value(operation);
		assertEquals(2 * BLOCK, end.done());
		assertEquals(ProgressUnit.BYTES, end.unit());
		assertEquals(1, end.fraction(), 0);
	}

	@Test
	public void partsAreAccountsOfTheirOwn() {
		Operation<Void> operation = test.start(op -> {
			// guide: parts
			op.progress().begin("", 100, ProgressUnit.ITEMS); // the parts say what is being done
			try (ProgressPart reading = op.progress().part(20)) {
				reading.begin("Reading", 1, ProgressUnit.ITEMS);
				reading.add(1);
			}
			try (ProgressPart writing = op.progress().part(80)) {
				writing.begin("Writing", 3000, ProgressUnit.BYTES);
				writing.add(1500); // now the bar is at 60 %
				writeTheRest(writing);
			}
			// end
			return null;
		});
		half.awaitArrivals(1);
		assertEquals(0.6, operation.progress().fraction(), 1e-9);
		assertEquals("Writing", operation.snapshot().progress().message());
		half.open();
		Await.value(operation);
		assertEquals(1, operation.progress().fraction(), 0);
	}

	private void writeTheRest(ProgressPart writing) throws InterruptedException {
		half.pass();
		writing.add(1500);
	}

	@Test
	public void aBarNeverGoesBack() {
		Operation<List<Double>> operation = test.start(op -> {
			Progress progress = op.progress();
			progress.begin("Finding", 10, ProgressUnit.ITEMS);
			progress.add(5);
			double before = progress.snapshot().fraction();
			progress.total(20);
			return List.of(before, progress.snapshot().fraction(), progress.snapshot().amount());
		});
		assertEquals(List.of(0.5, 0.5, 5.0), Await.value(operation));
	}

	@Test
	public void aPresenterSamples() {
		Operation<Void> operation = test.start(op -> null);
		Await.end(operation);
		Engine engine = test.engine();
		RateEstimator estimator = new RateEstimator();
		StringBuilder text = new StringBuilder();
		// guide: rate
		ProgressSnapshot now = operation.progress();
		estimator.sample(engine.time().nanoTime(), now);
		String shown = now.isDeterminate() ? Math.round(100 * now.fraction()) + " %" : now.done() + " so far";
		estimator.remainingSeconds().ifPresent(seconds -> text.append(", ").append(Math.round(seconds)).append(" s left"));
		// end
		assertEquals("0 so far", shown);
		assertTrue(text.isEmpty());
		assertFalse(now.isDeterminate());
	}
}
