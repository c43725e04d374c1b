// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** Tests that are said to have run on an Eclipse have run on it, and not on a mixture that Maven has made up. */
public final class TargetPlatformTest {

	/** What surefire brings along to run tests. */
	private static final String HARNESS = "org.eclipse.tycho.";

	/** What SWT says of itself: 3.133 of Eclipse 2026-03, 3.127 of Eclipse 2024-09. */
	private static final Map<String, Integer> SWT_VERSIONS = Map.of("fermata", 4972, Checkout.OLDEST, 4966);

	/** When the release was built. The newest takes what else it needs from where Maven finds it, of any day. */
	private static final Map<String, String> LAST_DAYS = Map.of("fermata", "", Checkout.OLDEST, "20240903");
	private static final Pattern DAY = Pattern.compile("v(\\d{8})-.*");

	@Test
	public void theEclipseThatRunsIsTheOneOfTheTarget() {
		Map<String, Version> named = Checkout.eclipseOf(Checkout.TARGET);
		List<String> others = eclipse().filter(bundle -> named.containsKey(bundle.getSymbolicName()))
				.filter(bundle -> !named.get(bundle.getSymbolicName()).equals(withoutDay(bundle.getVersion())))
				.map(Bundle::toString).toList();
		assertEquals(List.of(), others);
		assertTrue("Too few are named: " + named, named.size() >= 15);
	}

	@Test
	public void nothingComesUnnamedWhereEverythingIsNamed() {
		Map<String, Version> named = Checkout.eclipseOf(Checkout.TARGET);
		boolean byDepth = Checkout.target(Checkout.TARGET).contains("includeDependencyDepth=\"infinite\"");
		assertEquals(Checkout.TARGET, !Checkout.TARGET.equals(Checkout.OLDEST), byDepth);
		assertEquals(List.of(), eclipse().map(Bundle::getSymbolicName)
				.filter(name -> !byDepth && !named.containsKey(name) && !name.startsWith(HARNESS)).toList());
	}

	@Test
	public void theReleaseIsTheOneThatTheTargetIsSaidToBe() {
		assertEquals("SWT", SWT_VERSIONS.get(Checkout.TARGET).intValue(), SWT.getVersion());
		// The last part of a version says of which day a bundle is.
		String last = LAST_DAYS.get(Checkout.TARGET);
		assertEquals(List.of(), eclipse().filter(bundle -> !last.isEmpty() && dayOf(bundle).compareTo(last) > 0)
				.map(Bundle::toString).toList());
	}

	private static String dayOf(Bundle bundle) {
		Matcher day = DAY.matcher(bundle.getVersion().getQualifier());
		return day.matches() ? day.group(1) : "";
	}

	private static Version withoutDay(Version version) {
		return new Version(version.getMajor(), version.getMinor(), version.getMicro());
	}

	private static Stream<Bundle> eclipse() {
		return Stream.of(FrameworkUtil.getBundle(TargetPlatformTest.class).getBundleContext().getBundles())
				.filter(bundle -> bundle.getSymbolicName().startsWith("org.eclipse."));
	}
}
