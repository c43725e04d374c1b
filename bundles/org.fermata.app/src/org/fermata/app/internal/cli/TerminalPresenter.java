// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Presenter;
import org.fermata.core.prompt.ChoicePrompt;
import org.fermata.core.prompt.ConfirmPrompt;
import org.fermata.core.prompt.FolderPrompt;
import org.fermata.core.prompt.PendingPrompt;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.prompt.SliderPrompt;
import org.fermata.core.prompt.TextPrompt;

/**
 * Asks on the terminal; where there is none, takes the suggestion and says so. Reading a terminal cannot
 * be interrupted, so a daemon thread does it and a cancelled operation does not wait for it.
 */
final class TerminalPresenter implements Presenter {

	private final Terminal terminal;
	private final StatusLine status;
	private final BufferedReader reader;

	TerminalPresenter(Terminal terminal, StatusLine status) {
		this.terminal = terminal;
		this.status = status;
		this.reader = new BufferedReader(new InputStreamReader(terminal.in(), Charset.defaultCharset()));
	}

	@Override
	public void prompted(Operation<?> operation, PendingPrompt<?> pending) {
		if (terminal.canAsk()) {
			Thread asking = new Thread(() -> ask(operation, pending), "fermata-prompt");
			asking.setDaemon(true);
			asking.start();
		} else {
			takeSuggestion(operation, pending);
		}
	}

	private void takeSuggestion(Operation<?> operation, PendingPrompt<?> pending) {
		Prompt<?> prompt = pending.prompt();
		if (prompt.suggestion().isPresent()) {
			status.print(Messages.get("promptTaken", prompt.label(), prompt.suggestion().get()));
			pending.answerSuggestion();
		} else {
			status.print(Messages.get("promptUnanswerable", prompt.label()));
			operation.cancel();
		}
	}

	private void ask(Operation<?> operation, PendingPrompt<?> pending) {
		try {
			while (pending.isOpen()) {
				status.pause(question(pending.prompt()));
				String line = reader.readLine();
				if (line == null) {
					status.resume();
					status.print(""); // ends the line of the question
					takeSuggestion(operation, pending); // end of input: nobody will answer
				} else {
					answer(pending, line.strip());
				}
			}
		} catch (IOException broken) {
			takeSuggestion(operation, pending);
		}
	}

	private static String question(Prompt<?> prompt) {
		return switch (prompt) {
		case SliderPrompt slider -> Messages.get("promptSlider", slider.label(), slider.minimum(),
				slider.maximum(), slider.suggested());
		case ChoicePrompt choice -> Messages.get("promptDefault",
				choice.label() + " (" + String.join(", ", choice.choices()) + ")", choice.suggestion().orElseThrow());
		case ConfirmPrompt confirm -> Messages.get("promptText", confirm.label());
		case TextPrompt text -> text.suggestion().map(each -> Messages.get("promptDefault", text.label(), each))
				.orElseGet(() -> Messages.get("promptText", text.label()));
		case FolderPrompt folder -> Messages.get("promptText", folder.label());
		};
	}

	/**
	 * Words that do not fit are answered with what would; the question comes again, with nothing between. The line is
	 * given back before an answer that counts, after which the operation may end at any moment.
	 */
	private <T> void answer(PendingPrompt<T> pending, String line) {
		try {
			if (line.isEmpty() && pending.prompt().suggestion().isPresent()) {
				status.resume();
				pending.answerSuggestion();
			} else {
				T answer = parse(pending.prompt(), line);
				pending.prompt().check(answer);
				status.resume();
				pending.answer(answer);
			}
		} catch (IllegalArgumentException wrong) {
			status.print(wrong.getMessage());
		}
	}

	@SuppressWarnings("unchecked") // each kind of prompt fixes the type of its answer
	private static <T> T parse(Prompt<T> prompt, String line) {
		return (T) switch (prompt) {
		case SliderPrompt slider -> number(slider, line);
		case ChoicePrompt choice -> line;
		case ConfirmPrompt confirm -> Boolean.TRUE;
		case TextPrompt text -> line;
		case FolderPrompt folder -> path(line);
		};
	}

	private static Integer number(SliderPrompt slider, String line) {
		try {
			return Integer.valueOf(line);
		} catch (NumberFormatException notANumber) {
			throw slider.refusal(line);
		}
	}

	private static Path path(String line) {
		try {
			return Path.of(line);
		} catch (InvalidPathException impossible) {
			throw new IllegalArgumentException(Messages.get("notAPath", line), impossible);
		}
	}
}
