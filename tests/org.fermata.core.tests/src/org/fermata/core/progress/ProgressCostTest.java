// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.progress;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.fermata.core.cancel.Cancellation;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;

/** Law 2 and Law 9: what progress costs. */
public final class ProgressCostTest {

	private static final int MILLION = 1_000_000;
	/** What the measuring itself and a thread's buffer may take. */
	private static final long NOISE_BYTES = 64 * 1024;

	@Rule
	public final Watchdog watchdog = new Watchdog();

	private final ProgressCounter progress = new ProgressCounter(new Cancellation("operation"));

	private static LongSupplier allocatedBytes() {
		assumeTrue(ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean);
		var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
		assumeTrue(threads.isThreadAllocatedMemorySupported() && threads.isThreadAllocatedMemoryEnabled());
		return threads::getCurrentThreadAllocatedBytes;
	}

	private static void addAMillion(Progress to) {
		for (int i = 0; i < MILLION; i++) {
			to.add(1);
		}
	}

	private void allocatesNothing(Progress to) {
		LongSupplier allocated = allocatedBytes();
		addAMillion(to);
		long before = allocated.getAsLong();
		addAMillion(to);
		long bytes = allocated.getAsLong() - before;
		assertTrue(bytes + " bytes for a million adds", bytes < NOISE_BYTES);
	}

	@Test
	public void addingAllocatesNothing() {
		progress.begin("", 10L * MILLION, ProgressUnit.ITEMS);
		allocatesNothing(progress);
		allocatesNothing(progress.stoppedBy(new Cancellation("batch")));
		assertEquals(4L * MILLION, progress.snapshot().done());
	}

	@Test
	public void addingToAPartAllocatesNothing() {
		progress.begin("", 10, ProgressUnit.ITEMS);
		ProgressPart part = progress.part(10).part(1);
		part.begin("", 2L * MILLION, ProgressUnit.ITEMS);
		allocatesNothing(part);
		assertEquals(2L * MILLION, part.snapshot().done());
	}

	@Test
	public void aMillionPartsOneAfterAnotherLeaveNothingBehind() {
		progress.begin("", MILLION, ProgressUnit.ITEMS);
		for (int i = 0; i < MILLION; i++) {
			progress.part(1).close();
		}
		assertEquals(new ProgressSnapshot(1, "", MILLION, MILLION, ProgressUnit.ITEMS), progress.snapshot());
		LongSupplier allocated = allocatedBytes();
		long before = allocated.getAsLong();
		progress.snapshot();
		long bytes = allocated.getAsLong() - before;
		assertTrue("A snapshot looks at " + bytes + " bytes of closed parts", bytes < NOISE_BYTES);
	}

	@Test
	public void partsMayLieDeeperInOneAnotherThanAStackReaches() {
		int depth = 200_000;
		Deque<ProgressPart> parts = new ArrayDeque<>();
		progress.begin("", 8, ProgressUnit.ITEMS);
		parts.push(progress.part(8));
		for (int i = 1; i < depth; i++) {
			parts.peek().begin("", 1, ProgressUnit.ITEMS);
			parts.push(parts.peek().part(1));
		}
		parts.peek().begin("", 4, ProgressUnit.ITEMS);
		parts.peek().add(1);
		assertEquals(new ProgressSnapshot(1, "", 2, 8, ProgressUnit.ITEMS), progress.snapshot());
		parts.forEach(ProgressPart::close);
		assertEquals(new ProgressSnapshot(1, "", 8, 8, ProgressUnit.ITEMS), progress.snapshot());
	}
}
