// SPDX-License-Identifier: EPL-2.0
package org.fermata.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.Before;
import org.junit.Test;
import org.w3c.dom.Element;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeFalse;

/** The same commit makes the same bytes: no time but the commit's is in them. {@code ./fermata build --twice} looks closer. */
public class TimesTest {

	private static final DateTimeFormatter QUALIFIER = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

	private LocalDateTime time;

	@Before
	public void theTimeThatTheBuildWasGiven() {
		String seconds = System.getProperty("fermata.time", "");
		assumeFalse("plain Maven was given none", seconds.isEmpty());
		time = LocalDateTime.ofInstant(Instant.ofEpochSecond(Long.parseLong(seconds)), ZoneOffset.UTC);
	}

	@Test
	public void everyEntryIsOfThatTime() throws IOException {
		// Archives count in steps of two seconds; some go down and some up.
		Set<LocalDateTime> expected = new HashSet<>(List.of(
				time.minusSeconds(time.getSecond() % 2), time.plusSeconds(time.getSecond() % 2)));
		List<String> others = new ArrayList<>();
		for (Path archive : archives()) {
			try (ZipFile zip = new ZipFile(archive.toFile())) {
				for (ZipEntry entry : zip.stream().toList()) {
					if (!expected.contains(entry.getTimeLocal())) {
						others.add(archive.getFileName() + " " + entry.getName() + " " + entry.getTimeLocal());
					}
				}
			}
		}
		assertEquals(List.of(), others);
	}

	@Test
	public void everyVersionIsOfThatTime() {
		String expected = ".*_\\d+\\.\\d+\\.\\d+\\." + time.format(QUALIFIER) + "\\.jar";
		List<Path> ours = Stream.concat(Site.ourPlugins().stream(), Site.features().stream()).toList();
		assertFalse(ours.isEmpty());
		ours.forEach(jar -> assertTrue(jar.toString(), jar.toString().matches(expected)));
	}

	@Test
	public void theIndexIsOfThatTime() throws IOException {
		List<String> times = Stream.of(Site.content(), Site.artifacts())
				.flatMap(index -> Site.elements(index, "property").stream())
				.filter(property -> property.getAttribute("name").equals("p2.timestamp"))
				.map((Element property) -> property.getAttribute("value")).toList();
		String expected = String.valueOf(time.toInstant(ZoneOffset.UTC).toEpochMilli());
		assertEquals(List.of(expected, expected), times);
	}

	@Test
	public void entriesOfTheIndexAreInOrder() throws IOException {
		List<String> units = Site.elements(Site.content(), "unit").stream().map(unit -> unit.getAttribute("id")).toList();
		assertEquals(units.stream().sorted().toList(), units);
	}

	private static List<Path> archives() {
		return Stream.of(Site.ourPlugins(), Site.features(), List.of(Site.zip()),
				List.of(Site.REPOSITORY.resolve("content.jar"), Site.REPOSITORY.resolve("artifacts.jar")))
				.flatMap(List::stream).toList();
	}
}
