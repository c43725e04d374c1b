// SPDX-License-Identifier: EPL-2.0
package org.fermata.testing;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Holds work where a test wants it: bodies arrive and wait until the test opens the gate. Who waits
 * longer than {@link Await#DEADLINE} fails with a dump of all threads. Any thread.
 */
public final class Gate {

	private final String name;
	private final CountDownLatch opened = new CountDownLatch(1);
	private final AtomicInteger arrived = new AtomicInteger();
	private final AtomicInteger interrupts = new AtomicInteger();

	/** @param name where it stands, for the message when nobody opens it */
	public Gate(String name) {
		this.name = name;
	}

	/** Arrives, and waits until the gate is open. */
	public void pass() throws InterruptedException {
		arrived.incrementAndGet();
		if (!opened.await(Await.DEADLINE.toNanos(), TimeUnit.NANOSECONDS)) {
			throw Await.stuck(name + " to be opened");
		}
	}

	/** As {@link #pass}, like work that will not be disturbed: it shrugs interrupts off, and leaves one behind. */
	public void passStubbornly() {
		arrived.incrementAndGet();
		int before = interrupts.get();
		Await.until(name + " to be opened", () -> {
			if (Thread.interrupted()) {
				interrupts.incrementAndGet();
			}
			return isOpen();
		});
		if (interrupts.get() > before) {
			Thread.currentThread().interrupt();
		}
	}

	/** How many interrupts stubborn work has shrugged off. */
	public int interrupts() {
		return interrupts.get();
	}

	/** Lets everybody through, now and later. */
	public void open() {
		opened.countDown();
	}

	/** Whether it is open. */
	public boolean isOpen() {
		return opened.getCount() == 0;
	}

	/** How many have arrived so far, those who went on included. */
	public int arrivals() {
		return arrived.get();
	}

	/** Waits until so many have arrived. */
	public void awaitArrivals(int count) {
		Await.until(count + " at " + name + " (" + arrived + " so far)", () -> arrived.get() >= count);
	}
}
