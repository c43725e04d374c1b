// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.declaration;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.fermata.core.parameter.Choice;
import org.fermata.core.parameter.Parameter;
import org.fermata.core.parameter.ParameterKind;
import org.junit.Test;

public final class DeclarationsTest {

	private static final String HEAD = "<operation id='a.b' name='B' class='x.Y'";

	private final List<String> told = new ArrayList<>();

	@Test
	public void aWholeDeclarationIsRead() throws IOException {
		Declarations read = read("<category id='texts' name='Texts &amp; more'/>"
				+ "<operation id='a.count' name='%count\u2026' description='Counts' icon='icons/x.svg' category='texts'"
				+ " class='java.lang.Object' command='count-lines' toolbar='true'>"
				+ "<parameter name='folder' kind='folder' label='Which?' selection='true'/>"
				+ "<parameter name='limit' kind='number' label='How many?' minimum='-5' maximum='100' default='10'/>"
				+ "<parameter name='mode' kind='choice' label='How?' default='safe'>"
				+ "<choice value='fast' label='Quickly'/><choice value='safe'/></parameter>"
				+ "<enabledWhen><with variable='x'><equals value='y'/></with></enabledWhen></operation>"
				+ "<terminal command='sum' description='Sums' class='java.lang.Object'/>");
		assertEquals(List.of(), told);
		OperationDeclaration operation = read.operation("a.count").orElseThrow();
		assertEquals(List.of("%count\u2026", "%count", "Counts", "icons/x.svg", "texts", "count-lines", true,
				"java.lang.Object", true, "test"),
				List.of(operation.name(), operation.plainName(), operation.description(), operation.icon(),
						operation.category(), operation.command(), operation.toolbar(), operation.type(),
						operation.conditional(), operation.contributor()));
		assertEquals(List.of(Parameter.of(ParameterKind.FOLDER, "folder", "Which?").fromSelection(),
				Parameter.number("limit", "How many?", -5, 100).withDefault("10"),
				Parameter.choice("mode", "How?", List.of(new Choice("fast", "Quickly"), new Choice("safe", "safe")))
						.withDefault("safe")), operation.parameters());
		assertEquals("Texts & more", read.categories().iterator().next().name());
		assertEquals(operation, read.operationOfCommand("count-lines").orElseThrow());
		assertEquals("Sums", read.terminal("sum").orElseThrow().description());
		assertTrue(read.operationOfCommand("").isEmpty());
	}

	@Test
	public void whatPeopleReadIsOneLineHoweverItIsWritten() throws IOException {
		Declarations read = read("<category id='c' name=' Texts&#10; &amp; more'/><operation id='a.b' name='Count&#13;&#10;Lines \u2026&#9;'"
				+ " title='Count &#xa;  them' description='Counts\n\t\tthe lines&#10;of files' class='x.Y' command='count'>"
				+ "<parameter name='p' kind='choice' label='Which&#10;one?'><choice value='a  b' label='The&#9;first'/></parameter>"
				+ "<parameter name='q' kind='text' label='Q' default='c  d'/></operation>"
				+ "<terminal command='sum' description='Sums&#10;&#10;up' class='x.Y'/>");
		assertEquals(List.of(), told);
		OperationDeclaration operation = read.operation("a.b").orElseThrow();
		assertEquals(List.of("Count Lines \u2026", "Count them", "Counts the lines of files"),
				List.of(operation.name(), operation.plainName(), operation.description()));
		assertEquals("Which one?", operation.parameters().getFirst().label());
		assertEquals(List.of(new Choice("a  b", "The first")), operation.parameters().getFirst().choices());
		assertEquals("c  d", operation.parameters().getLast().standard());
		assertEquals("Texts & more", read.categories().iterator().next().name());
		assertEquals("Sums up", read.terminal("sum").orElseThrow().description());
	}

