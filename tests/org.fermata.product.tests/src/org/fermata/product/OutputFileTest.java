// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;

import org.junit.After;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** {@code --output FILE}: whole or not at all. */
public final class OutputFileTest {

	private static final String FERMATA = "\"$FERMATA\" checksum --workers 1 ";
	private static final String HUGE = "mkdir slow; echo 1 > slow/a; mkfifo slow/b; truncate -s 1T slow/c; ";

	@Rule
	public final Sandbox sandbox = new Sandbox();

	@Before
	public void aTree() throws Exception {
		sandbox.bash("mkdir tree; echo 1 > tree/1; echo 2 > tree/2");
	}

	@After
	public void nothingHalfWrittenIsLeft() throws Exception {
		assertEquals("", sandbox.bash("find . -name '*.part'"));
	}

	@Test
	public void theFileHoldsWhatStandardOutputWould() throws Exception {
		String expected = sandbox.run(FERMATA + "tree").exits(0).out();
		sandbox.run(FERMATA + "--output manifest tree").exits(0).prints("");
		assertEquals(expected, sandbox.read("manifest"));
	}

	@Test
	public void anOlderFileIsReplacedAndKeepsItsPermissions() throws Exception {
		sandbox.bash("echo old > manifest; chmod 640 manifest");
		sandbox.run(FERMATA + "--output=manifest tree").exits(0);
		assertEquals(2, sandbox.read("manifest").lines().count());
		assertEquals("640\n", sandbox.bash("stat -c %a manifest"));
	}

	@Test
	public void aValueMayStandInTheWordOfItsOption() throws Exception {
		String expected = sandbox.bash("sha256sum tree/1 tree/2");
		sandbox.run("\"$FERMATA\" checksum -j2 -omanifest tree").exits(0).neverSays("Files to read at once");
		assertEquals(expected, sandbox.read("manifest"));
		sandbox.run("\"$FERMATA\" checksum -j1 -o$'\\xff' tree").exits(0);
		assertEquals(expected, sandbox.bash("cat $'\\xff'"));
		sandbox.run("\"$FERMATA\" checksum -j1 -cmanifest").exits(0).prints("tree/1: OK\ntree/2: OK\n");
	}

