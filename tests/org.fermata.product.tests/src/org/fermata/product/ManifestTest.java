// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;

import org.junit.Rule;
import org.junit.Test;

/** {@code fermata checksum PATH…} beside the real {@code sha256sum}. */
public final class ManifestTest {

	private static final String FERMATA = "\"$FERMATA\" checksum --workers 2 ";

	@Rule
	public final Sandbox sandbox = new Sandbox();

	@Test
	public void aTreeOfOddNamesGivesTheLinesOfSha256sum() throws Exception {
		OddNames.tree(sandbox, "tree");
		Finished ours = sandbox.run(FERMATA + "tree").exits(0);
		assertEquals(sorted(sandbox.bash("find tree -type f -print0 | xargs -0 sha256sum")), sorted(ours.out()));
		assertEquals(2 * OddNames.ALL.size(), ours.lines().size());
	}

	@Test
	public void entriesOfAFolderComeInTheOrderOfTheirBytesAndFoldersAmongThem() throws Exception {
		sandbox.bash("mkdir -p tree/b/c; touch tree/a tree/b/z tree/b/c/y tree/b' '1 tree/$'\\xff' tree/B");
		Finished ours = sandbox.run(FERMATA + "tree").exits(0);
		ours.prints(sandbox.bash("cd .; sha256sum tree/B tree/a tree/b/c/y tree/b/z 'tree/b 1' tree/$'\\xff'"));
	}

	@Test
	public void sha256sumAcceptsOurManifest() throws Exception {
		OddNames.tree(sandbox, "tree");
		sandbox.run(FERMATA + "tree > manifest").exits(0);
		sandbox.bash("sha256sum --check --strict --quiet manifest");
	}

	@Test
	public void theCLocaleChangesNothing() throws Exception {
		OddNames.tree(sandbox, "tree");
		String expected = sandbox.run(FERMATA + "tree").exits(0).out();
		for (String locale : List.of("LC_ALL=C", "LC_ALL=POSIX", "LC_ALL= LANG=", "LC_ALL=no_SUCH.locale")) {
			sandbox.run("export " + locale + "; " + FERMATA + "tree").exits(0).prints(expected);
		}
	}

	@Test
	public void everyOddNameMayBeNamedOnTheCommandLine() throws Exception {
		OddNames.tree(sandbox, "tree");
		String expected = sandbox.bash("cd tree && rm -r in empty ./- && sha256sum -- *");
		sandbox.run("cd tree && " + FERMATA + "-- *").exits(0).prints(expected);
		sandbox.run("cd tree && export LC_ALL=C && " + FERMATA + "-- *").exits(0).prints(expected);
	}

	@Test
	public void aNameThatIsNoTextIsSpelledInMessagesAndAsGivenInTheManifest() throws Exception {
		sandbox.bash("mkdir $'d\\xff'; echo 1 > $'d\\xff/\\xe9'");
		sandbox.run(FERMATA + "$'d\\xff' ./$'d\\xff'/ $'no\\xfe'").exits(1)
				.prints(sandbox.bash("sha256sum $'d\\xff/\\xe9' $'./d\\xff/\\xe9'")).says("no\\xfe: no such file");
		sandbox.run(FERMATA + "--output=$'m\\xfe' $'d\\xff/\\xe9'").exits(0);
		sandbox.run("\"$FERMATA\" checksum --workers 1 --check $'m\\xfe'").exits(0).prints("d\u00ff/\u00e9: OK\n");
	}

	@Test
	public void aFileCalledDashIsNamedSoThatTheCheckFindsIt() throws Exception {
		sandbox.bash("echo dash > ./-");
		Finished ours = sandbox.run(FERMATA + "- > manifest && sha256sum --check manifest").exits(0);
		ours.prints("./-: OK\n");
	}

	@Test
	public void filesAndFoldersKeepTheOrderInWhichTheyAreNamedAndMayRepeat() throws Exception {
		sandbox.bash("mkdir d; echo 1 > z; echo 2 > a; echo 3 > d/f");
		sandbox.run(FERMATA + "z d a z").exits(0).prints(sandbox.bash("sha256sum z d/f a z"));
	}

	@Test
	public void anEmptyFolderGivesAnEmptyManifestAndAWord() throws Exception {
		sandbox.bash("mkdir empty");
		sandbox.run(FERMATA + "empty").exits(0).prints("").says("empty: no files in it, nothing to do");
	}

	@Test
	public void workersDoNotChangeTheResult() throws Exception {
		OddNames.tree(sandbox, "tree");
		String expected = sandbox.run("\"$FERMATA\" checksum -j 1 tree").exits(0).out();
		for (int workers : new int[] { 2, 7, 256 }) {
			sandbox.run("\"$FERMATA\" checksum -j " + workers + " tree").exits(0).prints(expected);
		}
	}

	@Test
	public void twoAtOnceDoNotDisturbEachOther() throws Exception {
		OddNames.tree(sandbox, "tree");
		String expected = sandbox.bash(FERMATA + "tree");
		Running first = sandbox.start("exec " + FERMATA + "tree");
		Running second = sandbox.start("exec " + FERMATA + "tree");
		first.finish().exits(0).prints(expected);
		second.finish().exits(0).prints(expected);
	}

	@Test
	public void manyThousandSmallFilesAreAllThere() throws Exception {
		sandbox.bash("mkdir many; cd many; for i in {1..5000}; do echo $i > f$i; done");
		Finished ours = sandbox.run(FERMATA + "many").exits(0);
		assertEquals(5000, ours.lines().size());
		assertEquals(sorted(sandbox.bash("find many -type f -print0 | xargs -0 sha256sum")), sorted(ours.out()));
		ours.says("5,000 files");
	}

	@Test
	public void aDeepTreeIsNoTroubleForTheStack() throws Exception {
		sandbox.bash("p=deep; for i in {1..900}; do p=$p/d; done; mkdir -p $p; echo bottom > $p/file");
		Finished ours = sandbox.run(FERMATA + "deep").exits(0);
		assertTrue(ours.out(), ours.out().endsWith("/d/d/d/file\n"));
	}

	private static List<String> sorted(String lines) {
		return List.of(lines.split("(?<=\n)")).stream().sorted().toList();
	}
}
