// SPDX-License-Identifier: EPL-2.0
package org.fermata.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.w3c.dom.Element;

import static org.junit.Assert.assertEquals;

/** Where an IDE looks for updates: besides the place that it installed from, only where a property says so. */
public class UpdateUrlTest {

	private static final Path REPRODUCIBLE = Site.CHECKOUT.resolve("releng/reproducible");

	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();

	@Test
	public void nowhereElseUnlessSomebodySaysSo() throws IOException {
		boolean referred = !Site.elements(Site.content(), "references").isEmpty();
		for (Path feature : Site.features()) {
			String url = Site.properties(feature, "feature.properties").getProperty("feature.update.url");
			assertEquals(url, !url.isBlank(), referred);
		}
	}

	@Test
	public void aSiteThatIsNamedIsKnownToWhoeverInstallsFromACopy() throws IOException, InterruptedException {
		Path copy = folder.getRoot().toPath();
		copySite(copy);
		Path properties = Files.writeString(copy.resolve("feature.properties"),
				"feature.update.url = https://example.org/fermata?a=1&b='2'\n");
		settle(copy, properties);
		Set<String> known = new TreeSet<>();
		String index = Site.text(copy.resolve("content.jar"), "content.xml");
		for (Element reference : Site.elements(Site.xml(index), "repository")) {
			if (reference.hasAttribute("uri")) {
				known.add(reference.getAttribute("type") + reference.getAttribute("options") + " "
						+ reference.getAttribute("uri"));
			}
		}
		assertEquals("of metadata and of files, enabled", Set.of("01 https://example.org/fermata?a=1&b='2'",
				"11 https://example.org/fermata?a=1&b='2'"), known);
		assertEquals("and nothing else is new", Site.text(Site.REPOSITORY.resolve("content.jar"), "content.xml"),
				index.replaceFirst("(?s)  <references.*</references>\n", ""));
	}

	private static void copySite(Path copy) throws IOException {
		try (Stream<Path> files = Files.walk(Site.REPOSITORY)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path target = copy.resolve(Site.REPOSITORY.relativize(file).toString());
				Files.createDirectories(target.getParent());
				Files.copy(file, target);
			}
		}
	}

	private void settle(Path repository, Path properties) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
				REPRODUCIBLE.resolve("SettleSite.java").toString(), repository.toString(), properties.toString(), "")
				.redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes());
		assertEquals(output, 0, process.waitFor());
	}
}
