// SPDX-License-Identifier: EPL-2.0
package org.fermata.ide;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.ClassRule;
import org.junit.Test;

/** Fermata in an Eclipse IDE, from its update site: installed, used with real keys and clicks, uninstalled. */
public final class IdeTest {

	private static final Set<String> BUNDLES = Set.of("org.fermata.core", "org.fermata.jobs", "org.fermata.swt",
			"org.fermata.swing", "org.fermata.operations", "org.fermata.ui", "org.fermata.examples", "org.eclipse.swtchart");

	@ClassRule
	public static final Visit VISIT = new Visit();

	@Test
	public void theDirectorOfTheIdeInstallsItFromTheSite() {
		List<String> added = new ArrayList<>(VISIT.bundlesInstalled());
		added.removeAll(VISIT.bundlesBefore());
		assertEquals(new TreeSet<>(BUNDLES), names(added));
		assertFalse(VISIT.bundlesBefore().toString(), VISIT.bundlesBefore().toString().contains("fermata"));
	}

	private static Set<String> names(List<String> bundles) {
		Set<String> names = new TreeSet<>();
		bundles.forEach(line -> names.add(line.substring(0, line.indexOf(','))));
		return names;
	}

	@Test
	public void startingTheIdeAndDoingOtherThingsLoadsNothingOfIt() throws IOException {
		List<String> seen = VISIT.saw("otherThings");
		assertEquals(List.of(), VISIT.classesOfOurs(0, Long.parseLong(seen.getFirst())));
		assertEquals(List.of("org.fermata.core IDLE", "org.fermata.jobs IDLE", "org.fermata.swt IDLE",
				"org.fermata.operations IDLE", "org.fermata.ui IDLE", "org.fermata.examples IDLE"), seen.subList(1, seen.size()));
	}

	@Test
	public void itIsLoadedWhenItIsUsed() throws IOException {
		long used = Long.parseLong(VISIT.saw("otherThings").getFirst());
		assertTrue(VISIT.saw("view").contains("org.fermata.ui ACTIVE"));
		String loaded = VISIT.classesOfOurs(used, Long.MAX_VALUE).toString();
		assertTrue(loaded, loaded.contains(" org.fermata.ui.internal.view.OperationsView ")
				&& loaded.contains(" org.fermata.core.engine.Engine "));
	}

	@Test
	public void theViewIsFoundUnderItsNameInShowView() throws IOException {
		assertEquals("Checksum of Folder\u2026", VISIT.saw("view").getFirst());
	}

	@Test
	public void quickAccessFindsTheOperation() throws IOException {
		List<String> found = VISIT.saw("quickAccess");
		assertTrue(found.toString(), found.stream().anyMatch(line -> line.contains("Checksum of Folder")));
	}

	@Test
	public void checksumOfAProjectsFolderIsAnsweredAndRight() throws Exception {
		List<String> seen = VISIT.saw("checksum");
		assertTrue(seen.getFirst(), seen.getFirst().contains("4 files"));
		assertEquals(VISIT.project().sums(), new TreeSet<>(seen.subList(1, seen.size())));
	}

	@Test
	public void checksumIsInTheContextMenuOfAProject() throws Exception {
		List<String> seen = VISIT.saw("menuOfProject");
		assertTrue(seen.getFirst(), seen.getFirst().startsWith("Checksum ") && seen.getFirst().contains("Done in"));
		assertTrue(seen.toString(), seen.stream().anyMatch(row -> row.contains("Known.java\t")));
	}

	@Test
	public void checksumIsInTheContextMenuOfAFolder() throws Exception {
		List<String> seen = VISIT.saw("menuOfFolder");
		assertEquals(VISIT.project().sums(), new TreeSet<>(seen.subList(1, seen.size())));
	}

	@Test
	public void keysOfTheIdeStayItsOwn() throws IOException {
		String elsewhere = VISIT.saw("keysOfTheIde").toString();
		assertFalse(elsewhere, elsewhere.contains("org.fermata."));
		assertTrue(elsewhere, elsewhere.contains("F5 org.eclipse.ui.file.refresh"));
		assertTrue(VISIT.saw("keysOfTheView").stream().allMatch(key -> key.contains(" org.fermata.ui.command.")));
	}

	@Test
	public void thePerspectiveBarIsLeftAlone() throws IOException {
		assertEquals(Set.of("org.eclipse.ui.resourcePerspective", "org.eclipse.jdt.ui.JavaPerspective"),
				Set.copyOf(VISIT.saw("perspectives")));
	}

	@Test
	public void installNewSoftwareShowsTheSiteUpToItsLicence() throws IOException {
		List<String> seen = VISIT.saw("installDialog");
		assertTrue(seen.toString(), seen.containsAll(List.of("Fermata", "Fermata Examples", "Fermata for Plug-in Developers")));
		assertTrue(seen.toString(), seen.toString().contains("Eclipse Public License")
				&& seen.contains("I accept the terms of the license agreement"));
	}

	@Test
	public void theIdeEndsRegularlyAndHasLoggedNothingOfOurs() throws IOException {
		assertEquals(0, VISIT.exit());
		assertFalse(VISIT.log(), VISIT.log().contains("fermata"));
	}

	@Test
	public void nothingIsLeftWhenItIsUninstalled() {
		assertEquals(VISIT.bundlesBefore(), VISIT.bundlesAfter());
		assertEquals(List.of(), VISIT.left());
	}
}
