// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.declaration;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fermata.core.internal.declaration.Schema.Attribute;
import org.fermata.core.internal.declaration.Schema.SchemaElement;
import org.fermata.core.internal.declaration.Schema.Section;
import org.fermata.core.internal.declaration.Schema.Value;
import org.fermata.core.parameter.ParameterKind;
import org.junit.Test;

/** The schema says what the reader reads, and the reference says what the schema says. */
public final class SchemaTest {

	@Test
	public void schemaAndReaderKnowTheSameElementsAndAttributes() throws Exception {
		Schema schema = Schema.read();
		assertEquals(Vocabulary.POINT, schema.point());
		Set<String> elements = new HashSet<>(Vocabulary.ATTRIBUTES.keySet());
		elements.add("extension");
		assertEquals(elements, schema.elements().stream().map(SchemaElement::name).collect(Collectors.toSet()));
		for (String name : Vocabulary.ATTRIBUTES.keySet()) {
			SchemaElement element = find(schema, name);
			assertEquals(name, Vocabulary.ATTRIBUTES.get(name), names(element.attributes().stream()));
			assertEquals(name, Set.copyOf(Vocabulary.REQUIRED.get(name)),
					names(element.attributes().stream().filter(Attribute::required)));
			if (!name.equals(Vocabulary.ENABLED_WHEN)) { // contains what core expressions contain
				assertEquals(name, Vocabulary.CHILDREN.getOrDefault(name, Set.of()), contained(element));
			}
		}
		assertEquals(Set.of("category", "operation", "terminal"), contained(find(schema, "extension")));
	}

	@Test
	public void schemaAndReaderKnowTheSameKinds() throws Exception {
		Attribute kind = find(Schema.read(), "parameter").attributes().stream()
				.filter(attribute -> attribute.name().equals("kind")).findFirst().orElseThrow();
		assertEquals(Stream.of(ParameterKind.values()).map(ParameterKind::word).toList(),
				kind.values().stream().map(Value::value).toList());
	}

	@Test
	public void everythingInTheSchemaIsDocumented() throws Exception {
		Schema schema = Schema.read();
		for (SchemaElement element : schema.elements()) {
			assertFalse(element.name(), element.text().isBlank());
			for (Attribute attribute : element.attributes()) {
				assertFalse(element.name() + ", " + attribute.name(), attribute.text().isBlank());
				attribute.values().forEach(value -> assertFalse(value.value(), value.text().isBlank()));
			}
		}
		assertEquals(List.of("since", "examples", "apiinfo", "implementation", "copyright"),
				schema.sections().stream().map(Section::kind).toList());
	}

	/** Its examples are read as every plugin.xml is. */
	@Test
	public void examplesOfTheSchemaAreRight() throws Exception {
		List<String> told = new ArrayList<>();
		String examples = Schema.read().sections().get(1).text().replace("&lt;", "<").replace("&gt;", ">");
		String extensions = Pattern.compile("<pre>\\s*(<extension.*?)</pre>", Pattern.DOTALL).matcher(examples).results()
				.map(match -> match.group(1)).collect(Collectors.joining("", "<plugin>", "</plugin>"));
		List<DeclarationElement> elements = PluginFile.read("test", path -> path.equals("plugin.xml")
				? new ByteArrayInputStream(extensions.getBytes(StandardCharsets.UTF_8)) : null,
				SchemaTest.class.getClassLoader());
		Declarations read = Declarations.read(elements, told::add);
		assertEquals(List.of(), told);
		assertEquals(2, read.operations().size());
	}

	@Test
	public void referenceSaysWhatTheSchemaSays() throws Exception {
		Path file = Path.of("docs", "reference", "operations.md");
		String generated = Reference.of(Schema.read());
		Path copy = Schema.root().resolve("tests/org.fermata.core.tests/target").resolve(file.getFileName());
		Files.createDirectories(copy.getParent());
		Files.writeString(copy, generated);
		Path shown = Schema.root().resolve(file);
		assertEquals(file + " is out of date; this test has written the new one to " + Schema.root().relativize(copy)
				+ ", copy it over the old one", generated, Files.exists(shown) ? Files.readString(shown) : "");
	}

	private static SchemaElement find(Schema schema, String name) {
		return schema.elements().stream().filter(element -> element.name().equals(name)).findFirst().orElseThrow();
	}

	private static Set<String> names(Stream<Attribute> attributes) {
		return attributes.map(Attribute::name).collect(Collectors.toSet());
	}

	private static Set<String> contained(SchemaElement element) {
		return element.contained().stream().map(words -> words.replaceFirst(" .*", "")).collect(Collectors.toSet());
	}
}
