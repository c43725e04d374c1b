// SPDX-License-Identifier: EPL-2.0
package org.fermata.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.fermata.testing.Stall.Who;
import org.fermata.testing.StallAccount.Look;

/**
 * Looks at a UI thread a hundred times a second and fails if the project's own code has held one turn of its event
 * loop for more than a tenth of a second, with the stack that it had then. Stalls of the platform are logged.
 * {@link StallAccount} says why a busy machine is no failure. The toolkit's turns come from a small class that knows
 * the toolkit. The idea is that of {@code org.eclipse.ui.monitoring}.
 */
public final class EventLoopWatchdog {

	private static final System.Logger LOG = System.getLogger(EventLoopWatchdog.class.getName());

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
	private final Thread ui;
	private final EventLoopTurns turns;
	private final StallAccount account; // of the thread that looks, and of who has stopped it
	private final ScheduledExecutorService looks;

	/**
	 * @param ui the UI thread
	 * @param turns what the toolkit tells
	 * @param dispatch the method with which the toolkit dispatches an event, with its class
	 * @param exempt parts of frames of what may take long
	 */
	public EventLoopWatchdog(Thread ui, EventLoopTurns turns, String dispatch, List<String> exempt) {
		this.ui = ui;
		this.turns = turns;
		this.account = new StallAccount(dispatch, exempt);
		this.looks = Executors.newSingleThreadScheduledExecutor(
				Thread.ofPlatform().name("Looks at " + ui.getName()).daemon().factory());
	}

	/** Begins to look. */
	public void start() {
		Duration period = StallAccount.PERIOD;
		looks.scheduleAtFixedRate(this::look, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void look() {
		long turn = turns.turn();
		long nanos = System.nanoTime();
		long cpuNanos = threads.getThreadCpuTime(ui.threadId());
		ThreadInfo info = threads.getThreadInfo(ui.threadId(), Integer.MAX_VALUE);
		if (info != null) {
			// A stack of another turn than the time would put the blame on the wrong one.
			boolean whole = !turns.isAsleep() && turns.turn() == turn;
			account.note(new Look(nanos, cpuNanos, info.getThreadState() != Thread.State.RUNNABLE, whole ? turn : -1,
					List.of(info.getStackTrace())));
		}
	}

	/**
	 * Looks no more, and says what it has seen.
	 *
	 * @throws AssertionError with the stack, if our code has held the UI thread
	 */
	public void stop() {
		looks.shutdown();
		try {
			if (!looks.awaitTermination(Await.DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
				throw Await.stuck("the end of the last look");
			}
		} catch (InterruptedException hurried) {
			Thread.currentThread().interrupt();
			return;
		}
		account.longest(Who.PLATFORM).ifPresent(stall -> LOG.log(System.Logger.Level.INFO, "Not ours: " + stall));
		account.longest(Who.OURS).ifPresent(stall -> {
			throw new AssertionError(stall.toString());
		});
	}
}
