// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import org.fermata.core.task.Workers;

/**
 * Plain threads, one for each lane: what Jobs are in the window, without Eclipse. Not virtual threads, since
 * checksums keep a processor busy and the status line has to get its turn. They never keep the process alive.
 */
final class ThreadWorkers implements Workers {

	private static final int LIMIT = 64;

	@Override
	public void start(String name, Runnable lane) {
		Thread.ofPlatform().daemon().name(name).start(lane);
	}

	@Override
	public int limit() {
		return LIMIT;
	}
}
