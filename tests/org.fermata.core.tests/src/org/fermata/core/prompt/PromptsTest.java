// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.prompt;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** What each question takes for an answer. */
public final class PromptsTest {

	private static <T> String refused(Prompt<T> prompt, T answer) {
		String message = assertThrows(IllegalArgumentException.class, () -> prompt.check(answer)).getMessage();
		assertFalse("A message for the person who answered", message.isBlank());
		return message;
	}

	@Test
	public void aSliderTakesWhatIsBetweenItsEnds() {
		SliderPrompt slider = Prompt.slider("Threshold", -10, 10);
		slider.check(-10);
		slider.check(10);
		refused(slider, -11);
		assertTrue(refused(slider, 11).contains("11"));
		refused(slider, null);
	}

	@Test
	public void aSliderStandsInTheMiddleUnlessItIsSaid() {
		assertEquals(Optional.of(50), Prompt.slider("Threshold", 0, 100).suggestion());
		assertEquals(Optional.of(7), Prompt.slider("Threshold", 0, 100).suggesting(7).suggestion());
		assertEquals(Optional.of(0), Prompt.slider("Anything", -2_000_000_000, 2_000_000_000).suggestion());
		Prompt.slider("Anything", Integer.MIN_VALUE, Integer.MAX_VALUE);
	}

	@Test
	public void aSliderThatMakesNoSenseIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> new SliderPrompt("Threshold", 2, 1, 1));
		assertThrows(IllegalArgumentException.class, () -> new SliderPrompt("Threshold", 0, 1, 2));
		assertThrows(IllegalArgumentException.class, () -> Prompt.slider("Threshold", 0, 1).suggesting(-1));
		assertThrows(NullPointerException.class, () -> Prompt.slider(null, 0, 1));
	}

	@Test
	public void aPauseIsEndedByGoingOnOnly() {
		ConfirmPrompt confirm = Prompt.confirm("Insert the next disk");
		confirm.check(true);
		refused(confirm, false);
		refused(confirm, null);
		assertEquals(Optional.of(true), confirm.suggestion());
	}

	@Test
	public void aChoiceTakesOneOfItsOwn() {
		ChoicePrompt choice = Prompt.choice("Format", List.of("PNG", "JPEG"));
		choice.check("JPEG");
		assertTrue("It tells which there are", refused(choice, "GIF").contains("PNG, JPEG"));
		refused(choice, null);
		assertEquals(Optional.of("PNG"), choice.suggestion());
		assertThrows(IllegalArgumentException.class, () -> Prompt.choice("Format", List.of()));
		assertThrows(IllegalArgumentException.class, () -> new ChoicePrompt("Format", List.of("PNG"), 1));
	}

	@Test
	public void aTextIsNotBlank() {
		TextPrompt text = Prompt.text("Name", "Anna");
		text.check("Bert");
		refused(text, " ");
		refused(text, null);
		assertEquals(Optional.of("Anna"), text.suggestion());
		assertEquals(Optional.empty(), Prompt.text("Name", "").suggestion());
	}

	@Test
	public void aFolderIsNotLookedForWhereItIsAnswered() {
		FolderPrompt prompt = Prompt.folder("Where");
		prompt.check(Path.of("this is on a disk that takes a minute to answer"));
		refused(prompt, Path.of(""));
		refused(prompt, null);
		assertEquals(Optional.empty(), prompt.suggestion());
	}

	@Test
	public void aFolderAndAFileAreChosenAmongTheirLike() {
		assertFalse(Prompt.folder("Where").file());
		assertFalse(new FolderPrompt("Where", Optional.of(Path.of("here"))).file());
		assertTrue(Prompt.file("Which").file());
		assertEquals(Optional.empty(), Prompt.file("Which").suggestion());
	}

	@Test
	public void aSuggestionIsTakenOnlyIfThereIsOne() {
		int[] answered = new int[1];
		PendingPrompt<String> without = new PendingPrompt<>(Prompt.text("Name", ""), () -> answered[0]++);
		assertFalse(without.answerSuggestion());
		assertTrue(without.isOpen());
		PendingPrompt<String> with = new PendingPrompt<>(Prompt.text("Name", "Anna"), () -> answered[0]++);
		assertTrue(with.answerSuggestion());
		assertFalse(with.answerSuggestion());
		assertEquals("Anna", with.value());
		assertEquals("Told once", 1, answered[0]);
	}

	@Test
	public void aWithdrawnPromptTakesNoAnswerAndAnAnsweredOneIsNotWithdrawn() {
		PendingPrompt<Boolean> withdrawn = new PendingPrompt<>(Prompt.confirm("Go on?"), () -> { });
		withdrawn.withdraw();
		assertFalse(withdrawn.isOpen() || withdrawn.isAnswered() || withdrawn.answer(true));
		assertThrows(IllegalStateException.class, withdrawn::value);
		PendingPrompt<Boolean> answered = new PendingPrompt<>(Prompt.confirm("Go on?"), () -> { });
		assertTrue(answered.answer(true));
		answered.withdraw();
		assertTrue(answered.isAnswered() && answered.value());
	}
}
