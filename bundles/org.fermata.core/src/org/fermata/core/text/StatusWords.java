// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationFailure;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Outcome;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.progress.RateEstimator;

/** Where an operation stands, in words. Any thread. */
public final class StatusWords {

	private StatusWords() {
	}

	/** A state's own words: "Waiting for you". */
	public static String state(OperationState state) {
		return Words.plain("state." + state.name());
	}

	/** The operation with what it is about: "Checksum ~/photos". */
	public static String title(Operation<?> operation) {
		return operation.subject().isEmpty() ? operation.name() : operation.name() + "  " + operation.subject();
	}

	/** A running operation's figures: amount, rate and remaining time, as far as they mean something. */
	public static List<String> figures(ProgressSnapshot progress, RateEstimator estimator) {
		List<String> figures = new ArrayList<>();
		if (progress.done() > 0 || progress.isDeterminate()) {
			figures.add(Words.amount(progress));
		}
		OptionalDouble rate = estimator.perSecond();
		if (rate.isPresent() && rate.getAsDouble() > 0) {
			figures.add(Words.rate(rate.getAsDouble(), progress.unit()));
		}
		estimator.remainingSeconds().ifPresent(seconds -> figures.add(Words.remaining(seconds)));
		return figures;
	}

	/** How an operation ended: "Done in 4.2 s · 40 files", "Stopped by you after 12 of 40 files". */
	public static String ending(Operation<?> operation) {
		String summary = operation.summary();
		return switch (operation.state()) {
		case DONE -> done(operation, summary);
		case STOPPED -> summary.isEmpty() ? state(operation.state()) : Words.format("stopped.after", summary);
		case ABANDONED -> summary.isEmpty() ? state(operation.state()) : Words.format("abandoned.after", summary);
		case FAILED -> failure(operation);
		default -> state(operation.state());
		};
	}

	private static String done(Operation<?> operation, String summary) {
		String time = Words.format("done.in", Words.duration(operation.worked()));
		return summary.isEmpty() ? time : time + " \u00b7 " + summary;
	}

	private static String failure(Operation<?> operation) {
		if (operation.outcome().orElse(null) instanceof Outcome.Failed<?> failed) {
			return failure(failed.cause());
		}
		return state(OperationState.FAILED);
	}

	/** A failure in words: its message where it has one for people, and its kind where that says more. */
	public static String failure(Throwable cause) {
		if (cause instanceof OutOfMemoryError) {
			return Words.plain("failure.memory");
		}
		String message = cause.getMessage();
		if (message == null || message.isBlank()) {
			return cause.getClass().getSimpleName();
		}
		return cause instanceof OperationFailure ? message : cause.getClass().getSimpleName() + ": " + message;
	}
}
