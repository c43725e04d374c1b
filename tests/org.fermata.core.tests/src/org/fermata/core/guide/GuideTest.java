// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.guide;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * The guide, on its pages, shows what is tested and nothing else: each of its Java blocks bears the name of an example,
 * and is that example but for its indentation. Other modules' examples, such as those that want OSGi, are read as text.
 */
public final class GuideTest {

	private static final List<String> EXAMPLES = List.of(
			"tests/org.fermata.core.tests/src/org/fermata/core/guide",
			"tests/org.fermata.jobs.tests/src/org/fermata/jobs/tests/guide",
			"tests/org.fermata.plain/src/org/fermata/plain",
			"tests/org.fermata.swt.tests/src/org/fermata/swt/tests/guide",
			"tests/org.fermata.ui.tests/src/org/fermata/ui/tests");

	private static final List<String> PAGES = List.of("docs/guide.md", "docs/widgets.md", "docs/databinding.md",
			"docs/class-path.md");

	private final Path root = root();

	/** The checkout, from the folder that the build names, or from wherever the test was started in it. */
	private static Path root() {
		Path start = Path.of(System.getProperty("basedir", System.getProperty("user.dir"))).toAbsolutePath();
		for (Path each = start; each != null; each = each.getParent()) {
			if (Files.exists(each.resolve("docs/architecture.md")) && Files.isDirectory(each.resolve("bundles"))) {
				return each;
			}
		}
		throw new AssertionError("No checkout around " + start);
	}

	@Test
	public void theGuideShowsTheExamplesAndNothingElse() throws IOException {
		Map<String, String> shown = shown();
		Map<String, String> tested = tested();
		List<String> wrong = new ArrayList<>();
		shown.forEach((name, block) -> {
			if (!tested.containsKey(name)) {
				wrong.add(name + " is in the guide and no example");
			} else if (!tested.get(name).equals(block)) {
				wrong.add(name + " is another in the guide than in its test, where it is:\n" + tested.get(name));
			}
		});
		tested.keySet().stream().filter(name -> !shown.containsKey(name))
				.forEach(name -> wrong.add(name + " is an example and not in the guide"));
		assertEquals(String.join("\n", wrong), 0, wrong.size());
		assertTrue("The guide has hardly any examples: " + shown.keySet(), shown.size() > 10);
	}

	@Test
	public void theGuideLinksToWhatIsThere() throws IOException {
		List<String> broken = new ArrayList<>();
		for (String name : PAGES) {
			Path page = root.resolve(name);
			for (String line : Files.readAllLines(page)) {
				targets(line).stream().filter(target -> !isThere(page, target)).forEach(broken::add);
			}
		}
		assertEquals(List.of(), broken);
	}

	private static boolean isThere(Path page, String target) {
		if (target.contains("://")) {
			return true;
		}
		Path file = target.startsWith("#") ? page : page.resolveSibling(target.replaceAll("#.*", ""));
		return Files.exists(file) && (!target.contains("#") || headings(file).contains(target.replaceAll("^[^#]*", "")));
	}

	private static List<String> headings(Path file) {
		try {
			return Files.readAllLines(file).stream().filter(line -> line.startsWith("#")).map(GuideTest::anchor).toList();
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static List<String> targets(String line) {
		List<String> targets = new ArrayList<>();
		for (int at = line.indexOf("]("); at >= 0; at = line.indexOf("](", at + 1)) {
			targets.add(line.substring(at + 2, line.indexOf(')', at)));
		}
		return targets;
	}

	private static String anchor(String heading) {
		return "#" + heading.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
	}

	/** The Java blocks of the guide, by the names in the comments before them. */
	private Map<String, String> shown() throws IOException {
		Map<String, String> blocks = new TreeMap<>();
		for (String page : PAGES) {
			addShown(blocks, Files.readAllLines(root.resolve(page)));
		}
		return blocks;
	}

	private static void addShown(Map<String, String> blocks, List<String> lines) {
		String name = "";
		List<String> block = null;
		for (String line : lines) {
			if (line.equals("```java")) {
				assertTrue("A Java block of the guide has no name: the one after " + blocks.keySet(), !name.isEmpty());
				block = new ArrayList<>();
			} else if (block == null) {
				name = line.startsWith("<!-- guide: ") ? line.substring("<!-- guide: ".length(), line.length() - " -->".length())
						: "";
			} else if (line.equals("```")) {
				put(blocks, name, block);
				block = null;
			} else {
				block.add(line);
			}
		}
	}

	/** The marked blocks of the tests, by the names in their markers. */
	private Map<String, String> tested() throws IOException {
		Map<String, String> blocks = new TreeMap<>();
		for (String folder : EXAMPLES) {
			try (Stream<Path> files = Files.list(root.resolve(folder))) {
				for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
					addMarked(blocks, Files.readAllLines(file));
				}
			}
		}
		return blocks;
	}

	private static void addMarked(Map<String, String> blocks, List<String> lines) {
		String name = null;
		List<String> block = null;
		for (String line : lines) {
			String text = line.strip();
			if (text.startsWith("// guide: ")) {
				assertNull(name + " has no end", name);
				name = text.substring("// guide: ".length());
				block = new ArrayList<>();
			} else if (name != null && text.equals("// end")) {
				put(blocks, name, block);
				name = null;
			} else if (name != null) {
				block.add(line);
			}
		}
		assertNull(name + " has no end", name);
	}

	private static void put(Map<String, String> blocks, String name, List<String> block) {
		String before = blocks.put(name, String.join("\n", block).stripIndent().strip());
		assertNull(name + " is there twice", before);
	}
}
