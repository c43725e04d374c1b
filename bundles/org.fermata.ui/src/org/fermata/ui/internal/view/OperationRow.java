// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import org.eclipse.osgi.util.NLS;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.progress.RateEstimator;
import org.fermata.core.text.StatusWords;
import org.fermata.core.text.Words;

/** One operation as the list knows it: the face it showed last, and what a new one is made from. */
final class OperationRow {

	/** Shorter ones would only flash by. */
	private static final Duration APPEARS_AFTER = Duration.ofMillis(400);
	/** Nobody reads a rate or a remaining time that changes more often. */
	private static final long FIGURES_NANOS = Duration.ofSeconds(1).toNanos();
	private static final long GLIDE_NANOS = Duration.ofMillis(2400).toNanos();

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
	private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT);

	private final Operation<?> operation;
	private final RateEstimator estimator = new RateEstimator();
	private RowFace face;
	private long figuresNanos;
	private int figuresPhase = -1;
	private boolean hasFigures;
	private String rate = "";
	private String remaining = "";
	private String words = "";
	private String told = "";
	private long sampledNanos;
	private boolean shortened; // the painter could not show all of the face

	OperationRow(Operation<?> operation) {
		this.operation = operation;
	}

	/** Whether an operation should have a row: it lasts, or needs somebody, or there is an end to look at. */
	static boolean isDue(Operation<?> operation) {
		return operation.state() != OperationState.RUNNING || operation.elapsed().compareTo(APPEARS_AFTER) >= 0;
	}

	Operation<?> operation() {
		return operation;
	}

	RowFace face() {
		return face;
	}

	/** Whether the words are others than those told last. */
	boolean hasNewWords() {
		return !words.equals(told);
	}

	/** The face in words; they follow it about once a second, so that a screen reader can keep up. */
	String tellWords() {
		told = words;
		return words;
	}

	/** Whether it shows an end, after which nothing changes any more, and has told so. */
	boolean isFinal() {
		return face != null && face.state().isTerminal() && !hasNewWords();
	}

	void shortened(boolean isShortened) {
		shortened = isShortened;
	}

	/** What the pointer should be told, if the row could not show it: what does not change while one reads it. */
	String tooltip() {
		if (!shortened) {
			return null;
		}
		return face.ending().isEmpty() ? face.title() : face.title() + System.lineSeparator() + face.ending();
	}

	/**
	 * Looks at the operation, at most once for each of these times.
	 *
	 * @return whether the row looks different now
	 */
	boolean sample(long nanos) {
		if (face != null && (face.state().isTerminal() || nanos == sampledNanos)) {
			return false;
		}
		sampledNanos = nanos;
		// The state first: what is read after a terminal state is final.
		OperationState state = operation.state();
		RowFace now = state.isTerminal() ? ended(state) : living(state, nanos);
		boolean changed = !now.equals(face);
		boolean stateChanged = face == null || face.state() != state;
		face = now;
		if (stateChanged || figuresNanos == nanos) {
			words = now.inWords(StatusWords.state(state));
		}
		return changed;
	}

	private RowFace living(OperationState state, long nanos) {
		ProgressSnapshot progress = operation.progress();
		estimator.sample(nanos, progress);
		if (!hasFigures || nanos - figuresNanos >= FIGURES_NANOS || progress.phase() != figuresPhase) {
			hasFigures = true;
			figuresNanos = nanos;
			figuresPhase = progress.phase();
			rate = estimator.perSecond().stream().filter(perSecond -> perSecond > 0)
					.mapToObj(perSecond -> Words.rate(perSecond, progress.unit())).findFirst().orElse("");
			remaining = estimator.remainingSeconds().stream().mapToObj(Words::remaining).findFirst().orElse("");
		}
		boolean running = state == OperationState.RUNNING;
		// Beside "Waiting for you" a bare count without an end says nothing.
		boolean counted = progress.isDeterminate() || running && progress.done() > 0;
		return new RowFace(state, operation.name(), operation.subject(), bar(state, progress),
				running && !progress.isDeterminate() ? glide(nanos) : 0,
				progress.isDeterminate() ? Words.percent(progress.fraction()) : "",
				counted ? Words.amount(progress) : "", running ? rate : "", "",
				running ? remaining : StatusWords.state(state));
	}

	private static int bar(OperationState state, ProgressSnapshot progress) {
		if (progress.isDeterminate()) {
			return (int) Math.round(progress.fraction() * RowFace.BAR_STEPS);
		}
		// A bar that glides while somebody is waited for would say that something goes on.
		return state == OperationState.RUNNING ? RowFace.GLIDING : RowFace.NO_BAR;
	}

	private static int glide(long nanos) {
		double turn = 2 * Math.PI * (nanos % GLIDE_NANOS) / GLIDE_NANOS;
		return (int) Math.round((1 - Math.cos(turn)) / 2 * RowFace.BAR_STEPS);
	}

	private RowFace ended(OperationState state) {
		return new RowFace(state, operation.name(), operation.subject(), RowFace.NO_BAR, 0, "", "", "",
				StatusWords.ending(operation), clock(operation.startedAt().plus(operation.elapsed())));
	}

	private static String clock(Instant end) {
		ZonedDateTime local = end.atZone(ZoneId.systemDefault());
		String time = CLOCK.format(local);
		return local.toLocalDate().equals(LocalDate.now()) ? time
				: NLS.bind(Messages.list_clockAndDate, DATE.format(local), time);
	}
}
