// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.Test;

/** The page docs/first-operation.md shows the files of the plug-in, each as a whole but for its licence, and no others. */
public final class FirstOperationPageTest {

	private static final Path DOCS = Path.of(System.getProperty("fermata.checkout"), "docs");
	private static final Path PLUGIN = DOCS.resolve("first-operation");
	private static final Pattern SHOWN = Pattern.compile("<!-- file: (.+) -->\n```.*\n((?s:.*?)\n)```\n");
	private static final Pattern BLOCK = Pattern.compile("(?m)^```(xml|java)$");
	private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)[^)]*\\)");

	private final String page = read(DOCS.resolve("first-operation.md"));

	@Test
	public void thePageShowsTheFilesAsTheyAre() throws IOException {
		Map<String, String> shown = new TreeMap<>(SHOWN.matcher(page).results()
				.collect(Collectors.toMap(match -> match.group(1), match -> match.group(2))));
		Map<String, String> files = files();
		assertEquals(files.keySet(), shown.keySet());
		files.forEach((name, text) -> assertEquals(name, text, shown.get(name)));
	}

	@Test
	public void itShowsNothingElseOfTheKind() {
		List<MatchResult> named = SHOWN.matcher(page).results().toList();
		long code = BLOCK.matcher(page).results().count();
		assertEquals(code, named.stream().filter(match -> BLOCK.matcher(match.group()).find()).count());
	}

	@Test
	public void itLinksToWhatIsThere() {
		List<String> broken = LINK.matcher(page).results().map(match -> match.group(1))
				.filter(target -> !Files.exists(DOCS.resolve(target))).toList();
		assertEquals(List.of(), broken);
	}

	private static Map<String, String> files() throws IOException {
		try (Stream<Path> files = Files.walk(PLUGIN)) {
			return files.filter(Files::isRegularFile).collect(Collectors.toMap(
					file -> PLUGIN.relativize(file).toString(), FirstOperationPageTest::withoutLicence,
					(one, other) -> one, TreeMap::new));
		}
	}

	private static String withoutLicence(Path file) {
		return read(file).lines().filter(line -> !line.contains("SPDX-License-Identifier"))
				.map(line -> line + "\n").collect(Collectors.joining());
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}
}
