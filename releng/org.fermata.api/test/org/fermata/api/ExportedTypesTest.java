// SPDX-License-Identifier: EPL-2.0
package org.fermata.api;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Who uses what we export meets nothing that we keep to ourselves. */
public final class ExportedTypesTest {

	private static final Path CHECKOUT = Path.of(System.getProperty("fermata.checkout"));

	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();

	@Test
	public void noTypeOfOursThatIsNotForAllIsInASignatureThatIs() throws Exception {
		List<ApiJar> jars = ApiJars.of(CHECKOUT);
		assertTrue(jars.toString(), jars.size() == ApiJars.BUNDLES.size());
		assertEquals("", String.join("\n", new Leaks(jars).found()));
	}

	@Test
	public void whatOnlyWeImplementIsThereAndSaysSo() throws Exception {
		for (String type : Files.readAllLines(CHECKOUT.resolve("releng/org.fermata.api/implemented-here"))) {
			String source = Files.readString(CHECKOUT.resolve("bundles/org.fermata.core/src").resolve(type.replace('.', '/') + ".java"));
			assertTrue(type, source.contains("* <p>Implemented here alone: it may get more methods.\n"));
		}
	}

	@Test
	public void aLeakIsNamedWhereverItIs() throws Exception {
		ApiJar jar = SmallJar.named("a", "1").exports("a.open,a.inside;x-internal:=true")
				.type("a.inside.Hidden", "public class Hidden { }")
				.type("a.open.Opener", "public class Opener extends a.inside.Hidden {\n"
						+ "public java.util.List<? extends a.inside.Hidden> all; protected void take(a.inside.Hidden[] h) { }\n"
						+ "public <T extends a.inside.Hidden> Near near() { return null; } private a.inside.Hidden mine; a.inside.Hidden ours; }\n"
						+ "class Near { public a.inside.Hidden unseen; }")
				.type("a.open.Fine", "public record Fine(String name, java.util.Map<String, Fine> others) { }")
				.in(folder.getRoot().toPath());
		assertEquals(List.of("a.open.Opener extends a.inside.Hidden", "a.open.Opener.all has a.inside.Hidden",
				"a.open.Opener.near has a.inside.Hidden", "a.open.Opener.near has a.open.Near",
				"a.open.Opener.take has a.inside.Hidden"), new Leaks(List.of(jar)).found());
	}
}
