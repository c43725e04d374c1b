// SPDX-License-Identifier: EPL-2.0
package org.fermata.plain;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Maven, tools and the module path see of our jars. */
public final class PublishedJarTest {

	private static final String ECLIPSE = "org.eclipse.platform:";

	@Test
	public void theCoreNeedsNothing() throws Exception {
		assertEquals(List.of(), needed("org.fermata.core"));
		assertEquals(List.of(), optional("org.fermata.core"));
	}

	@Test
	public void jobsNeedTheCoreAndEclipseJobs() throws Exception {
		assertEquals(List.of(ECLIPSE + "org.eclipse.core.jobs", ECLIPSE + "org.eclipse.equinox.common",
				ECLIPSE + "org.eclipse.osgi", "org.fermata:org.fermata.core"), needed("org.fermata.jobs"));
		assertEquals(List.of(), optional("org.fermata.jobs"));
	}

	@Test
	public void swtNeedsTheCoreAndSwtAndTheRestIsOptional() throws Exception {
		assertEquals(List.of(ECLIPSE + "org.eclipse.swt", "org.fermata:org.fermata.core"), needed("org.fermata.swt"));
		List<String> optional = optional("org.fermata.swt");
		assertTrue(optional.toString(), optional.containsAll(List.of(ECLIPSE + "org.eclipse.jface",
				ECLIPSE + "org.eclipse.core.databinding.observable", ECLIPSE + "org.eclipse.core.databinding.property",
				ECLIPSE + "org.eclipse.jface.databinding")));
	}

	@Test
	public void swingAndTheOperationsNeedTheCore() throws Exception {
		assertEquals(List.of("org.fermata:org.fermata.core"), needed("org.fermata.swing"));
		assertEquals(List.of("org.fermata:org.fermata.core"), needed("org.fermata.operations"));
	}

	@Test
	public void everyPomIsOneThatAMavenWithoutTychoUnderstands() throws Exception {
		for (String bundle : PublishedJar.BUNDLES) {
			Element pom = pom(bundle);
			assertEquals(bundle, "org.fermata", text(pom, "groupId"));
			assertEquals(bundle, bundle, text(pom, "artifactId"));
			assertEquals(bundle, "jar", text(pom, "packaging").replaceFirst("^$", "jar"));
			for (String part : List.of("parent", "build", "properties", "modules", "repositories", "systemPath")) {
				assertEquals(part + " in the pom of " + bundle, 0, pom.getElementsByTagName(part).getLength());
			}
			for (Element dependency : dependencies(bundle)) {
				String what = bundle + " and " + text(dependency, "artifactId") + ": ";
				assertEquals(what, "compile", text(dependency, "scope").replaceFirst("^$", "compile"));
				assertEquals(what, "jar", text(dependency, "type").replaceFirst("^$", "jar"));
				assertTrue(what + text(dependency, "version"), text(dependency, "version").matches("[0-9.]+(-SNAPSHOT)?"));
			}
		}
	}

	@Test
	public void theSourcesLieBesideTheJar() throws Exception {
		for (String bundle : PublishedJar.BUNDLES) {
			PublishedJar published = PublishedJar.of(bundle);
			try (JarFile jar = new JarFile(published.jar().toFile()); JarFile sources = new JarFile(published.sources().toFile())) {
				List<String> missing = jar.stream().map(entry -> entry.getName())
						.filter(name -> name.endsWith(".class") && !name.contains("$"))
						.map(name -> name.replaceFirst("class$", "java"))
						.filter(name -> sources.getEntry(name) == null).toList();
				assertEquals(bundle, List.of(), missing);
			}
		}
	}

	@Test
	public void eachJarIsAModuleWithPackagesOfItsOwn() throws Exception {
		Map<String, String> owners = new TreeMap<>();
		for (String bundle : PublishedJar.BUNDLES) {
			Path jar = PublishedJar.of(bundle).jar();
			try (JarFile file = new JarFile(jar.toFile())) {
				assertEquals(bundle, file.getManifest().getMainAttributes().getValue("Automatic-Module-Name"));
			}
			ModuleReference module = ModuleFinder.of(jar).find(bundle).orElseThrow();
			for (String name : module.descriptor().packages()) {
				assertEquals(name, null, owners.put(name, bundle));
			}
		}
		assertNotNull(owners.toString(), owners.get("org.fermata.swt.databinding"));
	}

	@Test
	public void thePageShowsTheCoordinatesThatTheProgramIsBuiltWith() throws Exception {
		String page = Files.readString(Path.of("../../docs/class-path.md"));
		String shown = page.substring(page.indexOf("```xml\n") + "```xml\n".length());
		shown = shown.substring(0, shown.indexOf("\n```"));
		String pom = Files.readString(Path.of("consumer/pom.xml"));
		assertTrue(pom, pom.contains(shown.indent(2)));
	}

	private static List<String> needed(String bundle) throws Exception {
		return coordinates(bundle, false);
	}

	private static List<String> optional(String bundle) throws Exception {
		return coordinates(bundle, true);
	}

	private static List<String> coordinates(String bundle, boolean optional) throws Exception {
		return dependencies(bundle).stream().filter(each -> text(each, "optional").equals("true") == optional)
				.map(each -> text(each, "groupId") + ":" + text(each, "artifactId")).sorted().toList();
	}

	private static List<Element> dependencies(String bundle) throws Exception {
		NodeList found = pom(bundle).getElementsByTagName("dependency");
		List<Element> dependencies = new ArrayList<>();
		for (int i = 0; i < found.getLength(); i++) {
			dependencies.add((Element) found.item(i));
		}
		return dependencies;
	}

	private static Element pom(String bundle) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(new ByteArrayInputStream(PublishedJar.of(bundle).pom())).getDocumentElement();
	}

	/** The text of the first element of that name within; empty if there is none. */
	private static String text(Element parent, String name) {
		NodeList found = parent.getElementsByTagName(name);
		return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
	}
}
