// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

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
 * Asks on the terminal, one question after the other; where there is none, takes the suggestion and says so. Reading a
 * terminal cannot be interrupted, so a daemon thread does it, and no question ends it: a line answers the question that
 * is open when it comes, and belongs to nobody if none is. {@code lock} is taken before that of the status line.
 */
final class TerminalPresenter implements Presenter {

	private record Question(Operation<?> operation, PendingPrompt<?> pending) {

		boolean isOpen() {
			return pending.isOpen();
		}
	}

	private final Terminal terminal;
	private final StatusLine status;
	private final BufferedReader reader; // the reading thread's
	private final ReentrantLock lock = new ReentrantLock();
	private final Condition asked = lock.newCondition();
	private final Deque<Question> questions = new ArrayDeque<>(); // guarded by lock; those that are closed go when seen
	private Question shown; // guarded by lock; null while the line is the status's
	private boolean reading; // guarded by lock: the thread has been started

	TerminalPresenter(Terminal terminal, StatusLine status) {
		this.terminal = terminal;
		this.status = status;
		this.reader = new BufferedReader(new InputStreamReader(terminal.in(), Charset.defaultCharset()));
		status.follow(this::showFirst);
	}

	@Override
	public void prompted(Operation<?> operation, PendingPrompt<?> pending) {
		if (terminal.canAsk()) {
			ask(new Question(operation, pending));
		} else {
			takeSuggestion(operation, pending);
		}
	}

	private void ask(Question question) {
		lock.lock();
		try {
			questions.add(question);
			asked.signal();
			if (!reading) {
				reading = true;
				Thread.ofPlatform().daemon().name("fermata-prompt").start(this::read);
			}
			showFirst();
		} finally {
			lock.unlock();
		}
	}

	/** Nobody tells when a question is closed without an answer, as by its time-out: it is looked at again and again. */
	private void showFirst() {
		lock.lock();
		try {
			Question first = first();
			if (first != shown) {
				if (shown != null) {
					status.abandon();
				}
				shown = first;
				if (first != null) {
					status.pause(words(first.pending().prompt()));
				}
			}
		} finally {
			lock.unlock();
		}
	}

	/** Null if there is none. With the lock. */
	private Question first() {
		questions.removeIf(each -> !each.isOpen());
		return questions.peek();
	}

	private void read() {
		try {
			while (true) {
				awaitQuestion();
				hand(readLine());
			}
		} catch (InterruptedException unasked) {
			Thread.currentThread().interrupt();
		}
	}

	/** What is typed before there is a question waits in the terminal for it. */
	private void awaitQuestion() throws InterruptedException {
		lock.lock();
		try {
			while (first() == null) {
				asked.await();
			}
			showFirst();
		} finally {
			lock.unlock();
		}
	}

	/** Null at the end of the input, or if it cannot be read: nobody will answer. */
	private String readLine() {
		try {
			return reader.readLine();
		} catch (IOException broken) {
			return null;
		}
	}

	private void hand(String line) {
		Question question = answered();
		if (question == null) {
			return;
		}
		if (line == null) {
			settle(question, status::abandon);
			takeSuggestion(question.operation(), question.pending());
		} else {
			answer(question, question.pending(), line.strip());
		}
	}

	/** The one whose words the line answers; null if it has been closed meanwhile. */
	private Question answered() {
		lock.lock();
		try {
			return shown != null && shown.isOpen() ? shown : null;
		} finally {
			lock.unlock();
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

	private static String words(Prompt<?> prompt) {
		return switch (prompt) {
		case SliderPrompt slider -> Messages.get("promptSlider", slider.label(), slider.minimum(),
				slider.maximum(), slider.suggested());
		case ChoicePrompt choice -> Messages.get("promptDefault",
				choice.label() + " (" + String.join(", ", choice.choices()) + ")", choice.suggestion().orElseThrow());
		case ConfirmPrompt confirm -> Messages.get("promptText", confirm.label());
		case TextPrompt text -> suggested(text);
		case FolderPrompt folder -> suggested(folder);
		};
	}

	/** With what is suggested, if anything is. */
	private static String suggested(Prompt<?> prompt) {
		return prompt.suggestion().map(each -> Messages.get("promptDefault", prompt.label(), each))
				.orElseGet(() -> Messages.get("promptText", prompt.label()));
	}

	/**
	 * Words that do not fit are answered with what would; the question comes again, with nothing between. The line is
	 * given back before an answer that counts, after which the operation may end at any moment.
	 */
	private <T> void answer(Question question, PendingPrompt<T> pending, String line) {
		try {
			T answer = line.isEmpty() && pending.prompt().suggestion().isPresent() ? pending.prompt().suggestion().get()
					: parse(pending.prompt(), line);
			pending.prompt().check(answer);
			settle(question, status::resume);
			pending.answer(answer);
		} catch (IllegalArgumentException wrong) {
			status.print(wrong.getMessage());
			repeat(question);
		}
	}

	/** @param giveBack the line, to the status */
	private void settle(Question question, Runnable giveBack) {
		lock.lock();
		try {
			questions.remove(question);
			if (shown == question) {
				shown = null;
				giveBack.run();
			}
		} finally {
			lock.unlock();
		}
	}

	private void repeat(Question question) {
		lock.lock();
		try {
			if (shown == question && question.isOpen()) {
				status.pause(words(question.pending().prompt()));
			}
		} finally {
			lock.unlock();
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
