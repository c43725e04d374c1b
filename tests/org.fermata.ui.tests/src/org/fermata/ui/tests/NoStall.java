// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.rules.ExternalResource;

/**
 * Fails a test during which one call into Fermata's own code held the UI thread for too long. What counts is
 * the thread's CPU time between looks that find it in the same call, so that a busy machine is no failure;
 * and how many looks in a row find it waiting there.
 */
final class NoStall extends ExternalResource {

	private static final Duration MOST = Duration.ofMillis(100);
	private static final long PERIOD_MILLIS = 10;
	private static final int MOST_WAITS = 30;
	private static final String DISPATCH = "org.eclipse.swt.widgets.Display.readAndDispatch";
	private static final String OURS = "org.fermata.";
	/** What tests do there themselves, and what happens once, when a view opens or all colours change. */
	private static final List<String> NOT_MEANT = List.of("org.fermata.tour.", "org.fermata.ui.tests.",
			"org.fermata.app.internal.AppearanceHandler", "createPartControl",
			"gtk_native_dialog_run");

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
	private final long uiThread = Product.workbench().robot().display().getThread().threadId();
	private ScheduledExecutorService looks;

	// Confined to the thread that looks, and to the test's after it has ended.
	private String call = "";
	private long callCpuNanos;
	private long longestNanos;
	private String longest = "";
	private int waits;
	private String waiting = "";

	@Override
	protected void before() {
		looks = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("Looks at the UI thread").daemon()
				.factory());
		looks.scheduleAtFixedRate(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
	}

	private void look() {
		long cpuNanos = threads.getThreadCpuTime(uiThread);
		ThreadInfo info = threads.getThreadInfo(uiThread, Integer.MAX_VALUE);
		String now = info == null ? "" : callOfOurs(info.getStackTrace());
		lookForWait(info, now);
		if (now.isEmpty() || !now.equals(call)) {
			call = now;
			callCpuNanos = cpuNanos;
		} else if (cpuNanos - callCpuNanos > longestNanos) {
			longestNanos = cpuNanos - callCpuNanos;
			longest = now + Arrays.toString(info.getStackTrace()).replace(", ", "\n\tat ");
		}
	}

	/** A thread that waits uses no time; that it is found waiting again and again in one call of ours is as bad. */
	private void lookForWait(ThreadInfo info, String now) {
		boolean waitsInOurs = !now.isEmpty() && now.equals(call) && info.getThreadState() != Thread.State.RUNNABLE;
		waits = waitsInOurs ? waits + 1 : 0;
		if (waits == MOST_WAITS) {
			waiting = now + Arrays.toString(info.getStackTrace()).replace(", ", "\n\tat ");
		}
	}

	/** The outermost call into our code of what is being dispatched; empty if there is none. */
	private static String callOfOurs(StackTraceElement[] stack) {
		String found = "";
		for (StackTraceElement frame : stack) {
			String name = frame.getClassName() + '.' + frame.getMethodName();
			if (name.equals(DISPATCH)) {
				return found;
			}
			if (NOT_MEANT.stream().anyMatch(name::contains)) {
				return "";
			}
			if (name.startsWith(OURS)) {
				found = name;
			}
		}
		return ""; // waits for something to dispatch
	}

	@Override
	protected void after() {
		looks.shutdown();
		try {
			looks.awaitTermination(MOST.toSeconds() + 5, TimeUnit.SECONDS);
		} catch (InterruptedException hurried) {
			Thread.currentThread().interrupt();
		}
		assertTrue("The UI thread waited in " + waiting, waiting.isEmpty());
		assertTrue("The UI thread was busy for " + TimeUnit.NANOSECONDS.toMillis(longestNanos) + " ms in " + longest,
				longestNanos <= MOST.toNanos());
	}
}
