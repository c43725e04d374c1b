// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.fermata.core.parameter.Choice;
import org.fermata.core.parameter.Parameter;
import org.fermata.core.parameter.ParameterKind;
import org.fermata.core.parameter.Parameters;
import org.fermata.core.terminal.UsageException;
import org.junit.Test;

/** What the words after a contributed command mean. */
public final class OperationArgumentsTest {

	private static final List<Parameter> DECLARED = List.of(
			Parameter.of(ParameterKind.TEXT, "name", "Whom"),
			Parameter.number("times", "How often", 1, 5).withDefault("2"),
			Parameter.choice("mode", "How", List.of(new Choice("plain", "As usual"), new Choice("loud", "Loudly"))),
			Parameter.of(ParameterKind.FLAG, "polite", "Politely"),
			Parameter.of(ParameterKind.FOLDER, "to", "Where to"),
			Parameter.of(ParameterKind.FILES, "from", "Where from"));

	private static Parameters parse(String... words) throws UsageException {
		return OperationArguments.parse(DECLARED, Stream.of(words).map(Word::of).toList());
	}

	private static void assertRefused(String reason, String... words) {
		assertEquals(reason, assertThrows(UsageException.class, () -> parse(words)).getMessage());
	}

	@Test
	public void aValueStandsAfterItsOptionOrInTheSameWord() throws Exception {
		Parameters given = parse("--times", "3", "--name=a=b", "--mode=loud", "--to", "d");
		assertEquals(3, given.number("times"));
		assertEquals("a=b", given.text("name"));
		assertEquals("loud", given.text("mode"));
		assertEquals(Path.of("d"), given.path("to"));
		assertEquals(List.of("polite", "from"), given.missing().stream().map(Parameter::name).toList());
	}

	@Test
	public void aValueMayLookLikeAnOption() throws Exception {
		assertEquals("--times", parse("--name", "--times").text("name"));
		assertEquals("-data", parse("--name", "-data").text("name"));
	}

	@Test
	public void aFlagWithoutAValueIsAYes() throws Exception {
		assertTrue(parse("--polite").flag("polite"));
		assertTrue(parse("--polite", "--times", "1").flag("polite"));
		assertTrue(parse("--polite", "yes").flag("polite"));
		assertFalse(parse("--polite", "no").flag("polite"));
		assertFalse(parse("--polite=false").flag("polite"));
	}

	@Test
	public void severalFilesStandAfterOneOptionUntilTheNext() throws Exception {
		Parameters given = parse("--from", "a", "-b", "--times", "1", "--from=c", "--from", "--d");
		assertEquals(List.of(Path.of("a"), Path.of("-b"), Path.of("c"), Path.of("--d")), given.paths("from"));
	}

	@Test
	public void theLastWordForAParameterCounts() throws Exception {
		assertEquals(4, parse("--times", "3", "--times=4").number("times"));
	}

	@Test
	public void whatDoesNotFitIsNamedWithWhatWould() {
		assertRefused("\u201ctimes\u201d takes a whole number from 1 to 5, not \u201c9\u201d", "--times", "9");
		assertRefused("\u201cmode\u201d takes one of plain, loud, not \u201csilent\u201d", "--mode", "silent");
		assertRefused("There is no option \u201c--bogus\u201d", "--bogus", "1");
		assertRefused("There is no option \u201c-name\u201d", "-name", "A");
		assertRefused("\u201cAnn\u201d belongs to no option", "Ann");
		assertRefused("--name needs a value after it", "--name");
	}

	@Test
	public void aFlagThatIsNeitherYesNorNoIsNamedWithItsLabelAndTheWayOut() {
		String end = " (\u201cPolitely\u201d) takes yes or no, not \u201cmaybe\u201d; without a word after it, it is a yes";
		assertRefused("--polite" + end, "--polite=maybe");
		assertRefused("--polite" + end, "--polite", "maybe");
		assertRefused("--polite" + end.replace("maybe", ""), "--polite=");
		assertRefused("There is no option \u201c-maybe\u201d", "--polite", "-maybe");
		assertRefused("\u201cmaybe\u201d belongs to no option", "--polite", "no", "maybe");
	}

	@Test
	public void onlyTheFirstWordAsksForHelp() {
		assertTrue(OperationArguments.asksForHelp(List.of(Word.of("--help"))));
		assertTrue(OperationArguments.asksForHelp(List.of(Word.of("-h"))));
		assertFalse(OperationArguments.asksForHelp(List.of()));
		assertFalse(OperationArguments.asksForHelp(List.of(Word.of("--name"), Word.of("--help"))));
	}
}
