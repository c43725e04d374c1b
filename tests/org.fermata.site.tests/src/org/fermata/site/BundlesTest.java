// SPDX-License-Identifier: EPL-2.0
package org.fermata.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

/** What every bundle says of itself, in the checkout and as it is on the site. */
public class BundlesTest {

	private static final Path BUNDLES = Site.CHECKOUT.resolve("bundles");
	private static final String LICENSE = "EPL-2.0;link=\"https://www.eclipse.org/legal/epl-2.0/\"";
	/** From a version that is in it to one that is not. */
	private static final String RANGE = "\\[\\d+(\\.\\d+)*,\\d+(\\.\\d+)*\\)";
	private static final Set<String> OF_THE_JDK = ModuleLayer.boot().modules().stream()
			.flatMap(module -> module.getPackages().stream()).collect(Collectors.toSet());

	@Test
	public void everyRequirementHasARange() throws IOException {
		List<String> without = new ArrayList<>();
		for (Path bundle : checkedOut()) {
			Manifest manifest = manifest(bundle);
			for (String clause : Manifests.clauses(manifest, "Require-Bundle")) {
				if (!clause.matches(".*;bundle-version=\"" + RANGE + "\".*")) {
					without.add(Manifests.name(manifest) + " requires " + clause);
				}
			}
			for (String clause : Manifests.clauses(manifest, "Import-Package")) {
				if (!clause.matches(".*;version=\"" + RANGE + "\".*") && !OF_THE_JDK.contains(Manifests.name(clause))) {
					without.add(Manifests.name(manifest) + " imports " + clause);
				}
			}
		}
		assertEquals(List.of(), without);
	}

	@Test
	public void everyBundleSaysUnderWhichTermsAndWhichModuleItIs() throws IOException {
		String about = Files.readString(checkedOut().getFirst().resolve("about.html"));
		for (Path bundle : checkedOut()) {
			Manifest manifest = manifest(bundle);
			String name = Manifests.name(manifest);
			assertEquals(name, name, manifest.getMainAttributes().getValue("Automatic-Module-Name"));
			assertEquals(name, LICENSE, manifest.getMainAttributes().getValue("Bundle-License"));
			assertEquals("one text for all: " + name, about, Files.readString(bundle.resolve("about.html")));
			Properties build = new Properties();
			build.load(new StringReader(Files.readString(bundle.resolve("build.properties"))));
			assertTrue(name, List.of(build.getProperty("bin.includes").split(",\\s*")).contains("about.html"));
			assertTrue(name, List.of(build.getProperty("src.includes").split(",\\s*")).contains("about.html"));
		}
	}

	@Test
	public void everyJarSaysUnderWhichTermsItIs() throws IOException {
		for (Path jar : Site.ourPlugins()) {
			assertTrue(jar.toString(), Site.text(jar, "about.html").contains("https://www.eclipse.org/legal/epl-2.0/"));
		}
	}

	@Test
	public void everyBundleOfTheSiteHasItsSources() throws IOException {
		assertFalse(Site.bundles().isEmpty());
		for (Path bundle : Site.bundles()) {
			Path sources = Site.sources(bundle);
			Manifest manifest = new Manifest(new ByteArrayInputStream(Site.bytes(sources, "META-INF/MANIFEST.MF")));
			Manifest code = new Manifest(new ByteArrayInputStream(Site.bytes(bundle, "META-INF/MANIFEST.MF")));
			String expected = Manifests.name(code) + ";version=\""
					+ code.getMainAttributes().getValue("Bundle-Version") + "\";roots:=\".\"";
			assertEquals(expected, manifest.getMainAttributes().getValue("Eclipse-SourceBundle"));
			assertEquals(Manifests.name(code), filesBelow(BUNDLES.resolve(Manifests.name(code)).resolve("src")),
					names(sources).stream().filter(name -> name.startsWith("org/") && !name.endsWith("/"))
							.collect(Collectors.toCollection(TreeSet::new)));
		}
	}

	private static Set<String> filesBelow(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/'))
					.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	private static List<Path> checkedOut() {
		return Site.list(BUNDLES, "org.fermata.");
	}

	private static Manifest manifest(Path bundle) throws IOException {
		try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
			return new Manifest(in);
		}
	}

	private static Set<String> names(Path jar) throws IOException {
		try (ZipFile zip = new ZipFile(jar.toFile(), UTF_8)) {
			return zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
		}
	}
}
