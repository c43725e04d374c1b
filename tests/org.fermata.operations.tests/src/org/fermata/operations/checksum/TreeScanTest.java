// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.Rule;
import org.junit.Test;

public final class TreeScanTest {

	@Rule
	public final Sandbox sandbox = new Sandbox();

	@Rule
	public final Deadline deadline = new Deadline();

	@Test
	public void entriesComeByTheBytesOfTheirNamesAndFoldersWhereTheyStand() throws IOException {
		sandbox.bash("mkdir -p b/z B; echo > b/z/1; echo > b.txt; echo > a; echo > B/x; echo > b/y; echo > $'\\xff'; echo > $'\\xc3\\xa9'");
		assertEquals(List.of("file B/x", "file a", "file b/y", "file b/z/1", "file b.txt", "file \u00e9", "file \\xff"),
				scan());
	}

	@Test
	public void aFileIsToldWithItsPathAndSize() throws IOException {
		Path file = sandbox.file("f", 1234);
		assertEquals(new TreeScan.RegularFile(FileName.of(file), 1234),
				new TreeScan(List.of(sandbox.folder()), Checkpoint.NONE).next());
	}

	@Test
	public void linksToFilesAreFilesAndLinksToFoldersAreSkipped() throws IOException {
		sandbox.bash("mkdir d; echo 123 > d/f; ln -s d/f a; ln -s d b; ln -s a c; ln -s . loop; ln -s ../.. d/up");
		assertEquals(List.of("file a", "LINK_TO_FOLDER b", "file c", "file d/f", "LINK_TO_FOLDER d/up",
				"LINK_TO_FOLDER loop"), scan());
		TreeScan.RegularFile link = (TreeScan.RegularFile) new TreeScan(List.of(sandbox.path("a")), Checkpoint.NONE).next();
		assertEquals(4, link.size());
	}

	@Test
	public void brokenLinksAreSkipped() throws IOException {
		sandbox.bash("ln -s nowhere a; ln -s b b; ln -s c2 c1; ln -s c1 c2; echo > f; ln -s f/g e");
		assertEquals(List.of("BROKEN_LINK a", "BROKEN_LINK b", "BROKEN_LINK c1", "BROKEN_LINK c2", "BROKEN_LINK e",
				"file f"), scan());
	}

