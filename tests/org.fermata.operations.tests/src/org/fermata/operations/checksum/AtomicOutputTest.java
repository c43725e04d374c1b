// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.Rule;
import org.junit.Test;

public final class AtomicOutputTest {

	private static final byte[] NEW = "new content\n".getBytes(UTF_8);

	@Rule
	public final Sandbox sandbox = new Sandbox();

	@Rule
	public final Deadline deadline = new Deadline();

	@Test
	public void whatIsCommittedIsThereAndNothingElse() throws IOException {
		write(sandbox.path("out"));
		assertEquals("out\n", sandbox.bash("ls -A").out());
		assertEquals("new content\n", Files.readString(sandbox.path("out")));
	}

	@Test
	public void aNewFileHasThePermissionsTheShellWouldGive() throws IOException {
		write(sandbox.path("out"));
		sandbox.bash(": > shell");
		assertEquals(Files.getPosixFilePermissions(sandbox.path("shell")), Files.getPosixFilePermissions(sandbox.path("out")));
	}

	@Test
	public void aReplacedFileHandsOnItsPermissionsAndOwner() throws IOException {
		sandbox.file("out", "old");
		boolean root = sandbox.tryBash("", "chown 1234:2345 out").exit() == 0;
		for (String permissions : new String[] {"rw-------", "rwxrw-rw-", "r--r-----"}) {
			Files.setPosixFilePermissions(sandbox.path("out"), PosixFilePermissions.fromString(permissions));
			write(sandbox.path("out"));
			assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(sandbox.path("out"))));
			assertEquals("new content\n", Files.readString(sandbox.path("out")));
			assertTrue(!root || sandbox.bash("stat -c %u:%g out").out().equals("1234:2345\n"));
		}
	}

	@Test
	public void untilTheCommitTheOldFileStands() throws IOException {
		Path target = sandbox.file("out", "old");
		try (AtomicOutput out = new AtomicOutput(target)) {
			out.write(NEW);
			out.flush();
			assertEquals("old", Files.readString(target));
			out.commit();
			assertEquals("new content\n", Files.readString(target));
		}
	}

	@Test
	public void closedWithoutACommitItLeavesNothingBehind() throws IOException {
		Path target = sandbox.file("out", "old");
		AtomicOutput out = new AtomicOutput(target);
		out.write(NEW);
		out.close();
		out.close();
		assertEquals("old", Files.readString(target));
		assertEquals("out\n", sandbox.bash("ls -A").out());
		assertTrue(assertThrows(IOException.class, () -> out.write('x')).getMessage().endsWith("it is closed"));
		assertThrows(IOException.class, out::commit);
		assertEquals("old", Files.readString(target));
	}

	@Test
	public void theFileLinkedToIsWrittenAndTheLinkStays() throws IOException {
		sandbox.bash("mkdir d; echo old > d/old; ln -s d/old a; ln -s a b; ln -s d/yet-to-come c");
		write(sandbox.path("b"));
		write(sandbox.path("c"));
		assertTrue(Files.isSymbolicLink(sandbox.path("b")) && Files.isSymbolicLink(sandbox.path("a"))
				&& Files.isSymbolicLink(sandbox.path("c")));
		assertEquals("new content\n", Files.readString(sandbox.path("d/old")));
		assertTrue(Files.isRegularFile(sandbox.path("d/yet-to-come"), LinkOption.NOFOLLOW_LINKS));
		assertEquals("old\nyet-to-come\n", sandbox.bash("ls -A d").out());
	}

	@Test
	public void namesOfAnyBytesAndTheGreatestLengthCanBeWritten() throws IOException {
		for (String name : OddNames.ALL) {
			write(FileName.ofOctets(name).resolveAgainst(sandbox.folder()));
		}
		assertEquals(OddNames.ALL.size() + "\n", sandbox.bash("find . -type f -printf . | wc -c").out());
	}

	@Test
	public void targetsThatCannotBeFilesAreRefusedInWords() throws IOException {
		sandbox.bash("mkdir folder; ln -s folder link; ln -s loop loop; mkfifo pipe; echo > file; ln -s gone/x broken");
		assertEquals("it is a folder", refusal(sandbox.path("folder")));
		assertEquals("it is a folder", refusal(sandbox.path("link")));
		assertEquals("it is a folder", refusal(Path.of("/")));
		assertEquals("it is a folder", refusal(Path.of("")));
		assertEquals("its folder does not exist", refusal(sandbox.path("missing/out")));
		assertEquals("its folder does not exist", refusal(sandbox.path("broken")));
		assertEquals("its folder does not exist", refusal(sandbox.path("file/out")));
		assertEquals("too many links one after the other", refusal(sandbox.path("loop")));
		assertEquals("it is not a regular file", refusal(sandbox.path("pipe")));
		assertEquals("it is not a regular file", refusal(Path.of("/dev/null")));
		assertEquals("File name too long", refusal(sandbox.path("n".repeat(256))));
		assertEquals("broken\nfile\nfolder\nlink\nloop\npipe\n", sandbox.bash("ls -A").out());
	}

	@Test
	public void aFolderThatTakesNoFilesIsNamed() throws IOException {
		assumeTrue(Files.isDirectory(Path.of("/sys/kernel")));
		String words = refusal(Path.of("/sys/kernel/out"));
		assertTrue(words, words.equals("permission denied") || words.equals("the disk is read-only"));
	}

	@Test
	public void aReadOnlyDiskIsNamed() throws IOException {
		withDisk("size=64k,ro", disk -> assertEquals("the disk is read-only", refusal(disk.resolve("out"))));
	}

	@Test
	public void aFullDiskIsNamedAndTheOldFileStands() throws IOException {
		withDisk("size=64k", disk -> {
			Path target = Files.writeString(disk.resolve("out"), "old");
			IOException full = assertThrows(IOException.class, () -> {
				try (AtomicOutput out = new AtomicOutput(target)) {
					out.write(new byte[1_000_000]);
					out.commit();
				}
			});
			assertEquals("Cannot write " + target + ": the disk is full", full.getMessage());
			assertEquals("old", Files.readString(target));
			assertEquals("out\n", sandbox.bash("ls -A disk").out());
		});
	}

	@Test
	public void aFullDiskIsNamedWhateverLanguageTheSystemSpeaks() throws IOException {
		withDisk("size=64k", disk -> {
			sandbox.tryBash("", "cat /dev/zero > disk/filler");
			try (AtomicOutput out = new AtomicOutput(disk.resolve("out"),
					file -> new Failing(file, "Auf dem Ger\u00e4t ist nichts frei"))) {
				String message = assertThrows(IOException.class, () -> out.write(new byte[1_000_000])).getMessage();
				assertEquals("Cannot write " + disk.resolve("out") + ": the disk is full", message);
			}
		});
	}

	@Test
	public void aWriteThatFailsInTheMiddleLeavesTheOldFile() throws IOException {
		Path target = sandbox.file("out", "old");
		IOException full = assertThrows(IOException.class, () -> {
			try (AtomicOutput out = new AtomicOutput(target, Failing::new)) {
				for (int i = 0; i < 100_000; i++) {
					out.write(NEW);
				}
				out.commit();
			}
		});
		assertEquals("Cannot write " + target + ": the disk is full", full.getMessage());
		assertEquals("old", Files.readString(target));
		assertEquals("out\n", sandbox.bash("ls -A").out());
	}

	@Test
	public void aFaultThatShowsOnlyAtTheCommitLeavesTheOldFile() throws IOException {
		Path target = sandbox.file("out", "old");
		try (AtomicOutput out = new AtomicOutput(target, Failing::new)) {
			out.write(new byte[Failing.ROOM + 1]);
			assertThrows(IOException.class, out::commit);
		}
		assertEquals("old", Files.readString(target));
		assertEquals("out\n", sandbox.bash("ls -A").out());
	}

	@Test
	public void afterAFailedWriteNothingCanBeCommitted() throws IOException {
		Path target = sandbox.file("out", "old");
		AtomicOutput out = new AtomicOutput(target, Failing::new);
		assertThrows(IOException.class, () -> out.write(new byte[1_000_000]));
		String message = assertThrows(IOException.class, out::commit).getMessage();
		assertTrue(message, message.endsWith("an earlier part could not be written"));
		assertEquals("old", Files.readString(target));
		assertEquals("out\n", sandbox.bash("ls -A").out());
	}

	@Test
	public void aTargetThatBecameAFolderMeanwhileIsLeftAlone() throws IOException {
		Path target = sandbox.path("out");
		AtomicOutput out = new AtomicOutput(target);
		out.write(NEW);
		sandbox.bash("mkdir out; echo > out/in");
		assertThrows(IOException.class, out::commit);
		assertEquals("in\n", sandbox.bash("ls -A out").out());
		assertEquals("out\n", sandbox.bash("ls -A").out());
	}

	@Test
	public void anInterruptKeepsItsTypeAndLeavesTheOldFile() throws IOException {
		Path target = sandbox.file("out", "old");
		assertThrows(ClosedByInterruptException.class, () -> {
			try (AtomicOutput out = new AtomicOutput(target)) {
				out.write(NEW);
				Thread.currentThread().interrupt();
				out.commit();
			}
		});
		assertTrue(Thread.interrupted());
		assertEquals("old", Files.readString(target));
		assertEquals("out\n", sandbox.bash("ls -A").out());
	}

	private interface OnDisk {
		void run(Path disk) throws IOException;
	}

	private void withDisk(String options, OnDisk body) throws IOException {
		sandbox.bash("mkdir disk");
		assumeTrue("only root mounts disks",
				sandbox.tryBash("", "mount -t tmpfs -o \"$1\" tmpfs disk", options).exit() == 0);
		try {
			body.run(sandbox.path("disk"));
		} finally {
			sandbox.bash("umount --lazy disk"); // also if a failed test holds a file open there
		}
	}

	private static void write(Path target) throws IOException {
		try (AtomicOutput out = new AtomicOutput(target)) {
			out.write(NEW);
			out.commit();
		}
	}

	private static String refusal(Path target) {
		String message = assertThrows(target.toString(), IOException.class, () -> write(target)).getMessage();
		String start = "Cannot write " + FileName.of(target).display() + ": ";
		assertTrue(message, message.startsWith(start));
		return message.substring(start.length());
	}

	/** A disk with little room. */
	private static final class Failing extends FilterOutputStream {
		static final int ROOM = 100;
		private final String words;
		private int left = ROOM;

		Failing(OutputStream out) {
			this(out, "No space left on device");
		}

		Failing(OutputStream out, String words) {
			super(out);
			this.words = words;
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			left -= length;
			if (left < 0) {
				throw new IOException(words);
			}
			out.write(bytes, offset, length);
		}
	}
}
