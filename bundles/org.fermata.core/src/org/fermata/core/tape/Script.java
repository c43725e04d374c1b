// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.tape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

import org.fermata.core.cancel.OperationCancelledException;
import org.fermata.core.prompt.Prompt;

/**
 * What a replayed routine has to do next. Holds as much of the tape as rows come out of order. Once the
 * routine has diverged it is told so again at each step. The lock is a leaf, held while a line is read;
 * any thread.
 */
final class Script {

	private static final int LONGEST_QUOTE = 300;

	private final ReentrantLock lock = new ReentrantLock();
	private final TapeReader tape; // all below is guarded by lock
	private TapeLine next; // null when it has to be read
	/** Rows of the tape that the routine has not given yet, with their line numbers, in the tape's order. */
	private final Map<TapeEvent, Queue<Integer>> due = new LinkedHashMap<>();
	private RuntimeException left; // why the routine does not follow the tape any more
	/** The routine has ended. What comes later, say from an action on the UI thread, is on no tape. */
	private volatile boolean over; // written by the routine

	Script(TapeReader tape) {
		this.tape = tape;
	}

	/** One step of the routine. */
	@FunctionalInterface
	private interface Step<R> {

		R take() throws IOException;
	}

	private <R> R step(Step<R> step) {
		lock.lock();
		try {
			if (left != null) {
				throw left;
			}
			return step.take();
		} catch (IOException unreadable) {
			left = new UncheckedIOException(unreadable);
			throw left;
		} catch (RuntimeException leaving) {
			left = leaving;
			throw leaving;
		} finally {
			lock.unlock();
		}
	}

	/** The routine does something; it must be what comes next. */
	void follow(TapeEvent done) {
		if (over) {
			return;
		}
		step(() -> {
			TapeLine line = ordered(done);
			if (!line.event().equals(done)) {
				throw diverged("diverged", line, done);
			}
			next = null;
			return null;
		});
	}

	/** The routine gives a row; it must be among those that come before anything else. */
	void followRow(TapeEvent row) {
		if (over) {
			return;
		}
		step(() -> {
			while (!take(row)) {
				TapeLine line = next();
				if (line.event().isStopped()) {
					throw stopped(line);
				}
				if (!line.event().is(TapeEvent.ROW)) {
					throw due.isEmpty() ? diverged("diverged", line, row) : diverged("diverged", firstDue(), row);
				}
				due.computeIfAbsent(line.event(), any -> new ArrayDeque<>()).add(line.number());
				next = null;
			}
			return null;
		});
	}

	private boolean take(TapeEvent row) {
		Queue<Integer> lines = due.get(row);
		if (lines == null) {
			return false;
		}
		lines.remove();
		if (lines.isEmpty()) {
			due.remove(row);
		}
		return true;
	}

	/**
	 * The routine asks; the answer, or nothing if nobody answered in time.
	 *
	 * @param timed whether it asked with a time-out
	 */
	<T> Optional<T> answer(Prompt<T> prompt, boolean timed) {
		TapeEvent asked = TapeEvent.ask(prompt);
		return step(() -> {
			TapeLine line = ordered(asked);
			if (!line.event().asksAs(asked)) {
				throw diverged("diverged", line, asked);
			}
			Object unanswered = line.event().fields().get(TapeEvent.UNANSWERED);
			next = null;
			if (timed && TimeoutException.class.getName().equals(unanswered)) {
				return Optional.empty();
			}
			if (unanswered != null) {
				boolean cancelled = OperationCancelledException.class.getName().equals(unanswered);
				throw cancelled || next().event().isStopped() ? stopped(line)
						: unanswerable(line, asked, TapeWords.format("answer.none", unanswered));
			}
			try {
				return Optional.of(Answers.read(line.event(), prompt));
			} catch (IllegalArgumentException unfit) {
				throw unanswerable(line, asked, unfit.getMessage());
			}
		});
	}

	/** The routine is over; so must the tape be, in the same way. */
	void end(Throwable thrown) {
		try {
			follow(TapeEvent.end(thrown, false));
		} catch (RuntimeException leaving) {
			if (thrown != null && leaving != thrown) { // the same if the routine let it pass
				leaving.addSuppressed(thrown);
			}
			throw leaving;
		} finally {
			over = true;
		}
	}

	/** The line that comes next, when the routine does what is not a row. */
	private TapeLine ordered(TapeEvent done) throws IOException {
		TapeLine line = next();
		boolean rowsFirst = !due.isEmpty() || line.event().is(TapeEvent.ROW);
		if (rowsFirst && !endsStopped()) {
			throw diverged("diverged.order", due.isEmpty() ? line : firstDue(), done);
		}
		if (next().event().isStopped()) {
			throw stopped(next());
		}
		return line;
	}

	/** Whether nothing but rows comes before the recorded run was stopped: which rows it had by then is chance. */
	private boolean endsStopped() throws IOException {
		while (next().event().is(TapeEvent.ROW)) {
			due.computeIfAbsent(next.event(), any -> new ArrayDeque<>()).add(next.number());
			next = null;
		}
		return next.event().isStopped();
	}

	private TapeLine firstDue() {
		Map.Entry<TapeEvent, Queue<Integer>> first = due.entrySet().iterator().next();
		return new TapeLine(first.getValue().peek(), first.getKey());
	}

	private TapeLine next() throws IOException {
		if (next == null) {
			next = tape.next();
		}
		return next;
	}

	private static TapeDivergedException diverged(String key, TapeLine line, TapeEvent done) {
		return new TapeDivergedException(
				TapeWords.format(key, line.number(), quote(line.event()), quote(done)), line, done);
	}

	private static TapeDivergedException unanswerable(TapeLine line, TapeEvent asked, String why) {
		return new TapeDivergedException(
				TapeWords.format("diverged.answer", line.number(), quote(line.event()), why), line, asked);
	}

	private static OperationCancelledException stopped(TapeLine line) {
		return new OperationCancelledException(TapeWords.format("stopped", line.number()));
	}

	private static String quote(TapeEvent event) {
		String text = event.toString();
		return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "\u2026";
	}
}