	@Test
	public void standardOutputByAnyNameIsWrittenWhereItStands() throws Exception {
		String expected = "before\n" + sandbox.bash("sha256sum tree/1 tree/2") + "after\n";
		sandbox.bash("ln -s /dev/stdout alias; ln -s /dev/fd numbers");
		for (String name : new String[] { "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "alias", "numbers/1" }) {
			sandbox.run("{ echo before; " + FERMATA + "-o " + name + " tree; echo after; } > all").exits(0);
			assertEquals(name, expected, sandbox.read("all"));
			sandbox.run("{ echo before; " + FERMATA + "-o " + name + " tree; echo after; } | cat").exits(0).prints(expected);
		}
		sandbox.run(FERMATA + "-o /dev/stdout tree > /dev/full").exits(1)
				.says("Cannot write to standard output: No space left on device");
	}

	@Test
	public void whatIsOpenElsewhereIsNotReplaced() throws Exception {
		sandbox.bash("echo old > other");
		sandbox.run(FERMATA + "-o /dev/fd/7 tree 7>> other").exits(1)
				.says("Cannot write /dev/fd/7: it is what a program has open; name the file itself");
		sandbox.run("exec 7>> other; " + FERMATA + "-o /proc/$$/fd/7 tree").exits(1).says("it is what a program has open");
		assertEquals("old\n", sandbox.read("other"));
	}

	@Test
	public void insideTheFolderItIsNotListedByWhateverWayItIsReached() throws Exception {
		String expected = sandbox.run(FERMATA + "tree").exits(0).out();
		sandbox.bash("ln -s tree link; ln -s tree/manifest alias");
		for (String way : new String[] { "tree/manifest", "tree/manifest", "$PWD/tree/manifest", "tree/../tree/manifest",
				"link/manifest", "alias" }) {
			sandbox.run(FERMATA + "-o " + way + " tree").exits(0);
			assertEquals(way, expected, sandbox.read("tree/manifest"));
		}
		assertTrue("the link stays one", Files.isSymbolicLink(sandbox.path("alias")));
	}

	@Test
	public void aFileOfTheSameNameElsewhereIsListed() throws Exception {
		sandbox.bash("echo old > manifest; echo other > tree/manifest");
		sandbox.run(FERMATA + "-o manifest tree").exits(0);
		assertTrue(sandbox.read("manifest").contains("  tree/manifest\n"));
	}

	@Test
	public void whatCouldNotBeReadDoesNotKeepTheRestFromBeingWritten() throws Exception {
		sandbox.run(FERMATA + "-o manifest tree missing").exits(1).says("missing: no such file or folder");
		assertEquals(2, sandbox.read("manifest").lines().count());
	}

	@Test
	public void aTargetThatCannotBeWrittenIsNamedWithTheReason() throws Exception {
		sandbox.bash("mkdir folder; mkfifo pipe");
		assertRefused("folder", "it is a folder");
		assertRefused("pipe", "it is not a regular file");
		assertRefused("/dev/full", "it is not a regular file");
		assertRefused("no/such/folder", "its folder does not exist");
		assertRefused("tree/1/below", "its folder does not exist");
		assertRefused("/proc/x", "its folder takes no new files");
		assertRefused("x".repeat(256), "File name too long");
	}

	private void assertRefused(String target, String reason) throws Exception {
		sandbox.run(FERMATA + "-o " + target + " tree").exits(1).prints("").says("Cannot write " + target + ": " + reason);
	}

	@Test
	public void withoutPermissionTheOldFileStays() throws Exception {
		sandbox.bash("chmod 755 .; mkdir locked; echo old > locked/manifest; chmod 555 locked");
		sandbox.run(Unprivileged.run(sandbox, FERMATA + "-o locked/manifest tree")).exits(1)
				.says("Cannot write locked/manifest: permission denied");
		assertEquals("old\n", sandbox.read("locked/manifest"));
	}

	@Test
	public void onAFullDiskTheOldFileStays() throws Exception {
		sandbox.run(mounted("size=32k", "head -c 12000 /dev/zero > mount/manifest; "
				+ "mkdir many; for i in {1..400}; do echo $i > many/$i; done; "
				+ FERMATA + "-o mount/manifest many; code=$?; ls -A mount; stat -c %s mount/manifest; exit $code")).exits(1)
				.prints("manifest\n12000\n").says("Cannot write mount/manifest: the disk is full");
	}

	@Test
	public void onAReadOnlyDiskTheOldFileStays() throws Exception {
		sandbox.run(mounted("size=32k", "echo old > mount/manifest; mount -o remount,ro mount && "
				+ FERMATA + "-o mount/manifest tree; code=$?; ls -A mount; cat mount/manifest; exit $code")).exits(1)
				.prints("manifest\nold\n").says("Cannot write mount/manifest: the disk is read-only");
	}

	/** A script with a small disk of its own, where the system allows one. */
	private String mounted(String options, String script) throws Exception {
		String mount = "mkdir -p mount && mount -t tmpfs -o " + options + " tmpfs mount";
		String unshare = "exec unshare --mount --map-root-user bash -c ";
		Assume.assumeTrue("needs a mount of its own", sandbox.run(unshare + "'" + mount + "'").exit() == 0);
		return unshare + "'" + mount + "; " + script + "'";
	}

	@Test
	public void ctrlCLeavesTheOldFile() throws Exception {
		sandbox.bash(HUGE + "echo old > manifest");
		Running run = sandbox.start("exec " + FERMATA + "-o manifest slow").awaitErr("slow/b: skipped");
		sandbox.bash("ls .fermata-*.part; kill -INT -" + run.pid());
		run.finish().exits(130).prints("").says("Stopped by you after 1 of 2 files");
		assertEquals("old\n", sandbox.read("manifest"));
	}

	@Test
	public void ctrlCLeavesNoNewFile() throws Exception {
		sandbox.bash(HUGE);
		Running run = sandbox.start("exec " + FERMATA + "-o manifest slow").awaitErr("slow/b: skipped");
		sandbox.bash("kill -INT -" + run.pid());
		run.finish().exits(130);
		assertFalse(Files.exists(sandbox.path("manifest")));
	}
}
