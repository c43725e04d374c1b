// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.tape;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import org.fermata.core.engine.OperationContext;
import org.fermata.core.prompt.Prompt;

/** Compares what happens with a tape and answers from it. */
final class ReplayingContext extends TapedContext {

	private final Script script;

	ReplayingContext(OperationContext context, Script script) {
		super(context);
		this.script = script;
	}

	@Override
	void event(TapeEvent event) {
		script.follow(event);
	}

	@Override
	void row(TapeEvent row) {
		script.followRow(row);
	}

	@Override
	void ended(Throwable thrown) {
		script.end(thrown); // if the replay was cancelled the engine does not mind what this throws
	}

	@Override
	public <T> T ask(Prompt<T> prompt) {
		checkCancelled();
		return script.answer(prompt, false).orElseThrow();
	}

	@Override
	public <T> T ask(Prompt<T> prompt, Duration timeout) throws TimeoutException {
		checkCancelled();
		return script.answer(prompt, true)
				.orElseThrow(() -> new TimeoutException(TapeWords.format("timeout", prompt.label(), timeout)));
	}
}