	@Test
	public void whatIsNoFileIsSkippedByItsKind() throws IOException {
		sandbox.bash("mkfifo a; echo > f; ln -s a g; ln -s /dev/null h");
		try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
			server.bind(UnixDomainSocketAddress.of(sandbox.path("s")));
			assertEquals(List.of("FIFO a", "file f", "FIFO g", "CHARACTER_DEVICE h", "SOCKET s"), scan());
		}
	}

	@Test
	public void devicesInATreeAreSkipped() throws IOException {
		assumeTrue("only root makes devices", sandbox.tryBash("", "mknod b b 7 200 && mknod c c 1 3").exit() == 0);
		assertEquals(List.of("BLOCK_DEVICE b", "CHARACTER_DEVICE c"), scan().subList(0, 2));
	}

	@Test
	public void whatIsNoFileFailsWhenAskedForByName() throws IOException {
		sandbox.bash("mkfifo fifo; ln -s fifo link; ln -s nowhere broken; ln -s x x; echo > file");
		assertEquals("failed FIFO", only("fifo"));
		assertEquals("failed FIFO", only("link"));
		assertEquals("failed BROKEN_LINK", only("broken"));
		assertEquals("failed UNREADABLE", only("x")); // in the words of the system: too many levels
		assertEquals("failed MISSING", only("missing"));
		assertTrue(only("file/below").matches("failed (MISSING|UNREADABLE)")); // by version of Java
		assertEquals("failed UNREADABLE", only("n".repeat(256)));
		assertEquals("failed CHARACTER_DEVICE", only("/dev/null"));
	}

	@Test
	public void aLinkAsRootIsFollowedUnderItsOwnName() throws IOException {
		sandbox.bash("mkdir d; echo > d/f; ln -s d link");
		assertEquals(sandbox.path("link/f"), ((TreeScan.RegularFile) first("link")).path());
		assertEquals(FileName.of(sandbox.path("link/f")), first("link").name());
	}

	@Test
	public void anEmptyFolderSaysThatThereIsNothingToDo() throws IOException {
		sandbox.bash("mkdir -p empty deep/down skips/x; mkfifo skips/x/p");
		for (String root : List.of("empty", "deep", "skips")) {
			List<TreeScan.Found> all = all(sandbox.path(root));
			assertEquals(new TreeScan.NothingToDo(FileName.of(sandbox.path(root))), all.get(all.size() - 1));
		}
		assertEquals(sandbox.path("empty") + ": no files in it, nothing to do",
				((TreeScan.NothingToDo) first("empty")).message());
	}

	@Test
	public void nothingToDoIsSaidOnlyOfTheRootThatIsEmpty() throws IOException {
		sandbox.bash("mkdir a b; echo > b/f");
		List<TreeScan.Found> all = all(sandbox.path("b"), sandbox.path("a"), sandbox.path("b"));
		assertEquals(List.of("RegularFile", "NothingToDo", "RegularFile"),
				all.stream().map(found -> found.getClass().getSimpleName()).toList());
	}

	@Test
	public void aRootThatIsMissingDoesNotStopTheOthers() throws IOException {
		sandbox.file("f", "x");
		assertEquals(2, all(sandbox.path("missing"), sandbox.path("f")).size());
	}

	@Test
	public void whatVanishesBetweenListingAndLookingIsSkipped() throws IOException {
		sandbox.bash("mkdir d; echo > a; echo > c; echo > d/x; echo > e");
		List<String> told = new ArrayList<>();
		TreeScan scan = new TreeScan(List.of(sandbox.folder()), Checkpoint.NONE);
		while (scan.hasNext()) {
			told.add(tell(scan.next()));
			sandbox.bash("rm -rf c d");
		}
		assertEquals(List.of("file a", "VANISHED c", "VANISHED d", "file e"), told);
	}

	@Test
	public void anUnreadableFolderIsNamedAndTheRestIsDone() throws IOException {
		sandbox.bash("mkdir a b c; echo > a/f; echo > b/f; echo > c/f; echo > top; ln -s b/f z; chmod 0 b; chmod 755 .");
		List<String> drop = List.of();
		if (sandbox.bash("id -u").out().equals("0\n")) {
			drop = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
			assumeTrue("no other user can load the classes", ManifestOfFolder.isReadableForOthers()
					&& sandbox.tryBash("", String.join(" ", drop) + " true").exit() == 0);
		}
		Sandbox.Output told = ManifestOfFolder.inOwnJvm(drop, "C.UTF-8", sandbox.folder(), ".");
		assertEquals("./b: permission denied\n./z: permission denied\n", told.err());
		assertEquals(List.of("./a/f", "./c/f", "./top"), told.out().lines().map(line -> line.substring(66)).toList());
		assertEquals("./b: permission denied\n",
				ManifestOfFolder.inOwnJvm(drop, "C.UTF-8", sandbox.folder(), "./b").err());
	}

	@Test
	public void aTreeDeeperThanPathsCanBeIsToldOfAndTheRestIsDone() throws IOException {
		sandbox.bash("mkdir -p \"$(printf 'd/%.0s' {1..4000})\"; echo > e");
		List<String> told = scan();
		assertEquals(2, told.size());
		assertTrue(told.get(0), told.get(0).startsWith("failed UNREADABLE d/d/d/"));
		assertEquals("file e", told.get(1));
		assertTrue(((FileOutcome.Failed) first("")).words().contains("too long"));
	}

	@Test
	public void aDeepTreeIsWalkedToItsEndOnASmallStack() throws Exception {
		sandbox.bash("mkdir -p \"$(printf 'd/%.0s' {1..1900})\" && echo > \"$(printf 'd/%.0s' {1..1900})f\"");
		List<TreeScan.Found> all = new ArrayList<>();
		Thread small = new Thread(null, () -> all.addAll(all(sandbox.folder())), "small stack", 128 * 1024);
		small.start();
		small.join();
		assertTrue(((TreeScan.RegularFile) all.get(0)).path().endsWith("d/f"));
	}

	@Test
	public void aScanStopsBetweenTwoEntriesAndWhileItListsAFolder() throws IOException {
		sandbox.bash("for i in {1..100}; do : > $i; done");
		for (int stopAt : new int[] {1, 50, 150}) {
			int[] passes = new int[1];
			TreeScan scan = new TreeScan(List.of(sandbox.folder()), () -> {
				if (++passes[0] == stopAt) {
					throw new CancellationException();
				}
			});
			assertThrows(CancellationException.class, () -> scan.forEachRemaining(found -> { }));
			assertEquals(stopAt, passes[0]);
		}
	}

	@Test
	public void nothingIsLookedAtBeforeItIsAskedFor() throws IOException {
		sandbox.bash("mkdir a b");
		TreeScan scan = new TreeScan(List.of(sandbox.path("a"), sandbox.path("b")), Checkpoint.NONE);
		sandbox.file("a/late", "x");
		assertEquals(FileName.of(sandbox.path("a/late")), scan.next().name());
		sandbox.file("b/later", "x");
		assertEquals(FileName.of(sandbox.path("b/later")), scan.next().name());
		assertFalse(scan.hasNext());
		assertThrows(NoSuchElementException.class, scan::next);
	}

	@Test
	public void theRootFolderOfTheSystemGetsOneSlash() {
		assertTrue(new TreeScan(List.of(Path.of("/")), Checkpoint.NONE).next().name().display().matches("/[^/].*"));
	}

	@Test
	public void noRootsNoResults() {
		assertFalse(new TreeScan(List.of(), Checkpoint.NONE).hasNext());
	}

	@Test
	public void twentyThousandEntriesAreAllFound() throws IOException {
		for (int i = 0; i < 20_000; i++) {
			Files.createFile(sandbox.path("f" + i));
		}
		List<TreeScan.Found> all = all(sandbox.folder());
		assertEquals(20_000, all.stream().map(TreeScan.Found::name).collect(Collectors.toSet()).size());
		assertEquals(all.stream().map(TreeScan.Found::name).sorted().toList(),
				all.stream().map(TreeScan.Found::name).toList());
	}

	private List<String> scan() {
		return all(sandbox.folder()).stream().map(this::tell).toList();
	}

	private TreeScan.Found first(String root) {
		return all(sandbox.path(root)).get(0);
	}

	private String only(String root) {
		List<TreeScan.Found> all = all(sandbox.path(root));
		assertEquals(1, all.size());
		assertEquals(FileName.of(sandbox.path(root)), all.get(0).name());
		return tell(all.get(0)).replaceFirst("(\\S+ \\S+).*", "$1");
	}

	private static List<TreeScan.Found> all(Path... roots) {
		List<TreeScan.Found> all = new ArrayList<>();
		new TreeScan(List.of(roots), Checkpoint.NONE).forEachRemaining(all::add);
		return all;
	}

	private String tell(TreeScan.Found found) {
		String name = found.name().display().replace(sandbox.folder() + "/", "");
		return switch (found) {
			case TreeScan.RegularFile file -> "file " + name;
			case TreeScan.NothingToDo nothing -> "nothing " + name;
			case FileOutcome.Skipped skipped -> skipped.reason() + " " + name;
			case FileOutcome.Failed failed -> "failed " + failed.reason() + " " + name;
		};
	}
}
