// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.fermata.core.engine.AwaitedHere;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationFailure;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Outcome;
import org.fermata.core.text.StatusWords;

/**
 * What failures and outcomes are as {@link IStatus}, told by one plug-in. A cancellation is a kind of its
 * own, {@link IStatus#CANCEL}, and never an error; nothing is logged here. Immutable; any thread. The idea
 * of one such place is Buildship's.
 */
public final class Statuses {

	/** Children are for people to read; nobody reads a million. */
	private static final int MOST_CHILDREN = 100;
	/** An exception in an exception in an exception says something; in a circle it says nothing. */
	private static final int MOST_WRAPPERS = 8;

	private final String plugin;

	private Statuses(String plugin) {
		this.plugin = plugin;
	}

	/** @param id the plug-in that the statuses come from */
	public static Statuses ofPlugin(String id) {
		return new Statuses(Objects.requireNonNull(id, "A status needs its plug-in"));
	}

	/** Whether this is how work says that it was told to stop, even if it comes wrapped. */
	public static boolean isCancellation(Throwable thrown) {
		Throwable told = unwrapped(thrown);
		return told instanceof OperationCanceledException || told instanceof CancellationException
				|| told instanceof InterruptedException
				|| told instanceof CoreException core && core.getStatus().matches(IStatus.CANCEL);
	}

	/**
	 * What was thrown: a cancellation as {@link IStatus#CANCEL}; a {@link CoreException} as the status that it
	 * carries; an {@link OperationFailure} as an error with its words; anything else as an error with the
	 * exception. Suppressed failures, such as the others of a batch, become children, the first hundred of them.
	 */
	public IStatus of(Throwable thrown) {
		Throwable told = unwrapped(Objects.requireNonNull(thrown, "Nothing was thrown"));
		IStatus main = single(told);
		if (main.matches(IStatus.CANCEL)) {
			return main;
		}
		// A child that is a cancel would make a cancel of the whole: its severity is the greatest of all.
		IStatus[] others = Arrays.stream(told.getSuppressed())
				.filter(other -> !(other instanceof AwaitedHere) && !isCancellation(other))
				.limit(MOST_CHILDREN)
				.map(other -> single(unwrapped(other)))
				.toArray(IStatus[]::new);
		if (others.length == 0) {
			return main;
		}
		MultiStatus all = new MultiStatus(main.getPlugin(), main.getCode(), main.getMessage(), main.getException());
		all.add(main);
		Arrays.stream(others).forEach(all::add);
		return all;
	}

	/** How something ended: what failed as {@link #of(Throwable)} tells it; stopped or given up is a cancel. */
	public IStatus of(Outcome<?> outcome) {
		return switch (outcome) {
		case Outcome.Done<?> done -> status(IStatus.OK, StatusWords.state(OperationState.DONE), null);
		case Outcome.Failed<?> failed -> of(failed.cause());
		case Outcome.Stopped<?> stopped -> cancel(OperationState.STOPPED);
		case Outcome.Abandoned<?> abandoned -> cancel(OperationState.ABANDONED);
		};
	}

	/** Where an operation stands, in its own words: as its {@link #of(Outcome) outcome} if it has ended, else an information. */
	public IStatus of(Operation<?> operation) {
		Outcome<?> outcome = operation.outcome().orElse(null);
		if (outcome == null) {
			return status(IStatus.INFO, StatusWords.state(operation.state()), null);
		}
		return outcome instanceof Outcome.Failed<?> failed ? of(failed.cause())
				: status(of(outcome).getSeverity(), StatusWords.ending(operation), null);
	}

	/** One failure, without what was suppressed for its sake. */
	private IStatus single(Throwable thrown) {
		if (thrown instanceof CoreException core) {
			return core.getStatus();
		}
		if (isCancellation(thrown)) {
			return status(IStatus.CANCEL, words(thrown), thrown);
		}
		if (thrown instanceof OperationFailure failure) {
			// It has no stack; what the system said may have one.
			return status(IStatus.ERROR, failure.getMessage(), failure.getCause());
		}
		return status(IStatus.ERROR, StatusWords.failure(thrown), thrown);
	}

	private static String words(Throwable cancellation) {
		String message = cancellation.getMessage();
		return message == null || message.isBlank() ? StatusWords.state(OperationState.STOPPED) : message;
	}

	private IStatus cancel(OperationState state) {
		return status(IStatus.CANCEL, StatusWords.state(state), null);
	}

	private IStatus status(int severity, String message, Throwable exception) {
		return new Status(severity, plugin, message, exception);
	}

	/** What was wrapped only to get it from one thread, or through one method, to another. */
	private static Throwable unwrapped(Throwable thrown) {
		Throwable told = thrown;
		for (int i = 0; i < MOST_WRAPPERS && isWrapper(told) && told.getCause() != null; i++) {
			told = told.getCause();
		}
		return told;
	}

	private static boolean isWrapper(Throwable thrown) {
		return thrown instanceof ExecutionException || thrown instanceof CompletionException
				|| thrown instanceof InvocationTargetException;
	}
}
