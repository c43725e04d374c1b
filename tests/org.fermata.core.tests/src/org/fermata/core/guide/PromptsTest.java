// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.guide;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.NoPresenterException;
import org.fermata.core.engine.Operation;
import org.fermata.core.prompt.ChoicePrompt;
import org.fermata.core.prompt.ConfirmPrompt;
import org.fermata.core.prompt.FolderPrompt;
import org.fermata.core.prompt.PendingPrompt;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.prompt.SliderPrompt;
import org.fermata.core.prompt.TextPrompt;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class PromptsTest {

	private final TestEngine test = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(test);

	private Operation<List<Object>> survey() {
		return test.start(op -> {
			// guide: ask
			int threshold = op.ask(Prompt.slider("Threshold", 0, 100).suggesting(30));
			String depth = op.ask(Prompt.choice("Depth", List.of("this folder", "all folders")));
			String pattern = op.ask(Prompt.text("Pattern", "*.java"));
			Path folder = op.ask(Prompt.folder("Where"));
			op.ask(Prompt.confirm("All files in " + folder + " will be rewritten"));
			// end
			return List.of(threshold, depth, pattern, folder);
		});
	}

	@Test
	public void everyKindOfPromptIsAnsweredWithItsType() {
		Engine engine = test.engine();
		Path home = Path.of("home");
		// guide: presenter
		Registration presenting = engine.addPresenter((operation, prompt) -> {
			switch (prompt.prompt()) {
			case FolderPrompt folder -> answer(prompt, home);
			case SliderPrompt slider -> answer(prompt, slider.maximum());
			case ChoicePrompt choice -> answer(prompt, choice.choices().getLast());
			case TextPrompt text -> prompt.answerSuggestion();
			case ConfirmPrompt confirm -> prompt.answerSuggestion(); // its only answer is to go on
			}
		});
		// end
		assertEquals(List.of(100, "all folders", "*.java", home), Await.value(survey()));
		presenting.close();
	}

	// guide: presenter-cast
	@SuppressWarnings("unchecked") // the caller has looked at the kind of the prompt
	private static <T> void answer(PendingPrompt<?> prompt, T value) {
		((PendingPrompt<T>) prompt).answer(value);
	}
	// end

	@Test
	public void whoeverHasTheOperationMayAnswer() {
		Operation<Integer> operation = test.start(op -> op.ask(Prompt.slider("Threshold", 0, 100)));
		Await.until("the prompt", () -> operation.prompt().isPresent());
		// guide: pending
		operation.prompt().ifPresent(PendingPrompt::answerSuggestion);
		// end
		assertEquals(50, (int) Await.value(operation));
		assertFalse(operation.prompt().isPresent());
	}

	@Test
	public void aPromptWithATimeOutTakesItsSuggestion() {
		Operation<String> operation = test.start(op -> {
			// guide: ask-timeout
			int workers = op.ask(Prompt.slider("Workers", 1, 8).suggesting(4), Duration.ofSeconds(30));
			String name;
			try {
				name = op.ask(Prompt.text("Name", ""), Duration.ofSeconds(30));
			} catch (TimeoutException nobody) {
				name = "nameless"; // a text without a suggestion has none to take
			}
			// end
			return workers + " " + name;
		});
		test.advanceWhen(1, Duration.ofSeconds(30));
		Await.until("the second prompt", () -> operation.prompt().map(PendingPrompt::prompt).filter(TextPrompt.class::isInstance)
				.isPresent());
		test.advanceWhen(1, Duration.ofSeconds(30));
		assertEquals("4 nameless", Await.value(operation));
	}

	@Test
	public void aPromptThatNobodyPresentsFails() {
		test.unpresented();
		assertTrue(test.failure(op -> op.ask(Prompt.confirm("Go on"))) instanceof NoPresenterException);
	}

	@Test
	public void anAnswerThatDoesNotFitIsRefusedInWords() {
		Map<String, Integer> tried = Map.of("too much", 101);
		Operation<Integer> operation = test.start(op -> op.ask(Prompt.slider("Threshold", 0, 100)));
		Await.until("the prompt", () -> operation.prompt().isPresent());
		PendingPrompt<?> prompt = operation.prompt().orElseThrow();
		String said = "";
		try {
			answer(prompt, tried.get("too much"));
		} catch (IllegalArgumentException doesNotFit) {
			said = doesNotFit.getMessage();
		}
		assertTrue(said, said.contains("101"));
		assertTrue(prompt.isOpen());
		operation.cancel();
		Await.end(operation);
	}
}
