// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import org.fermata.core.Registration;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.progress.RateEstimator;
import org.fermata.core.text.StatusWords;
import org.fermata.core.text.Words;
import org.fermata.core.time.TimeSource;

/**
 * Shows one operation on standard error: on a terminal a line that is redrawn in place ten times a
 * second, elsewhere a plain line every few seconds. Other lines go through {@link #print}, so that they
 * never end up in the middle of it. Any thread; {@code lock} is a leaf that guards the stream, and may be
 * held for as long as the stream takes nothing.
 */
final class StatusLine implements AutoCloseable {

	private static final Duration REDRAW = Duration.ofMillis(100);
	private static final Duration PLAIN_LINE = Duration.ofSeconds(5);
	private static final String CLEAR = "\r\u001b[K";
	private static final int WIDEST_BAR = 30;
	private static final int NARROWEST_BAR = 8;

	private final Terminal terminal;
	private final PrintStream err;
	private final TimeSource time;
	private final RateEstimator estimator = new RateEstimator(); // guarded by lock

	private final ReentrantLock lock = new ReentrantLock();
	private Operation<?> operation; // guarded by lock; null until it is started
	private boolean drawn; // guarded by lock: the line stands there
	private boolean paused; // guarded by lock: somebody types on that line
	private boolean closed; // guarded by lock
	private volatile Runnable follower = () -> { }; // written before the start
	private long nextPlainNanos; // guarded by lock
	private volatile Registration alarm = Registration.NONE; // written by one tick after the other

	/** @param time its own: its alarms write, and a terminal that takes nothing must hold up nobody else's */
	StatusLine(Terminal terminal, TimeSource time) {
		this.terminal = terminal;
		this.err = terminal.err();
		this.time = time;
		this.nextPlainNanos = time.nanoTime() + PLAIN_LINE.toNanos();
	}

	/**
	 * Has somebody follow what becomes of the operation. To be called before it is started.
	 *
	 * @param action runs ten times a second, without the lock; may be held up by the terminal
	 */
	void follow(Runnable action) {
		follower = action;
	}

	void start(Operation<?> shown) {
		lock.lock();
		try {
			operation = shown;
		} finally {
			lock.unlock();
		}
		tick();
	}

	/** Who writes just now may be held up by the terminal; then there is nothing to draw on. */
	private void tick() {
		follower.run();
		if (lock.tryLock()) {
			try {
				if (closed) {
					return;
				}
				show();
			} finally {
				lock.unlock();
			}
		}
		alarm = time.after(REDRAW, this::tick);
	}

	private void show() {
		ProgressSnapshot progress = operation.progress();
		estimator.sample(time.nanoTime(), progress);
		if (terminal.errIsTerminal()) {
			redraw(progress);
		} else if (time.nanoTime() >= nextPlainNanos) {
			nextPlainNanos += PLAIN_LINE.toNanos();
			err.println(plain(progress));
		}
	}

	private void redraw(ProgressSnapshot progress) {
		if (!paused) {
			err.print(CLEAR + bar(progress));
			err.flush();
			drawn = true;
		}
	}

	private String plain(ProgressSnapshot progress) {
		List<String> parts = new ArrayList<>();
		if (progress.isDeterminate()) {
			parts.add(Words.percent(progress.fraction()));
		}
		parts.addAll(StatusWords.figures(progress, estimator));
		return label(progress) + ": " + String.join(", ", parts);
	}

	private String label(ProgressSnapshot progress) {
		if (operation.state() != OperationState.RUNNING) {
			return StatusWords.state(operation.state());
		}
		return progress.message().isEmpty() ? operation.name() : progress.message();
	}

	/** "Reading files ▓▓▓▓░░░░  61 %  2.10 of 3.42 GB  480 MB/s  about 3 s", as wide as the terminal allows. */
	private String bar(ProgressSnapshot progress) {
		String figures = String.join("  ", StatusWords.figures(progress, estimator));
		if (!progress.isDeterminate()) {
			return fit(label(progress) + "\u2026  " + figures);
		}
		String label = label(progress) + "  ";
		String percent = String.format("  %5s", Words.percent(progress.fraction()));
		int room = terminal.columns() - 1 - label.length() - percent.length() - 2 - figures.length();
		if (room < NARROWEST_BAR) {
			return fit(label + percent.strip() + "  " + figures);
		}
		int width = Math.min(room, WIDEST_BAR);
		int filled = (int) (progress.fraction() * width);
		return label + "\u2593".repeat(filled) + "\u2591".repeat(width - filled) + percent + "  " + figures;
	}

	/** A line that wraps cannot be redrawn in place. */
	private String fit(String line) {
		int most = Math.max(1, terminal.columns() - 1);
		return line.length() <= most ? line : line.substring(0, most - 1) + "\u2026";
	}

	/** Prints a line of its own, above the status line. */
	void print(String line) {
		lock.lock();
		try {
			clear();
			err.println(line);
		} finally {
			lock.unlock();
		}
	}

	/** Has something else written to the terminal, above the status line. */
	void above(OutputAction action) throws IOException {
		lock.lock();
		try {
			clear();
			action.run();
		} finally {
			lock.unlock();
		}
	}

	/** Writes to a stream of the process. */
	@FunctionalInterface
	interface OutputAction {
		void run() throws IOException;
	}

	/** Leaves the line to somebody who types. */
	void pause(String prompt) {
		lock.lock();
		try {
			clear();
			paused = true;
			err.print(prompt);
			err.flush();
		} finally {
			lock.unlock();
		}
	}

	/** Takes the line back. */
	void resume() {
		lock.lock();
		try {
			paused = false;
		} finally {
			lock.unlock();
		}
	}

	/** Takes the line back from a question that nobody has answered: it stands above. */
	void abandon() {
		lock.lock();
		try {
			endQuestion();
		} finally {
			lock.unlock();
		}
	}

	private void endQuestion() {
		if (paused) {
			err.println();
			paused = false;
		}
	}

	/** Takes the line away for good. */
	@Override
	public void close() {
		lock.lock();
		try {
			drawn |= !closed && terminal.errIsTerminal(); // if not by us: the terminal itself shows Ctrl-C as ^C
			closed = true;
			clear();
			endQuestion();
		} finally {
			lock.unlock();
		}
		alarm.close();
	}

	private void clear() {
		if (drawn) {
			err.print(CLEAR);
			err.flush();
			drawn = false;
		}
	}
}
