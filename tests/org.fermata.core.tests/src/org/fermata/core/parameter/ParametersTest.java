// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.parameter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.fermata.core.engine.NoPresenterException;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.prompt.ChoicePrompt;
import org.fermata.core.prompt.FolderPrompt;
import org.fermata.core.prompt.PendingPrompt;
import org.fermata.core.prompt.Prompt;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class ParametersTest {

	private static final List<Choice> MODES = List.of(new Choice("fast", "Quickly"), new Choice("safe", "Safely"));
	private static final List<Parameter> ALL = List.of(
			Parameter.number("limit", "How many?", 0, 100).withDefault("10"),
			Parameter.of(ParameterKind.TEXT, "title", "Which title?"),
			Parameter.choice("mode", "How?", MODES).withDefault("safe"),
			Parameter.of(ParameterKind.FLAG, "links", "Follow links?"),
			Parameter.of(ParameterKind.FOLDER, "from", "From where?").fromSelection(),
			Parameter.of(ParameterKind.FILE, "to", "Where to?"),
			Parameter.of(ParameterKind.FILES, "more", "What else?"));

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	private static Parameters given() throws ParameterException {
		return Parameters.of(ALL).withWord("limit", "42").withWord("title", "T").withWord("mode", "fast")
				.withWord("links", "true").withWord("from", "a").withWord("to", "b").withWord("more", "c")
				.withWord("more", "d");
	}

	@Test
	public void wordsBecomeValuesOfTheirKind() throws ParameterException {
		Parameters given = given();
		assertEquals(42, given.number("limit"));
		assertEquals("T", given.text("title"));
		assertEquals("fast", given.text("mode"));
		assertTrue(given.flag("links"));
		assertEquals(Path.of("a"), given.path("from"));
		assertEquals(Path.of("b"), given.path("to"));
		assertEquals(List.of(Path.of("c"), Path.of("d")), given.paths("more"));
		assertEquals(List.of(), given.missing());
	}

	@Test
	public void whatTheUserTypesWrongIsToldWithWhatWouldBeRight() {
		assertRefused("limit", "many", "limit", "0 to 100", "many");
		assertRefused("limit", "101", "0 to 100", "101");
		assertRefused("limit", "2147483648", "0 to 100", "2147483648");
		assertRefused("title", " ", "title");
		assertRefused("mode", "slow", "mode", "fast, safe", "slow");
		assertRefused("links", "perhaps", "links", "true or false", "perhaps");
		assertRefused("from", "", "from", "a folder");
		assertRefused("to", "a\0b", "to", "a file");
		assertRefused("more", "", "more", "files or folders");
	}

	private static void assertRefused(String name, String word, String... words) {
		ParameterException refused = assertThrows(ParameterException.class,
				() -> Parameters.of(ALL).withWord(name, word));
		assertEquals(name, refused.parameter());
		Stream.of(words).forEach(each -> assertTrue(refused.getMessage(), refused.getMessage().contains(each)));
	}

	@Test
	public void askingForWhatIsNotDeclaredOrOfAnotherKindNamesIt() throws ParameterException {
		Parameters given = given();
		assertNamed(() -> given.number("limits"), "limits", "limit, title, mode, links, from, to, more");
		assertNamed(() -> given.number("title"), "title", "is a text, not a number");
		assertNamed(() -> given.path("more"), "more", "is a files");
		assertNamed(() -> given.with("limit", "42"), "limit", "is a number");
		assertNamed(() -> given.with("more", List.of()), "more", "is a files");
		assertThrows(IllegalStateException.class, () -> Parameters.of(ALL).text("title"));
	}

	private static void assertNamed(org.junit.function.ThrowingRunnable act, String... words) {
		String message = assertThrows(IllegalArgumentException.class, act).getMessage();
		Stream.of(words).forEach(each -> assertTrue(message, message.contains(each)));
	}

	@Test
	public void whatAProgramGivesIsHeldAgainstTheDeclarationToo() {
		Parameters none = Parameters.of(ALL);
		assertEquals(100, none.with("limit", 100).number("limit"));
		assertEquals("safe", none.with("mode", "safe").text("mode"));
		assertNotTaken("limit", 101);
		assertNotTaken("limit", -1);
		assertNotTaken("limit", null);
		assertNotTaken("mode", "Safely"); // a label
		assertNotTaken("links", "yes");
		assertNotTaken("links", null);
		assertNotTaken("more", List.of());
	}

	private static void assertNotTaken(String name, Object value) {
		IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
				() -> Parameters.of(ALL).with(name, value));
		assertTrue(refused.getMessage(), refused.getMessage().contains(name + "\u201d"));
	}

	@Test
	public void declarationsThatMakeNoSenseAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> Parameter.number("a", "A?", 2, 1));
		assertThrows(IllegalArgumentException.class, () -> Parameter.of(ParameterKind.CHOICE, "a", "A?"));
		assertThrows(IllegalArgumentException.class, () -> Parameter.of(ParameterKind.NUMBER, "a", "A?"));
		assertThrows(IllegalArgumentException.class, () -> Parameter.of(ParameterKind.TEXT, "-a", "A?"));
		assertThrows(IllegalArgumentException.class, () -> Parameter.of(ParameterKind.TEXT, "a", "A?").fromSelection());
		assertThrows(IllegalArgumentException.class, () -> Parameter.number("a", "A?", 0, 1).withDefault("2"));
		Parameter twice = Parameter.of(ParameterKind.TEXT, "a", "A?");
		assertThrows(IllegalArgumentException.class, () -> Parameters.of(List.of(twice, twice)));
	}

	@Test
	public void whatWasNotGivenIsAskedInOrderWithTheDefaultsSuggested() throws Exception {
		List<Prompt<?>> asked = new ArrayList<>();
		Operation<Parameters> operation = start(Parameters.of(ALL).withWord("from", "a"));
		for (int question = 0; question < ALL.size() - 1; question++) {
			PendingPrompt<?> prompt = await(operation, asked.size());
			asked.add(prompt.prompt());
			if (!prompt.answerSuggestion()) {
				answer(prompt);
			}
		}
		Parameters result = Await.value(operation);
		assertEquals(List.of("How many?", "Which title?", "How?", "Follow links?", "Where to?", "What else?"),
				asked.stream().map(Prompt::label).toList());
		assertEquals(List.of("Quickly", "Safely"), ((ChoicePrompt) asked.get(2)).choices());
		assertEquals(10, result.number("limit"));
		assertEquals("safe", result.text("mode"));
		assertFalse("A flag without a default suggests what changes nothing", result.flag("links"));
		assertEquals(Path.of("a"), result.path("from"));
		assertEquals(List.of(Path.of("answer")), result.paths("more"));
	}

	@Test
	public void filesAreAskedForAsFiles() {
		assertEquals(List.of(false, true, true), ALL.subList(4, 7).stream()
				.map(parameter -> ((FolderPrompt) parameter.prompt()).file()).toList());
	}

	@SuppressWarnings("unchecked") // by the kind of its prompt
	private static void answer(PendingPrompt<?> prompt) {
		if (prompt.prompt() instanceof org.fermata.core.prompt.TextPrompt) {
			((PendingPrompt<String>) prompt).answer("answer");
		} else {
			((PendingPrompt<Path>) prompt).answer(Path.of("answer"));
		}
	}

	private PendingPrompt<?> last;

	private PendingPrompt<?> await(Operation<?> operation, int number) {
		Await.until("question " + number, () -> operation.state() == OperationState.WAITING
				&& operation.prompt().filter(prompt -> prompt != last && prompt.isOpen()).isPresent());
		last = operation.prompt().get();
		return last;
	}

	@Test
	public void whereNobodyCanBeAskedTheDefaultIsTakenAndElseItSaysSo() throws Exception {
		engine.unpresented();
		List<Parameter> defaults = ALL.subList(0, 1);
		assertEquals(10, engine.value(routine().with(Parameters.of(defaults))).number("limit"));
		List<Parameter> none = ALL.subList(1, 2);
		assertTrue(engine.failure(routine().with(Parameters.of(none))) instanceof NoPresenterException);
	}

	private Operation<Parameters> start(Parameters given) {
		return engine.start(routine().with(given));
	}

	private static ParameterizedRoutine<Parameters> routine() {
		return (op, parameters) -> parameters;
	}
}
