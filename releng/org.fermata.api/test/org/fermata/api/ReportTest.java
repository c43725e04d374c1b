// SPDX-License-Identifier: EPL-2.0
package org.fermata.api;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What is said of two small bundles whose differences are known. */
public final class ReportTest {

	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();

	private static SmallJar bundle(String version) {
		return SmallJar.named("a", version).exports("a.open;version=\"" + version + "\";uses:=\"a.one,a.two\","
				+ "a.inside;version=\"" + version + "\";x-internal:=true,a.friends;x-friends:=\"b,c\"");
	}

	private static SmallJar before() {
		return bundle("0.1.0").type("a.open.Kept", "public class Kept { public void stays() { } public void goes() { } protected int field; }")
				.type("a.open.Gone", "public interface Gone { }")
				.type("a.inside.Hidden", "public class Hidden { public void goes() { } }")
				.type("a.friends.Shared", "public class Shared { public void goes() { } }");
	}

	/** One type and one method are gone, one method and one type new; what is not for all has changed, too. */
	private static SmallJar after(String version) {
		return bundle(version).type("a.open.Kept", "public class Kept { public void stays() { } public void comes(String[] s) { } protected int field; }")
				.type("a.open.Fresh", "public record Fresh(int number) { }")
				.type("a.inside.Hidden", "public class Hidden { }")
				.type("a.friends.Shared", "public class Shared { }");
	}

	private Report report(SmallJar old, SmallJar now) throws IOException {
		return new Report("1a2b3c4", List.of(old.in(path())), List.of(now.in(path())), Set.of("a.open.Ours"));
	}

	private Path path() {
		return folder.getRoot().toPath();
	}

	@Test
	public void whatWasBrokenIsNamedAndWhatIsNotForAllDoesNotCount() throws IOException {
		assertEquals(List.of("API since 1a2b3c4",
				"  a 0.1.0, should be 0.2.0: 2 added, 0 changed, 2 incompatible",
				"    incompatible: a.open.Gone: removed (binary, source)",
				"    incompatible: a.open.Kept.goes(): removed (binary, source)",
				"    package a.open 0.1.0, should be 0.2.0"), report(before(), after("0.1.0")).lines());
	}

	@Test
	public void strictFailsUnlessTheVersionTells() throws IOException {
		assertTrue(report(before(), after("0.1.0")).fails(true));
		assertTrue("a micro step is not enough", report(before(), after("0.1.1")).fails(true));
		assertFalse(report(before(), after("0.2.0")).fails(true));
		assertEquals("  a 0.1.0 to 0.2.0: 2 added, 0 changed, 2 incompatible", report(before(), after("0.2.0")).lines().get(1));
	}

	@Test
	public void beforeOneTheBuildGoesOnAndAfterItStops() throws IOException {
		assertFalse(report(before(), after("0.1.0")).fails(false));
		SmallJar old = bundle("1.0.0").type("a.open.Kept", "public class Kept { public void goes() { } }");
		assertTrue(report(old, bundle("1.1.0").type("a.open.Kept", "public class Kept { }")).fails(false));
		assertFalse(report(old, bundle("2.0.0").type("a.open.Kept", "public class Kept { }")).fails(false));
	}

	@Test
	public void whatIsOnlyAddedBreaksNothing() throws IOException {
		SmallJar old = bundle("0.1.0").type("a.open.Kept", "public class Kept { }");
		Report report = report(old, bundle("0.1.0").type("a.open.Kept", "public class Kept { public void comes() { } }"));
		assertEquals(List.of("API since 1a2b3c4", "  a 0.1.0, should be 0.1.1: 1 added, 0 changed, 0 incompatible",
				"    package a.open 0.1.0, should be 0.1.1"), report.lines());
		assertFalse(report.fails(true));
	}

	@Test
	public void aPackageThatIsNoLongerForAllIsBroken() throws IOException {
		SmallJar old = bundle("0.1.0").type("a.open.Kept", "public class Kept { }");
		SmallJar now = SmallJar.named("a", "0.1.0").exports("a.open;version=\"0.1.0\";x-internal:=true")
				.type("a.open.Kept", "public class Kept { }");
		assertEquals("    incompatible: a.open: the package is no longer exported (binary, source)", report(old, now).lines().get(2));
	}

	@Test
	public void sourcesMayBreakWhereBinariesDoNot() throws IOException {
		SmallJar old = bundle("0.1.0").type("a.open.Face", "public interface Face { void one(); }");
		SmallJar now = bundle("0.1.0").type("a.open.Face", "public interface Face { void one(); void two(); }");
		assertEquals("    incompatible: a.open.Face.two(): added (source)", report(old, now).lines().get(2));
	}

	@Test
	public void anInterfaceThatNobodyElseImplementsMayGrow() throws IOException {
		String sealed = "public sealed interface Closed permits Only { void one(); %s }\n"
				+ "final class Only implements Closed { public void one() { } public void two() { } }";
		SmallJar old = bundle("0.1.0").type("a.open.Closed", sealed.formatted(""))
				.type("a.open.Ours", "public interface Ours { void one(); }");
		SmallJar now = bundle("0.1.1").type("a.open.Closed", sealed.formatted("void two();"))
				.type("a.open.Ours", "public interface Ours { void one(); void two(); }");
		assertEquals(List.of("API since 1a2b3c4", "  a 0.1.0 to 0.1.1: 2 added, 0 changed, 0 incompatible"), report(old, now).lines());
		SmallJar less = bundle("0.1.1").type("a.open.Closed", sealed.formatted("")).type("a.open.Ours", "public interface Ours { }");
		assertEquals("    incompatible: a.open.Ours.one(): removed (binary, source)", report(old, less).lines().get(2));
	}

	@Test
	public void typesOfABundleBesideAreFound() throws IOException {
		SmallJar base = SmallJar.named("base", "0.1.0").exports("base").type("base.Base", "public class Base { public void moved() { } }");
		SmallJar old = bundle("0.1.0").type("base.Base", "public class Base { public void moved() { } }")
				.type("a.open.Kept", "public class Kept extends base.Base { public void moved() { } }");
		SmallJar now = bundle("0.1.0").type("base.Base", "public class Base { public void moved() { } }")
				.type("a.open.Kept", "public class Kept extends base.Base { }");
		ApiJar neighbour = base.in(path());
		Report report = new Report("x", List.of(old.in(path()), neighbour), List.of(now.in(path()), neighbour), Set.of());
		assertTrue(report.lines().toString(), report.lines().stream().noneMatch(line -> line.contains("incompatible:")));
	}

	@Test
	public void thePagesAreWritten() throws IOException {
		Path pages = path().resolve("pages");
		report(before(), after("0.1.0")).write(pages);
		String all = Files.readString(pages.resolve("api.md"));
		assertTrue(all, all.contains("- `a.open.Kept.goes()`: removed (binary, source)\n"));
		assertTrue(all, all.contains("- `a.open.Kept.comes(String[])`: added\n"));
		assertTrue(all, all.contains("| a.open | 0.1.0 | 0.1.0 | 0.2.0 | too low |\n"));
		assertTrue(Files.readString(pages.resolve("a.html")).contains("a.open.Kept"));
		report(before(), before()).write(pages);
		assertFalse("a page of changes that are gone", Files.exists(pages.resolve("a.html")));
	}
}
