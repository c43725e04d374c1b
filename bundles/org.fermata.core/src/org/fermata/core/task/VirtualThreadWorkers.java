// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.task;

/**
 * Workers that are virtual threads: as many as you like, for work that mostly waits. Owns nothing, so
 * there is nothing to close.
 */
public final class VirtualThreadWorkers implements Workers {

	/** They are all alike. */
	public static final VirtualThreadWorkers INSTANCE = new VirtualThreadWorkers();

	/** More blocked lanes than this in one batch are rarely meant; {@link MultiTask#maxWorkers(int)} says otherwise. */
	private static final int LIMIT = 10_000;

	@Override
	public void start(String name, Runnable lane) {
		Thread.ofVirtual().name(name).start(lane);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof VirtualThreadWorkers;
	}

	@Override
	public int hashCode() {
		return VirtualThreadWorkers.class.hashCode();
	}

	@Override
	public int limit() {
		return LIMIT;
	}
}
