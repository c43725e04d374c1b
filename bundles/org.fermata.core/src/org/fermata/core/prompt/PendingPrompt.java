// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.prompt;

import java.util.concurrent.atomic.AtomicReference;

/**
 * A prompt that an operation waits for. Whoever presents the operation answers it; the first answer
 * counts. It is withdrawn when the operation is cancelled. May be used from any thread.
 *
 * @param <T> the answer
 */
public final class PendingPrompt<T> {

	private enum Mark { OPEN, WITHDRAWN }

	private record Answer(Object value) { }

	private final Prompt<T> prompt;
	private final Runnable answered;
	private final AtomicReference<Object> state = new AtomicReference<>(Mark.OPEN); // a Mark or the Answer

	/**
	 * @param prompt the question
	 * @param answered run once, on the answering thread, when the answer is in
	 */
	public PendingPrompt(Prompt<T> prompt, Runnable answered) {
		this.prompt = prompt;
		this.answered = answered;
	}

	/** The question. */
	public Prompt<T> prompt() {
		return prompt;
	}

	/** Whether an answer would still count. */
	public boolean isOpen() {
		return state.get() == Mark.OPEN;
	}

	/**
	 * Answers; the operation goes on.
	 *
	 * @return false if somebody else answered first or the prompt was withdrawn
	 * @throws IllegalArgumentException if the answer does not fit, with a message for the person who gave it
	 */
	public boolean answer(T value) {
		prompt.check(value);
		boolean first = state.compareAndSet(Mark.OPEN, new Answer(value));
		if (first) {
			answered.run();
		}
		return first;
	}

	/** Takes the suggestion for an answer; false if there is none, or as {@link #answer}. */
	public boolean answerSuggestion() {
		return prompt.suggestion().map(this::answer).orElse(Boolean.FALSE);
	}

	/** Takes the question back; answers do not count any more. */
	public void withdraw() {
		state.compareAndSet(Mark.OPEN, Mark.WITHDRAWN);
	}

	/**
	 * The answer.
	 *
	 * @throws IllegalStateException if there is none
	 */
	@SuppressWarnings("unchecked") // only answer() stores one
	public T value() {
		if (state.get() instanceof Answer given) {
			return (T) given.value();
		}
		throw new IllegalStateException("\u201c" + prompt.label() + "\u201d was not answered");
	}

	/** Whether the answer is in. */
	public boolean isAnswered() {
		return state.get() instanceof Answer;
	}
}
