// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.work;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.fermata.core.Registration;
import org.fermata.core.engine.Awaitable;

/**
 * A switch that holds work up between two steps and lets it go on; ready while it is not paused. Any thread.
 */
public final class Pause implements Awaitable {

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private volatile boolean paused; // written by anybody

	/** Holds the work up; the step that has begun goes on to its end. */
	public void pause() {
		paused = true;
	}

	/** Lets the work go on. */
	public void resume() {
		paused = false;
		listeners.forEach(Runnable::run);
	}

	/** Whether somebody waits for it to be resumed. */
	boolean isWaitedFor() {
		return !listeners.isEmpty();
	}

	/** Whether the work is held up. */
	public boolean isPaused() {
		return paused;
	}

	@Override
	public boolean isReady() {
		return !paused;
	}

	@Override
	public Registration onChange(Runnable listener) {
		listeners.add(listener);
		return Registration.once(() -> listeners.remove(listener));
	}
}
