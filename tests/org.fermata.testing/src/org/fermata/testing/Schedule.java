// SPDX-License-Identifier: EPL-2.0
package org.fermata.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.fermata.core.task.Workers;
import org.fermata.core.time.TimeSource;
import org.fermata.core.ui.UiThread;
import org.fermata.testing.ScheduledActor.State;

/**
 * An interleaving made of a seed: it runs the threads of a test, its <em>actors</em>, one at a time, and at each
 * {@link #point} its seed says who goes on. The same seed gives the same {@link #trace}; a failure names its
 * seed, and {@code -Dfermata.seed=…} runs that one alone.
 *
 * <p>An actor that blocks elsewhere, as in a lock or in an await, has given up its turn; somebody else goes on.
 * When it is woken it runs beside the one who woke it, as far as its next point: nobody goes on before it is
 * there. So who has been woken should come to a point before it does what matters. That somebody is blocked is
 * seen by the state of its thread, a virtual one, and not by the time it takes; but a monitor wakes late, so use
 * locks. A schedule in which all are blocked has failed, with a dump of all threads.
 *
 * <p>The test's own thread describes the actors and then {@link #run runs} them; points of threads that are no
 * actors mean nothing.
 */
public final class Schedule {

	private static final long LOOK_NANOS = 20_000;
	/** Turns that only background actors get until the others count as stuck. */
	private static final int MOST_IN_VAIN = 5_000;
	private static final int LOOKS = 3;
	private static final ThreadLocal<ScheduledActor> CURRENT = new ThreadLocal<>();

	private final long seed;
	private final Duration patience;
	private final Random random;
	private final Thread conductor = Thread.currentThread();
	private final List<ScheduledActor> actors = new CopyOnWriteArrayList<>();
	private final AtomicInteger routines = new AtomicInteger();
	private final AtomicInteger lanes = new AtomicInteger();
	private final List<String> trace = new ArrayList<>(); // the conductor's
	private int inVain; // the conductor's
	private volatile boolean over; // written by the conductor: background actors end
	private volatile boolean free; // written by the conductor: points hold nobody any more

	/** @param seed which interleaving */
	public Schedule(long seed) {
		this(seed, Await.DEADLINE);
	}

	/** @param patience how long all may be blocked until that is a failure: somebody outside may wake one */
	public Schedule(long seed, Duration patience) {
		this.seed = seed;
		this.patience = patience;
		this.random = new Random(seed * 0x9E3779B97F4A7C15L); // neighbours among seeds begin alike otherwise
	}

	/**
	 * Runs a test under many schedules, or under the one of {@code -Dfermata.seed=…}.
	 *
	 * @throws AssertionError at the first that fails, with its seed
	 */
	public static void explore(int seeds, Consumer<Schedule> test) {
		Long single = Long.getLong("fermata.seed");
		for (long seed = single == null ? 1 : single; single == null ? seed <= seeds : seed == single; seed++) {
			Schedule schedule = new Schedule(seed);
			try {
				test.accept(schedule);
			} catch (Throwable failure) {
				throw new AssertionError("Seed " + seed + " fails; -Dfermata.seed=" + seed + " runs it again: "
						+ failure.getMessage() + "\n" + schedule.trace, failure);
			} finally {
				schedule.release();
			}
		}
	}

	/** Which interleaving. */
	public long seed() {
		return seed;
	}

	/** A number from 0, less than the bound, which the seed says. To be asked for before it runs. */
	public int pick(int bound) {
		return random.nextInt(bound);
	}

	/** Adds an actor; by the test or by another actor. */
	public void actor(String name, Callable<?> body) {
		add(new ScheduledActor(this, name, false, body));
	}

	/** Adds an actor that does something again and again, such as an event loop, until all others have ended. */
	public void background(String name, Runnable step) {
		add(new ScheduledActor(this, name, true, () -> {
			while (!over && !free) {
				step.run();
				point("again");
			}
			return null;
		}));
	}

	private void add(ScheduledActor actor) {
		actors.add(actor);
		actor.start();
	}

	void isThisThread(ScheduledActor actor) {
		CURRENT.set(actor);
	}

	/** Somebody else may go on here. */
	public void point() {
		point("on");
	}

