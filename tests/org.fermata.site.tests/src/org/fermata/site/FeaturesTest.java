// SPDX-License-Identifier: EPL-2.0
package org.fermata.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

/** What the features say to those who install them. */
public class FeaturesTest {

	private static final Pattern KEY = Pattern.compile("[>\"]%([\\w.]+)[<\"]");

	@Test
	public void theSiteHasRuntimeExamplesAndSources() {
		Set<String> names = Site.features().stream()
				.map(jar -> jar.getFileName().toString().replaceFirst("_.*", "")).collect(Collectors.toSet());
		assertEquals(Set.of("org.fermata.feature", "org.fermata.examples.feature", "org.fermata.sources.feature"), names);
	}

	@Test
	public void everyFeatureShowsTheWholeLicence() throws IOException {
		String license = Files.readString(Site.CHECKOUT.resolve("LICENSE")).stripTrailing();
		for (Path feature : Site.features()) {
			Properties words = Site.properties(feature, "feature.properties");
			assertEquals(feature.getFileName().toString(), license, words.getProperty("feature.license"));
			Element shown = Site.elements(Site.xml(Site.text(feature, "feature.xml")), "license").getFirst();
			assertEquals("https://www.eclipse.org/legal/epl-2.0/", shown.getAttribute("url"));
		}
	}

	@Test
	public void everyFeatureHasWordsForAllThatIsShown() throws IOException {
		for (Path feature : Site.features()) {
			String xml = Site.text(feature, "feature.xml");
			Properties words = Site.properties(feature, "feature.properties");
			Set<String> keys = new TreeSet<>();
			Matcher matcher = KEY.matcher(xml);
			while (matcher.find()) {
				keys.add(matcher.group(1));
				assertFalse(feature + " " + matcher.group(1), words.getProperty(matcher.group(1)) == null);
			}
			assertEquals(feature.toString(), new TreeSet<>(Set.of("feature.copyright", "feature.description",
					"feature.label", "feature.license", "feature.provider", "feature.update.label",
					"feature.update.url")), keys);
		}
	}

	/** p2 translates names and texts, with what it took from the properties; nothing else, such as an address. */
	@Test
	public void noKeyIsLeftInTheIndex() throws IOException {
		List<String> left = new ArrayList<>();
		for (Element unit : Site.elements(Site.content(), "unit")) {
			Set<String> known = Site.elements(unit, "property").stream().map(property -> property.getAttribute("name"))
					.filter(name -> name.startsWith("df_LT.")).map(name -> name.substring("df_LT.".length()))
					.collect(Collectors.toSet());
			for (Element property : Site.elements(unit, "property")) {
				collect(unit, property.getAttribute("value"), known, left);
			}
			for (Element license : Site.elements(unit, "license")) {
				collect(unit, license.getTextContent().strip(), known, left);
				if (license.getAttribute("uri").contains("%")) {
					left.add(license.getAttribute("uri"));
				}
			}
		}
		assertEquals(List.of(), left);
	}

	private static void collect(Element unit, String text, Set<String> known, List<String> left) {
		if (text.matches("%[\\w.]+") && !known.contains(text.substring(1))) {
			left.add(unit.getAttribute("id") + ": " + text);
		}
	}

	@Test
	public void everyFeatureIsInACategoryThatIsDescribed() throws IOException {
		Document content = Site.content();
		Set<String> listed = new TreeSet<>();
		for (Element unit : Site.elements(content, "unit")) {
			List<Element> properties = Site.elements(unit, "property");
			if (properties.stream().anyMatch(p -> p.getAttribute("name").endsWith(".type.category"))) {
				assertFalse(unit.getAttribute("id"), properties.stream()
						.filter(p -> p.getAttribute("name").equals("org.eclipse.equinox.p2.description"))
						.map(p -> p.getAttribute("value")).allMatch(String::isBlank));
				Site.elements(unit, "required").forEach(required -> listed.add(required.getAttribute("name")));
			}
		}
		Set<String> features = Site.features().stream()
				.map(jar -> jar.getFileName().toString().replaceFirst("_.*", ".feature.group"))
				.collect(Collectors.toCollection(TreeSet::new));
		assertEquals(features, listed);
	}
}
