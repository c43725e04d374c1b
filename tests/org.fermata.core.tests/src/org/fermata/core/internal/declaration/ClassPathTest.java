// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.declaration;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public final class ClassPathTest {

	private static final String PLUGIN = "<plugin><extension point='" + Vocabulary.POINT
			+ "'><terminal command='%command' description='%%%% of %it' class='%missing Spare words'/></extension></plugin>";

	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();
	private final Locale locale = Locale.getDefault();

	@After
	public void restoreLocale() {
		Locale.setDefault(locale);
	}

	@Test
	public void jarsAndFoldersAreReadWithTheirWords() throws IOException {
		Path jar = jar("org.example.jar_1.0.0.2026.jar", Map.of("plugin.xml", PLUGIN, "OSGI-INF/l10n/bundle.properties",
				"command=count"));
		Path classes = folder.newFolder("classes").toPath();
		Files.writeString(classes.resolve("plugin.xml"), PLUGIN);
		Path empty = jar("empty.jar", Map.of("a", "b"));
		try (ClassPath path = path(jar, classes, empty, folder.getRoot().toPath().resolve("missing.jar"))) {
			List<DeclarationElement> elements = path.elements();
			assertEquals(List.of("org.example.jar", "classes"), elements.stream().map(DeclarationElement::contributor).toList());
			assertEquals("count", elements.get(0).attribute("command"));
			assertEquals("%%% of %it", elements.get(0).attribute("description"));
			assertEquals("Spare words", elements.get(0).attribute("class"));
			assertEquals("A key without words stays", "%command", elements.get(1).attribute("command"));
		}
	}

	@Test
	public void wordsInTheLanguageOfTheUserCountBeforeTheOthers() throws IOException {
		Locale.setDefault(Locale.GERMANY);
		Path jar = jar("a.jar", Map.of("plugin.xml", PLUGIN, "OSGI-INF/l10n/bundle.properties", "command=count",
				"OSGI-INF/l10n/bundle_de.properties", "command=zaehle"));
		try (ClassPath path = path(jar)) {
			assertEquals("zaehle", path.elements().get(0).attribute("command"));
		}
	}

	@Test
	public void aBrokenFileIsNamed() throws IOException {
		Path jar = jar("broken.jar", Map.of("plugin.xml", "<plugin>"));
		String message = assertThrows(IOException.class, () -> path(jar)).getMessage();
		assertTrue(message, message.contains("broken, plugin.xml: line 1"));
	}

	private static ClassPath path(Path... places) throws IOException {
		return new ClassPath(String.join(File.pathSeparator, List.of(places).stream().map(Path::toString).toList()),
				ClassPathTest.class.getClassLoader());
	}

	private Path jar(String name, Map<String, String> files) throws IOException {
		Path jar = folder.getRoot().toPath().resolve(name);
		try (OutputStream stream = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(stream)) {
			for (Map.Entry<String, String> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return jar;
	}
}
