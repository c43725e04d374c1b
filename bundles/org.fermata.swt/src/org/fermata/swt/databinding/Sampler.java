// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.databinding;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;

/**
 * The pulse of an engine's observables: looks at those that somebody listens to, ten times a second, and not at
 * all while none of them moves. To be used on the UI thread, but for {@link #hasten}.
 */
final class Sampler {

	private static final Duration PERIOD = Duration.ofMillis(100);

	private final Engine engine;
	private final Set<Sampled> watched = Collections.newSetFromMap(new IdentityHashMap<>());
	private final AtomicBoolean hastened = new AtomicBoolean(); // set by any thread, taken down by the UI thread
	private Registration engineTie = Registration.NONE;
	private Registration toolkitTie = Registration.NONE;
	private Registration alarm = Registration.NONE;
	private boolean scheduled;
	private long lastNanos;

	Sampler(Engine engine) {
		this.engine = engine;
		this.lastNanos = engine.time().nanoTime() - PERIOD.toNanos();
	}

	/** From now on this is looked at. */
	void add(Sampled sampled) {
		if (watched.isEmpty()) {
			engineTie = engine.scope().onClose(this::hasten);
			toolkitTie = engine.bridge().ui().onClose(this::toolkitCloses);
		}
		watched.add(sampled);
		schedule(PERIOD);
	}

	/** From now on this is not looked at any more; does nothing if it was not. */
	void remove(Sampled sampled) {
		if (watched.remove(sampled) && watched.isEmpty()) {
			engineTie.close();
			toolkitTie.close();
			alarm.close();
			scheduled = false;
		}
	}

	/** Something has begun or ended, or there is more than was taken: has a look soon. Any thread; many calls are one. */
	void hasten() {
		if (hastened.compareAndSet(false, true)) {
			engine.bridge().execute(() -> {
				hastened.set(false);
				look();
			});
		}
	}

	private void look() {
		if (engine.scope().isClosed()) {
			scheduled = true;
			tick(); // the alarms may have ended with the engine, and the ends of operations shall be seen
		} else {
			schedule(PERIOD.minusNanos(Math.min(PERIOD.toNanos(), engine.time().nanoTime() - lastNanos)));
		}
	}

	private void schedule(Duration delay) {
		if (scheduled || watched.isEmpty()) {
			return;
		}
		scheduled = true;
		alarm = engine.uiTimer().after(delay, this::tick);
	}

	private void tick() {
		if (!scheduled) {
			return; // nobody listens any more
		}
		alarm.close(); // a look that was hastened comes instead of the one that was planned
		lastNanos = engine.time().nanoTime();
		boolean moves = false;
		Throwable thrown = null;
		for (Sampled sampled : List.copyOf(watched)) {
			try {
				moves |= watched.contains(sampled) && sampled.sample();
			} catch (RuntimeException | Error failure) {
				moves = true; // of one listener; the others are told all the same
				thrown = joined(thrown, failure);
			}
		}
		scheduled = false;
		if (moves) {
			schedule(PERIOD);
		}
		if (thrown instanceof Error error) {
			throw error; // the bridge reports it
		}
		if (thrown instanceof RuntimeException failure) {
			throw failure;
		}
	}

	private static Throwable joined(Throwable first, Throwable next) {
		if (first == null) {
			return next;
		}
		if (first != next) {
			first.addSuppressed(next);
		}
		return first;
	}

	private void toolkitCloses() {
		List.copyOf(watched).forEach(Sampled::dispose);
	}
}
