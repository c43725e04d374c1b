// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertTrue;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressUnit;
import org.junit.After;
import org.junit.Test;

/** A thousand at once: the window costs what is seen of them. That nothing stalls is {@link org.fermata.swt.testing.DisplayWatchdog}'s to say. */
public final class ManyOperationsTest extends UiTest {

	private static final int MANY = 1_000;
	private static final int TOTAL = 1_000_000;
	private static final int STEP_MILLIS = 50;
	/** So many moves are some seconds of the view's samples. */
	private static final int MOVES = 80;

	private final CountDownLatch gate = new CountDownLatch(1);
	private final Queue<Progress> moving = new ConcurrentLinkedQueue<>();
	private final AtomicInteger moves = new AtomicInteger();
	private final ScheduledExecutorService mover = Executors.newSingleThreadScheduledExecutor();

	@After
	public void letGo() {
		mover.shutdownNow();
		gate.countDown();
	}

	@Test
	public void aThousandThatMoveStallNothingAndAreTrueWhereOneLooks() {
		start();
		mover.scheduleAtFixedRate(this::move, STEP_MILLIS, STEP_MILLIS, TimeUnit.MILLISECONDS);
		workbench().await("a row for each", () -> operations().rows().size() == MANY);
		workbench().reopenOperations();
		workbench().await("a row for each again", () -> operations().rows().size() == MANY);
		assertTrue("The newest is selected", operations().rows().getFirst().selected());
		workbench().await("some seconds of it", () -> moves.get() >= MOVES);
		operations().select("Work 1 of");
		mover.shutdownNow();
		moving.forEach(progress -> progress.add(TOTAL / 2));
		assertTrue(operations().await("Work 1 of", "Running", "5").selected());
		operations().await("Work " + MANY + " of", "Running", "5");
	}

	@Test
	public void aThousandThatEndAtOnceStallNothing() {
		start();
		workbench().await("a row for each", () -> operations().rows().size() == MANY);
		gate.countDown();
		workbench().await("their ends", () -> operations().rows().size() == engine().operations().size()
				&& operations().rows().stream().allMatch(row -> row.says("Done in")));
		workbench().await("a title of nothing", () -> workbench().title().equals("Fermata"));
	}

	private void start() {
		for (int number = 1; number <= MANY; number++) {
			engine().start("Work " + number + " of many", op -> {
				op.progress().begin("Counting", TOTAL, ProgressUnit.ITEMS);
				moving.add(op.progress());
				gate.await();
				return null;
			});
		}
	}

	private void move() {
		moves.incrementAndGet();
		moving.forEach(progress -> progress.add(1 + moves.get() % 7));
	}
}
