// SPDX-License-Identifier: EPL-2.0
package org.fermata.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.Test;
import org.w3c.dom.Element;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

/** The repository as a whole. */
public class RepositoryTest {

	/** Everything else comes from the IDE that it goes into. */
	private static final Set<String> FOREIGN = Set.of("org.eclipse.swtchart");

	@Test
	public void everyFileOfTheIndexIsThereAsItSays() throws IOException {
		Set<String> indexed = new TreeSet<>();
		for (Element artifact : Site.elements(Site.artifacts(), "artifact")) {
			boolean bundle = artifact.getAttribute("classifier").equals("osgi.bundle");
			String file = (bundle ? "plugins/" : "features/") + artifact.getAttribute("id") + "_"
					+ artifact.getAttribute("version") + ".jar";
			indexed.add(file);
			byte[] bytes = Files.readAllBytes(Site.REPOSITORY.resolve(file));
			Map<String, String> properties = Site.elements(artifact, "property").stream()
					.collect(Collectors.toMap(p -> p.getAttribute("name"), p -> p.getAttribute("value")));
			assertEquals(file, String.valueOf(bytes.length), properties.get("download.size"));
			assertEquals(file, checksum(bytes), properties.get("download.checksum.sha-256"));
		}
		Set<String> files = filesOf(Site.REPOSITORY).keySet().stream()
				.filter(name -> name.contains("/")).collect(Collectors.toCollection(TreeSet::new));
		assertEquals(files, indexed);
	}

	@Test
	public void everyRequirementIsMetByTheSiteOrByEclipse() throws IOException {
		Requirements requirements = new Requirements();
		requirements.offer(Site.content());
		requirements.offer(Site.xml(Files.readString(Site.TARGET.resolve("targetPlatformRepository/content.xml"))));
		assertEquals(List.of(), requirements.unmet(Site.content()));
	}

	@Test
	public void whatIsNotOursComesAlongOnlyWhereAnIdeLacksIt() {
		Set<String> foreign = Site.list(Site.REPOSITORY.resolve("plugins"), "").stream()
				.map(jar -> jar.getFileName().toString().replaceFirst("_.*", ""))
				.filter(name -> !name.startsWith("org.fermata.")).collect(Collectors.toSet());
		assertEquals(FOREIGN, foreign);
	}

	@Test
	public void nothingOfTestsIsInIt() throws IOException {
		Set<String> tests = Site.list(Site.CHECKOUT.resolve("tests"), "").stream()
				.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet());
		for (Path plugin : Site.ourPlugins()) {
			String name = plugin.getFileName().toString().replaceFirst("(\\.source)?_.*", "");
			assertFalse(name, tests.contains(name));
			assertEquals(plugin.toString(), List.of(), filesOf(plugin).keySet().stream()
					.filter(file -> file.matches(".*(Test|Tests|TestCase)\\.(class|java)")).toList());
		}
		assertFalse(Site.elements(Site.content(), "required").stream()
				.anyMatch(required -> required.getAttribute("name").contains("junit")));
	}

	/** Nobody installs a Java from here, and which one the build ran on is nobody's business. */
	@Test
	public void theJavaOfTheBuildIsNotInIt() throws IOException {
		assertFalse(Site.elements(Site.content(), "unit").stream()
				.anyMatch(unit -> unit.getAttribute("id").startsWith("a.jre")));
	}

	@Test
	public void theZipHoldsTheSame() throws IOException {
		assertEquals(filesOf(Site.REPOSITORY), filesOf(Site.zip()));
	}

	/** The names of all files in a folder or an archive, with a checksum of each. */
	private static Map<String, String> filesOf(Path place) throws IOException {
		Map<String, String> files = new TreeMap<>();
		if (Files.isDirectory(place)) {
			try (Stream<Path> found = Files.walk(place)) {
				for (Path file : found.filter(Files::isRegularFile).toList()) {
					files.put(place.relativize(file).toString().replace('\\', '/'), checksum(Files.readAllBytes(file)));
				}
			}
			return files;
		}
		try (ZipFile zip = new ZipFile(place.toFile())) {
			for (ZipEntry entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
				files.put(entry.getName(), checksum(zip.getInputStream(entry).readAllBytes()));
			}
		}
		return files;
	}

	private static String checksum(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new AssertionError(e);
		}
	}
}
