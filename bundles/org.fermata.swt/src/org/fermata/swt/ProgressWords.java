// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt;

import java.time.Duration;
import java.util.StringJoiner;

import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.progress.RateEstimator;
import org.fermata.core.text.StatusWords;
import org.fermata.core.text.Words;

/** An operation as one line: what it does, how far, how fast and how long yet; then how it ended. The UI thread alone. */
final class ProgressWords {

	/** Nobody reads a rate or a remaining time that changes more often. */
	private static final long FIGURES_NANOS = Duration.ofSeconds(1).toNanos();
	private static final String BETWEEN = " \u00b7 ";

	private final Operation<?> operation;
	private final RateEstimator estimator = new RateEstimator();
	private String rate = "";
	private String remaining = "";
	private long figuresNanos;
	private int figuresPhase = -1;

	ProgressWords(Operation<?> operation) {
		this.operation = operation;
	}

	/** The line of this moment. */
	String at(long nanos) {
		OperationState state = operation.state();
		if (state.isTerminal()) {
			return StatusWords.ending(operation);
		}
		ProgressSnapshot progress = operation.progress();
		estimator.sample(nanos, progress);
		boolean runs = state == OperationState.RUNNING;
		StringJoiner line = new StringJoiner(BETWEEN);
		addUnlessEmpty(line, runs ? progress.message() : StatusWords.state(state));
		if (progress.isDeterminate() || runs && progress.done() > 0) {
			line.add(Words.amount(progress));
		}
		if (runs) {
			figures(nanos, progress);
			addUnlessEmpty(line, rate);
			addUnlessEmpty(line, remaining);
		}
		String words = line.toString();
		return words.isEmpty() ? StatusWords.state(state) : words;
	}

	private void figures(long nanos, ProgressSnapshot progress) {
		boolean hasFigures = !rate.isEmpty() && progress.phase() == figuresPhase;
		if (hasFigures && nanos - figuresNanos < FIGURES_NANOS) {
			return;
		}
		figuresNanos = nanos;
		figuresPhase = progress.phase();
		rate = estimator.perSecond().stream().filter(perSecond -> perSecond > 0)
				.mapToObj(perSecond -> Words.rate(perSecond, progress.unit())).findFirst().orElse("");
		remaining = estimator.remainingSeconds().stream().mapToObj(Words::remaining).findFirst().orElse("");
	}

	private static void addUnlessEmpty(StringJoiner line, String words) {
		if (!words.isEmpty()) {
			line.add(words);
		}
	}
}
