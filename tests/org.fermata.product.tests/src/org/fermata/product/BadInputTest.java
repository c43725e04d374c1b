// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import org.junit.Rule;
import org.junit.Test;

/** What cannot be read is named, and the rest of the work is done. */
public final class BadInputTest {

	private static final String FERMATA = "\"$FERMATA\" checksum --workers 1 ";

	@Rule
	public final Sandbox sandbox = new Sandbox();

	@Test
	public void aMissingPathIsNamedAndTheRestIsDone() throws Exception {
		sandbox.bash("echo 1 > one; echo 2 > two");
		sandbox.run(FERMATA + "one missing two").exits(1).prints(sandbox.bash("sha256sum one two"))
				.says("checksum: missing: no such file or folder").says("Could not read 1 file");
	}

	@Test
	public void pipesSocketsAndDevicesInAFolderAreSkippedWithAWordAndNeverWaitedFor() throws Exception {
		sandbox.bash("mkdir d; echo 1 > d/file; mkfifo d/pipe; ln -s /dev/zero d/zero; ln -s pipe d/link");
		sandbox.run(FERMATA + "d").exits(0).prints(sandbox.bash("sha256sum d/file"))
				.says("d/pipe: skipped, a named pipe").says("d/link: skipped, a named pipe")
				.says("d/zero: skipped, a character device").says("3 skipped");
	}

	@Test
	public void pipesAndDevicesThatAreNamedFailAndAreNeverWaitedFor() throws Exception {
		sandbox.bash("echo 1 > file; mkfifo pipe");
		sandbox.run(FERMATA + "pipe /dev/zero /dev/tty file").exits(1).prints(sandbox.bash("sha256sum file"))
				.says("pipe: a named pipe, not a file").says("/dev/zero: a character device, not a file")
				.says("Could not read 3 files");
	}

	@Test
	public void aLoopThroughLinksEnds() throws Exception {
		sandbox.bash("mkdir -p d/e; echo 1 > d/e/file; ln -s .. d/e/up; ln -s . d/self; ln -s a d/b; ln -s b d/a");
		sandbox.run(FERMATA + "d").exits(0).prints(sandbox.bash("sha256sum d/e/file"))
				.says("d/e/up: skipped, a link to a folder").says("d/self: skipped, a link to a folder")
				.says("d/a: skipped, a link that leads nowhere").says("d/b: skipped, a link that leads nowhere");
	}

	@Test
	public void linksThatAreNamedAreFollowed() throws Exception {
		sandbox.bash("mkdir d; echo 1 > d/file; ln -s d link; ln -s d/file direct; ln -s nowhere broken");
		sandbox.run(FERMATA + "link direct broken").exits(1).prints(sandbox.bash("sha256sum link/file direct"))
				.says("broken: a link that leads nowhere");
	}

	@Test
	public void aFileThatGivesAnErrorIsNamedWithTheSystemsReason() throws Exception {
		sandbox.bash("echo 1 > file");
		sandbox.run(FERMATA + "/proc/self/mem file").exits(1).prints(sandbox.bash("sha256sum file"))
				.says("/proc/self/mem: could not be read");
	}

	@Test
	public void filesAndFoldersWithoutPermissionAreNamed() throws Exception {
		sandbox.bash("chmod 755 .; mkdir d d/locked; echo 1 > d/file; echo 2 > d/secret; chmod 0 d/secret d/locked");
		sandbox.run(Unprivileged.run(sandbox, FERMATA + "d d/secret d/locked")).exits(1)
				.prints(sandbox.bash("sha256sum d/file")).says("d/secret: permission denied")
				.says("d/locked: permission denied").says("Could not read 4 files");
		sandbox.bash("chmod 755 d/locked");
	}

	@Test
	public void aFileThatShrinksWhileItIsReadHasNoChecksum() throws Exception {
		sandbox.bash("mkdir d; truncate -s 1T d/a; echo 2 > d/b");
		Running run = sandbox.start("exec " + FERMATA + "d");
		run.await("the file is read", () -> sandbox.isOpen(run.pid(), "d/a"));
		sandbox.bash("truncate -s 1 d/a");
		run.finish().exits(1).prints(sandbox.bash("sha256sum d/b"))
				.says("d/a: changed while it was read").says("Could not read 1 file");
	}

	@Test
	public void aFileThatVanishesWhileItIsReadHasNoChecksum() throws Exception {
		sandbox.bash("mkdir d; truncate -s 1T d/a; echo 2 > d/b; ln d/a behind");
		Running run = sandbox.start("exec " + FERMATA + "d");
		run.await("the file is read", () -> sandbox.isOpen(run.pid(), "d/a"));
		sandbox.bash("rm d/a; truncate -s 1 behind");
		run.finish().exits(1).prints(sandbox.bash("sha256sum d/b"))
				.says("d/a: vanished meanwhile").says("Could not read 1 file");
	}

	@Test
	public void aFileThatVanishesBeforeItIsReadIsNamed() throws Exception {
		sandbox.bash("mkdir d; echo 1 > d/a; truncate -s 1T d/b; echo 3 > d/c");
		Running run = sandbox.start("exec " + FERMATA + "d");
		run.await("the file before it is read", () -> sandbox.isOpen(run.pid(), "d/b"));
		sandbox.bash("rm d/c; truncate -s 1 d/b");
		run.finish().exits(1).prints(sandbox.bash("sha256sum d/a")).says("d/c: no such file or folder");
	}

	@Test
	public void pseudoFilesOfTheKernelAreReadToTheirEnd() throws Exception {
		sandbox.run(FERMATA + "/proc/version /proc/filesystems").exits(0)
				.prints(sandbox.bash("sha256sum /proc/version /proc/filesystems"));
	}
}
