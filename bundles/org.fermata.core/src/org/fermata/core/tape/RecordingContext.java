// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.tape;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import org.fermata.core.engine.OperationContext;
import org.fermata.core.prompt.Prompt;

/** Notes what happens. */
final class RecordingContext extends TapedContext {

	private final TapeWriter tape;

	RecordingContext(OperationContext context, TapeWriter tape) {
		super(context);
		this.tape = tape;
	}

	@Override
	void event(TapeEvent event) {
		tape.note(event);
	}

	@Override
	void row(TapeEvent row) {
		tape.note(row);
	}

	@Override
	void ended(Throwable thrown) {
		// Whatever a cancelled routine returns or throws on its way out, the engine calls it stopped.
		tape.note(TapeEvent.end(thrown, context.progress().isCancelled()));
	}

	@Override
	public <T> T ask(Prompt<T> prompt) throws InterruptedException {
		return noted(prompt, () -> super.ask(prompt));
	}

	@Override
	public <T> T ask(Prompt<T> prompt, Duration timeout) throws InterruptedException, TimeoutException {
		return noted(prompt, () -> super.ask(prompt, timeout));
	}

	/** Asks somebody. */
	@FunctionalInterface
	private interface Asking<T, X extends Exception> {

		T ask() throws InterruptedException, X;
	}

	private <T, X extends Exception> T noted(Prompt<T> prompt, Asking<T, X> asking) throws InterruptedException, X {
		TapeEvent asked = TapeEvent.ask(prompt);
		tape.flush(); // nobody knows how long it will wait
		T answer;
		try {
			answer = asking.ask();
		} catch (Throwable unanswered) {
			tape.note(asked.with(TapeEvent.UNANSWERED, unanswered.getClass().getName()));
			throw unanswered;
		}
		tape.note(Answers.note(asked, answer));
		return answer;
	}
}
