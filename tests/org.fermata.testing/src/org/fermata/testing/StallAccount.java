// SPDX-License-Identifier: EPL-2.0
package org.fermata.testing;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fermata.testing.Stall.Who;

/**
 * Adds up how long each turn of an event loop holds the UI thread, from looks at it, so that no luck is in it:
 *
 * <ul>
 * <li>What counts of a thread that runs is its own CPU time: who waits for a processor, or for the collector, is not
 * at fault.
 * <li>A thread that waits uses none. Its time counts, but only between looks that came when they should: a late look
 * says that the machine is busy, and whoever is waited for may be kept from going on just as well.
 * <li>A look counts for no more than three periods. If the whole machine stood still there are few looks.
 * <li>Time is put down to whose code the look has found: the project's, if it stands above that of tests and has been
 * called by the event loop; the platform's, if there is none of ours.
 * </ul>
 *
 * For one thread.
 */
public final class StallAccount {

	/** More than this in one turn is a stall. */
	public static final Duration LIMIT = Duration.ofMillis(100);
	/** The time between two looks. */
	public static final Duration PERIOD = Duration.ofMillis(10);

	private static final int MOST_PERIODS = 3;
	private static final String PROJECT = "org.fermata.";
	private static final List<String> TESTS = List.of(".testing.", ".tests.", ".tour.");

	/**
	 * What is seen of a UI thread.
	 *
	 * @param nanos when
	 * @param cpuNanos the CPU time that the thread has used
	 * @param waits whether it waits
	 * @param turn the number of the loop's turn; negative while it is asleep
	 * @param stack the innermost frame first
	 */
	public record Look(long nanos, long cpuNanos, boolean waits, long turn, List<StackTraceElement> stack) { }

	private record Turn(long number, int loopHeight) { }

	private final String dispatch;
	private final List<String> exempt;
	private final Map<Who, Long> held = new EnumMap<>(Who.class); // in this turn
	private final Map<Who, Integer> looks = new EnumMap<>(Who.class); // in this turn
	private final Map<Who, Stall> longest = new EnumMap<>(Who.class);
	private Turn turn;
	private Look before;

	/**
	 * @param dispatch the method with which the toolkit dispatches an event, with its class
	 * @param exempt parts of frames of what may take long, such as opening a view for the first time
	 */
	public StallAccount(String dispatch, List<String> exempt) {
		this.dispatch = dispatch;
		this.exempt = List.copyOf(exempt);
	}

	/** Takes a look into account; in the order of time. */
	public void note(Look look) {
		int height = loopHeight(look.stack());
		Turn now = new Turn(look.turn(), height);
		if (look.turn() < 0 || height == 0) {
			turn = null;
		} else if (now.equals(turn)) {
			add(look, who(look.stack()));
		} else {
			turn = now;
			held.clear();
			looks.clear();
		}
		before = look;
	}

	private void add(Look look, Who who) {
		long most = MOST_PERIODS * PERIOD.toNanos();
		long passed = look.nanos() - before.nanos();
		boolean onTime = passed * 2 <= PERIOD.toNanos() * 3;
		long counted = look.waits() ? (onTime ? passed : 0)
				: Math.min(most, Math.min(passed, look.cpuNanos() - before.cpuNanos()));
		long sum = held.merge(who, counted, Long::sum);
		int seen = looks.merge(who, 1, Integer::sum);
		Stall known = longest.get(who);
		if (sum > LIMIT.toNanos() && (known == null || sum > known.nanos())) {
			longest.put(who, new Stall(who, sum, seen, 
					look.stack().subList(0, look.stack().size() - turn.loopHeight() + 1)));
		}
	}

	/** How many frames are below what the innermost loop dispatches; zero if none does. */
	private int loopHeight(List<StackTraceElement> stack) {
		for (int i = 0; i < stack.size(); i++) {
			if (name(stack.get(i)).equals(dispatch)) {
				return stack.size() - i;
			}
		}
		return 0;
	}

	/** Whose code the loop has called: the innermost frame of the project says so. */
	private Who who(List<StackTraceElement> stack) {
		Who who = Who.PLATFORM;
		for (StackTraceElement frame : stack) {
			String name = name(frame);
			if (name.equals(dispatch)) {
				return who;
			}
			if (exempt.stream().anyMatch(name::contains)) {
				return Who.NOBODY;
			}
			if (who == Who.PLATFORM && name.startsWith(PROJECT)) {
				who = TESTS.stream().anyMatch(name::contains) ? Who.TEST : Who.OURS;
			}
		}
		return who;
	}

	private static String name(StackTraceElement frame) {
		return frame.getClassName() + '.' + frame.getMethodName();
	}

	/** The longest stall in somebody's code so far. */
	public Optional<Stall> longest(Who who) {
		return Optional.ofNullable(longest.get(who));
	}
}
