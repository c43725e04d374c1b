// SPDX-License-Identifier: EPL-2.0
package org.fermata.api;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A checkout with a history of two commits, and a Maven that puts a bundle where ours would. */
public final class BaselineTest {

	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();

	private Path checkout;
	private Path calls;
	private Baseline baseline;
	private String first;

	@Before
	public void checkout() throws Exception {
		checkout = folder.newFolder("checkout").toPath();
		assumeTrue("there is no git here", Command.in(checkout, "git", "--version").succeeds());
		calls = folder.getRoot().toPath().resolve("calls");
		Path bundle = SmallJar.named("a", "0.1.0").exports("a").type("a.A", "public class A { public void goes() { } }")
				.in(folder.getRoot().toPath()).jar();
		Path maven = folder.newFile("mvn").toPath();
		Files.writeString(maven, "echo \"$@\" >>'" + calls + "'\n[ ! -e broken ] || { echo no; exit 1; }\n"
				+ "mkdir -p bundles/a/target\ncp '" + bundle + "' bundles/a/target/a-0.1.0.jar\n"
				+ "cp '" + bundle + "' bundles/a/target/a-0.1.0-sources.jar\n");
		git("init", "--quiet");
		commit("bundles/a/one");
		first = git("rev-parse", "HEAD").strip();
		commit("bundles/a/two");
		baseline = new Baseline(checkout, folder.getRoot().toPath().resolve("cache"), maven, List.of("a", "later"));
	}

	private void commit(String file) throws Exception {
		Files.createDirectories(checkout.resolve(file).getParent());
		Files.writeString(checkout.resolve(file), "");
		git("add", ".");
		git("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "-m", file);
	}

	private String git(String... words) throws Exception {
		List<String> command = new java.util.ArrayList<>(List.of("git"));
		command.addAll(List.of(words));
		Command.Result result = new Command(checkout, command).run();
		assertEquals(result.output(), 0, result.exit());
		return result.output();
	}

	private Path log() {
		return folder.getRoot().toPath().resolve("log");
	}

	@Test
	public void aRevisionIsBuiltOnceAndTheCheckoutStaysAsItIs() throws Exception {
		String commit = baseline.commit("HEAD~1");
		assertEquals(first, commit);
		assertEquals("a", baseline.jars(commit, log()).get(0).name());
		assertEquals("a", baseline.jars(commit, log()).get(0).name());
		assertEquals("--batch-mode -Dfermata.host -DskipTests -pl bundles/a -am package\n", Files.readString(calls));
		assertEquals("", git("status", "--porcelain"));
		assertEquals("nothing is left of the build", List.of(commit),
				List.of(folder.getRoot().toPath().resolve("cache/api").toFile().list()));
	}

	@Test
	public void aBuildThatFailsSaysWhyAndIsTriedAgain() throws Exception {
		commit("broken");
		String commit = baseline.commit("HEAD");
		BaselineException failure = assertThrows(BaselineException.class, () -> baseline.jars(commit, log()));
		assertTrue(failure.getMessage(), failure.getMessage().endsWith("\nno"));
		assertThrows(BaselineException.class, () -> baseline.jars(commit, log()));
		assertEquals(2, Files.readAllLines(calls).size());
	}

	@Test
	public void whoHasNoHistoryIsToldSo() throws Exception {
		Path bare = folder.newFolder("bare").toPath();
		Files.writeString(bare.resolve(".git"), "gitdir: nowhere\n"); // whatever is around this folder
		Baseline none = new Baseline(bare, bare, bare, List.of());
		assertTrue(assertThrows(BaselineException.class, () -> none.commit("HEAD")).getMessage().startsWith("there is no history here"));
	}

	@Test
	public void aShallowCloneIsToldWhatHelps() throws Exception {
		Path shallow = folder.getRoot().toPath().resolve("shallow");
		git("clone", "--quiet", "--depth", "1", checkout.toUri().toString(), shallow.toString());
		Baseline some = new Baseline(shallow, shallow, shallow, List.of());
		assertEquals("this clone is shallow and ends before " + first + "; git fetch --unshallow helps",
				assertThrows(BaselineException.class, () -> some.commit(first)).getMessage());
	}

	@Test
	public void aRevisionThatIsNotThereIsNamed() throws Exception {
		assertEquals("there is no revision v9 here", assertThrows(BaselineException.class, () -> baseline.commit("v9")).getMessage());
	}

	@Test
	public void exitCodesTellWhatHappened() throws Exception {
		assertEquals(2, run("one", "two"));
		assertEquals(2, run("--strikt"));
		assertEquals(3, run("v9"));
	}

	private int run(String... words) throws IOException, InterruptedException {
		return new ApiReport(checkout, baseline, new PrintStream(new ByteArrayOutputStream())).run(List.of(words));
	}
}