	@Test
	public void aMistakeCostsItsElementAlone() throws IOException {
		Declarations read = read("<operation name='No id' class='x.Y'/><operation id='a.nameless' class='x.Y'/>"
				+ "<operation id='a.classless' name='N'/><terminal command='c'/><category id='c'/><colour/>"
				+ "<operation id='a' name='A' class='x.Y'/><operation id='a' name='Again' class='x.Y'/>"
				+ "<operation id='b' name='B' class='x.Y' category='nowhere'/>");
		assertEquals(List.of("A", "B"), read.operations().stream().map(OperationDeclaration::name).toList());
		assertTold("<operation>", "No id", "\u201cid\u201d");
		assertTold("a.nameless", "\u201cname\u201d");
		assertTold("a.classless", "\u201cclass\u201d");
		assertTold("<terminal>", "\u201cclass\u201d");
		assertTold("<category>", "\u201cname\u201d");
		assertTold("<colour>", "<category>, <operation> and <terminal>");
		assertTold("\u201ca\u201d", "another id");
		assertTold("\u201cb\u201d", "nowhere", "<category>");
		assertEquals(told.toString(), 8, told.size());
	}

	@Test
	public void whatMeansNothingIsToldAndTheRestCounts() throws IOException {
		Declarations read = read(HEAD + " defualt='x' toolbar='yes'><parameter name='t' kind='text' label='T?' typ='x'/>"
				+ "<colour/></operation>");
		assertFalse(read.operation("a.b").orElseThrow().toolbar());
		assertTold("defualt", "An element <operation> has: category, class");
		assertTold("toolbar", "\u201cyes\u201d", "counts as false");
		assertTold("<parameter>", "typ");
		assertTold("<colour>", "a.b");
		assertEquals(told.toString(), 4, told.size());
	}

	@Test
	public void aWrongParameterIsNamedAndItsOperationLeftOut() throws IOException {
		Map<String, String> wrong = Map.ofEntries(Map.entry("kind='text' label='L'", "lacks the attribute \u201cname\u201d"),
				Map.entry("name='p' label='L'", "lacks the attribute \u201ckind\u201d"),
				Map.entry("name='p' kind='text'", "lacks the attribute \u201clabel\u201d"),
				Map.entry("name='-p' kind='text' label='L'", "its name"),
				Map.entry("name='help' kind='text' label='L'", "not \u201chelp\u201d"),
				Map.entry("name='p' kind='slider' label='L'", "no kind \u201cslider\u201d; there is number, text, choice"),
				Map.entry("name='p' kind='number' label='L' maximum='1'", "lacks the attribute \u201cminimum\u201d"),
				Map.entry("name='p' kind='number' label='L' minimum='0' maximum='x'", "\u201cmaximum\u201d is \u201cx\u201d"),
				Map.entry("name='p' kind='number' label='L' minimum='2' maximum='1'", "minimum 2 is above its maximum 1"),
				Map.entry("name='p' kind='number' label='L' minimum='0' maximum='1' default='2'", "a whole number from 0 to 1"),
				Map.entry("name='p' kind='text' label='L' minimum='2'", "\u201cminimum\u201d is for another kind"),
				Map.entry("name='p' kind='text' label='L' selection='true'", "\u201cselection\u201d is for another kind"),
				Map.entry("name='p' kind='flag' label='L' default='maybe'", "true or false"),
				Map.entry("name='p' kind='choice' label='L'", "without a <choice>"));
		for (Map.Entry<String, String> each : wrong.entrySet()) {
			told.clear();
			assertTrue(read(HEAD + "><parameter " + each.getKey() + "/></operation>").operations().isEmpty());
			assertTold("test", "a.b", each.getValue());
			assertEquals(told.toString(), 1, told.size());
		}
		told.clear();
		read(HEAD + "><parameter name='p' kind='text' label='L'/><parameter name='p' kind='text' label='L'/></operation>");
		assertTold("a.b", "\u201cp\u201d", "same name");
		read(HEAD + "><parameter name='q' kind='text' label='L'><choice value='a'/></parameter></operation>");
		assertTold("\u201cq\u201d", "\u201cchoice\u201d is for another kind");
		read(HEAD + "><parameter name='r' kind='choice' label='L'><choice value='a'/><choice value='a'/></parameter></operation>");
		assertTold("\u201cr\u201d", "same value or label");
	}