	/** @param what says in the trace which point it is */
	public void point(String what) {
		ScheduledActor current = CURRENT.get();
		if (current != null && current.isOf(this) && !free) {
			current.point(what);
		}
	}

	/** Lets others go on until a condition holds. */
	public void until(String what, BooleanSupplier condition) {
		while (!condition.getAsBoolean() && !free) {
			point(what);
		}
	}

	/** Workers whose lanes are actors. */
	public Workers workers() {
		return new ScheduledSurroundings.Lanes(this, lanes);
	}

	/** Threads for routines, which are actors. */
	public Executor routines() {
		return routine -> actor("routine " + routines.incrementAndGet(), () -> {
			routine.run();
			return null;
		});
	}

	/** A clock whose every use is a point: an engine looks at it where it matters. */
	public TimeSource time(TimeSource time) {
		return new ScheduledSurroundings.Clock(this, time);
	}

	/** A toolkit whose every use is a point. */
	public UiThread ui(UiThread ui) {
		return new ScheduledSurroundings.Toolkit(this, ui);
	}

	/**
	 * Runs all actors to their ends.
	 *
	 * @throws AssertionError what the first of them threw, or that they are stuck
	 */
	public void run() {
		while (!actors.stream().allMatch(actor -> actor.state() == State.ENDED)) {
			settle();
			over = actors.stream().allMatch(actor -> actor.isBackground() || actor.state() == State.ENDED);
			List<ScheduledActor> ready = actors.stream().filter(actor -> actor.state() == State.READY).toList();
			if (!ready.isEmpty()) {
				next(ready);
			}
		}
		throwFailures();
	}

	private void next(List<ScheduledActor> ready) {
		ScheduledActor chosen = ready.get(random.nextInt(ready.size()));
		inVain = ready.stream().allMatch(ScheduledActor::isBackground) && !over ? inVain + 1 : 0;
		if (inVain > MOST_IN_VAIN) {
			throwFailures();
			throw stuck("Only event loops go on, and all others wait");
		}
		if (inVain == 0) {
			trace.add(chosen.toString());
		}
		chosen.grant();
	}

	private void throwFailures() {
		for (ScheduledActor actor : actors) {
			if (actor.failure() != null) {
				release();
				throw new AssertionError(actor + " has failed: " + actor.failure(), actor.failure());
			}
		}
	}

	private AssertionError stuck(String why) {
		String dump = ThreadDump.take();
		release();
		return new AssertionError(why + " under seed " + seed + ": " + actors.stream()
				.filter(actor -> actor.state() != State.ENDED).toList() + "\n" + trace + "\n" + dump);
	}

	private void release() {
		free = true;
		over = true;
		actors.forEach(ScheduledActor::wake);
	}

	boolean isFree() {
		return free;
	}

	void changed() {
		LockSupport.unpark(conductor);
	}

	/** Waits until everybody is at a point, has ended, or is blocked elsewhere, and there is somebody to go on. */
	private void settle() {
		long begin = System.nanoTime();
		while (!isSettled()) {
			if (System.nanoTime() - begin > patience.toNanos()) {
				throwFailures();
				throw stuck("Nobody comes to a point");
			}
			LockSupport.parkNanos(LOOK_NANOS);
		}
	}

	private boolean isSettled() {
		List<ScheduledActor> out = new ArrayList<>();
		for (ScheduledActor actor : actors) {
			if (actor.state() == State.GRANTED) {
				return false;
			}
			if (actor.state() == State.OUT) {
				out.add(actor);
			}
		}
		boolean someGoOn = actors.stream().anyMatch(actor -> actor.state() == State.READY);
		return out.isEmpty() || someGoOn && areBlocked(out);
	}

	/** Whether all are blocked, each of them in each of several looks. Only who is not blocked can wake another. */
	private static boolean areBlocked(List<ScheduledActor> out) {
		for (int look = 0; look < LOOKS; look++) {
			if (!out.stream().allMatch(ScheduledActor::isBlocked)) {
				return false;
			}
		}
		return true;
	}

	/** Who went on at which point, in order. To be asked when it has run. */
	public List<String> trace() {
		return List.copyOf(trace);
	}
}
