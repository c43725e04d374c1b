// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.osgi.util.ManifestElement;
import org.junit.Test;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * What the manifests require of Eclipse begins with the minor version of the oldest Eclipse that the tests run on, and
 * ends before the next major one: no older one is promised than was tried, and no newer one is asked for than is needed.
 */
public final class RequirementsTest {

	private final Map<String, Version> oldest = Checkout.eclipseOf(Checkout.OLDEST);
	private final List<String> wrong = new ArrayList<>();

	@Test
	public void everyRequirementBeginsWithTheOldestEclipseAndEndsBeforeTheNextMajorVersion() throws IOException, BundleException {
		List<Path> manifests = Checkout.files("META-INF/MANIFEST\\.MF", "bundles", "tests");
		for (Path each : manifests) {
			Map<String, String> headers = headers(each);
			String bundle = headers.get(Constants.BUNDLE_SYMBOLICNAME).replaceAll(";.*", "");
			elements(Constants.REQUIRE_BUNDLE, headers)
					.forEach(required -> check(bundle, required, Constants.BUNDLE_VERSION_ATTRIBUTE));
			elements(Constants.IMPORT_PACKAGE, headers).filter(imported -> !isOfJava(imported.getValue()))
					.forEach(imported -> check(bundle, imported, Constants.VERSION_ATTRIBUTE));
		}
		assertEquals(String.join("\n", wrong), 0, wrong.size());
		assertTrue("Hardly any manifest: " + manifests, manifests.size() > 10);
	}

	private void check(String bundle, ManifestElement required, String attribute) {
		String name = required.getValue();
		String versions = required.getAttribute(attribute);
		if (versions == null) {
			wrong.add(bundle + " takes any version of " + name);
			return;
		}
		VersionRange range = new VersionRange(versions);
		Version least = range.getLeft();
		if (!new Version(least.getMajor() + 1, 0, 0).equals(range.getRight()) || range.includes(range.getRight())) {
			wrong.add(bundle + " should take " + name + " up to the next major version, not " + versions);
		}
		Version tried = oldest.get(name);
		if (tried != null && !new Version(tried.getMajor(), tried.getMinor(), 0).equals(least)) {
			wrong.add(bundle + " should take " + name + " from " + tried + " on, not " + versions);
		}
		if (tried == null && name.startsWith("org.eclipse.") && attribute.equals(Constants.BUNDLE_VERSION_ATTRIBUTE)) {
			wrong.add(bundle + " requires " + name + ", which the oldest Eclipse has not");
		}
	}

	/** The JDK's packages have no versions. */
	private static boolean isOfJava(String name) {
		return name.startsWith("javax.") || name.startsWith("com.sun.") || name.startsWith("jdk.");
	}

	private static Stream<ManifestElement> elements(String header, Map<String, String> headers) throws BundleException {
		ManifestElement[] elements = ManifestElement.parseHeader(header, headers.get(header));
		return elements == null ? Stream.of() : Stream.of(elements).filter(Objects::nonNull);
	}

	private static Map<String, String> headers(Path manifest) throws IOException, BundleException {
		try (InputStream in = Files.newInputStream(manifest)) {
			return ManifestElement.parseBundleManifest(in, null);
		}
	}
}