	@Test
	public void ofTwoParametersForTheSelectionBothAreNamedAndTheRestCounts() throws IOException {
		String selected = " label='L' selection='true'/>";
		Declarations read = read(HEAD + "><parameter name='from' kind='folder'" + selected + "<parameter name='n' kind='text' label='N'/>"
				+ "<parameter name='to' kind='files'" + selected + "</operation><operation id='c' name='C' class='x.Y'>"
				+ "<parameter name='one' kind='file'" + selected + "<parameter name='other' kind='file' label='O'/></operation>");
		assertEquals(List.of("c"), read.operations().stream().map(OperationDeclaration::id).toList());
		assertTold("The operation \u201ca.b\u201d of the bundle test", "\u201cfrom\u201d and \u201cto\u201d", "one of them");
		assertEquals(told.toString(), 1, told.size());
	}

	@Test
	public void commandsThatCannotBeOrAreTakenAreNamed() throws IOException {
		Declarations read = read("<terminal command='sum' class='x.Y'/>" + HEAD + " command='sum'/>"
				+ "<operation id='c' name='C' class='x.Y' command='Count Lines'/>"
				+ "<operation id='d' name='D' class='x.Y' command='help'/><terminal command='-x' class='x.Y'/>");
		assertEquals(List.of("", "", ""), read.operations().stream().map(OperationDeclaration::command).toList());
		assertEquals(1, read.terminals().size());
		assertTold("a.b", "\u201csum\u201d", "already");
		assertTold("\u201cc\u201d", "Count Lines", "count-lines");
		assertTold("\u201cd\u201d", "\u201chelp\u201d.");
		assertTold("<terminal>", "-x");
	}

	@Test
	public void ofTwoWithTheSameIdOursCountsThenTheFirstByName() throws IOException {
		String operation = "<operation id='a' name='N' class='x.Y'/>";
		List<DeclarationElement> elements = new ArrayList<>();
		for (String bundle : List.of("org.b", "org.fermata.z", "com.a")) {
			elements.addAll(elements(bundle, operation));
		}
		assertEquals("org.fermata.z", Declarations.read(elements, told::add).operation("a").orElseThrow().contributor());
		elements.remove(1);
		assertEquals("com.a", Declarations.read(elements, told::add).operation("a").orElseThrow().contributor());
		assertTold("The bundle org.b", "one of the bundle com.a already");
	}

	@Test
	public void aClassIsMadeAnewEachTimeAndAMissingOneSaysWhich() throws Exception {
		Declarations read = read("<operation id='a' name='A' class='java.lang.Object'/>" + HEAD + "/>");
		OperationDeclaration operation = read.operation("a").orElseThrow();
		assertFalse(operation.make() == operation.make());
		assertThrows(ClassNotFoundException.class, () -> read.operation("a.b").orElseThrow().make());
	}

	private Declarations read(String elements) throws IOException {
		return Declarations.read(elements("test", elements), told::add);
	}

	private static List<DeclarationElement> elements(String bundle, String elements) throws IOException {
		String xml = "<plugin><extension point='org.example.other'><operation id='other'/></extension><extension point='"
				+ Vocabulary.POINT + "'>" + elements + "</extension></plugin>";
		return PluginFile.read(bundle, path -> path.equals("plugin.xml")
				? new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)) : null,
				DeclarationsTest.class.getClassLoader());
	}

	private void assertTold(String... words) {
		assertEquals(List.of(words) + " in " + told, 1,
				told.stream().filter(message -> Stream.of(words).allMatch(message::contains)).count());
	}
}
