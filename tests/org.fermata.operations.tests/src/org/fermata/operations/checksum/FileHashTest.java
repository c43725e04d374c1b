// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public final class FileHashTest {

	private static final int CHUNK = 256 * 1024;
	private static final int LARGE = 4 * CHUNK;

	@Rule
	public final Sandbox sandbox = new Sandbox();

	@Rule
	public final Deadline deadline = new Deadline();

	private final FileHash hash = new FileHash();
	private Locale before;

	@Before
	public void speakEnglish() {
		before = Locale.getDefault();
		Locale.setDefault(Locale.ENGLISH);
	}

	@After
	public void speakAsBefore() {
		Locale.setDefault(before);
	}

	@Test
	public void sizesAroundTheChunkAreHashedAsSha256sumDoes() throws IOException {
		Random random = new Random(7);
		for (int size : new int[] {0, 1, 55, 56, 63, 64, 65, CHUNK - 1, CHUNK, CHUNK + 1, LARGE, LARGE + 17}) {
			byte[] content = new byte[size];
			random.nextBytes(content);
			Files.write(sandbox.path("file"), content);
			AtomicLong told = new AtomicLong();
			FileOutcome.Hashed hashed = (FileOutcome.Hashed) hash("file", told::addAndGet);
			assertEquals(sandbox.bash("sha256sum file").out().substring(0, 64), hashed.digest().hex());
			assertEquals(size, hashed.size());
			assertEquals(size, told.get());
		}
	}

	@Test
	public void pseudoFilesThatSayTheyAreEmptyAreRead() throws IOException {
		assumeTrue(Files.isReadable(Path.of("/proc/version")));
		FileOutcome.Hashed hashed = (FileOutcome.Hashed) hash("/proc/version", ByteProgress.NONE);
		assertEquals(sandbox.bash("sha256sum /proc/version").out().substring(0, 64), hashed.digest().hex());
		assertTrue(hashed.size() > 0);
	}

	@Test
	public void aFileThatShrinksWhileReadIsNotHashed() throws IOException {
		sandbox.file("f", LARGE);
		FileOutcome.Failed failed = failed("f", once(() -> resize(CHUNK + 50)));
		assertEquals(Reason.CHANGED, failed.reason());
		assertEquals("changed while it was read: 1,048,576 bytes expected, 262,194 read", failed.words());
	}

	@Test
	public void aFileThatShrinksAfterItsLastByteWasReadIsNotHashed() throws IOException {
		sandbox.file("f", 100);
		FileOutcome.Failed failed = failed("f", once(() -> resize(1)));
		assertEquals("changed while it was read: 100 bytes before, 1 after", failed.words());
		assertEquals(Reason.CHANGED, failed.reason());
	}

	@Test
	public void aFileThatShrinksAndHidesItIsNotHashed() throws IOException {
		Path file = sandbox.file("f", 100);
		FileTime time = Files.getLastModifiedTime(file);
		FileOutcome.Failed failed = failed("f", once(() -> {
			resize(50);
			Files.setLastModifiedTime(file, time);
		}));
		assertEquals("changed while it was read: 100 bytes before, 50 after", failed.words());
	}

	@Test
	public void aFileThatGrowsWithoutEndIsLeft() throws IOException {
		sandbox.file("f", 1);
		FileOutcome.Failed failed = failed("f", count -> append());
		assertEquals("changed while it was read: 1 byte expected, 1,001 read", failed.words());
	}

	@Test
	public void aFileEmptiedAfterItWasReadIsNotHashed() throws IOException {
		sandbox.file("f", 1000);
		FileOutcome.Failed failed = failed("f", once(() -> resize(0)));
		assertEquals("changed while it was read: 1,000 bytes before, 0 after", failed.words());
	}

	@Test
	public void aFileRewrittenInPlaceAtTheSameSizeIsNotHashed() throws IOException {
		Path file = sandbox.file("f", 100);
		FileOutcome.Failed failed = failed("f", once(() -> Files.setLastModifiedTime(file, FileTime.fromMillis(1))));
		assertEquals(Reason.CHANGED, failed.reason());
		assertEquals("changed while it was read", failed.words());
	}

	@Test
	public void aFileReplacedByAnotherOfTheSameSizeAndTimeIsNotHashed() throws IOException {
		Path file = sandbox.file("f", 100);
		Path other = sandbox.file("g", 100);
		Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
		assertEquals(Reason.CHANGED,
				failed("f", once(() -> Files.move(other, file, StandardCopyOption.REPLACE_EXISTING))).reason());
	}

	@Test
	public void aFileThatEndsEarlyWithoutHavingChangedSaysSo() throws IOException {
		Path pseudo = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
		assumeTrue(Files.isReadable(pseudo) && Files.size(pseudo) > 0);
		FileOutcome.Failed failed = failed(pseudo.toString(), ByteProgress.NONE);
		assertEquals(Reason.INCOMPLETE, failed.reason());
		assertTrue(failed.words(), failed.words().startsWith("could not be read to its end: 4,096 bytes expected, "));
	}

	@Test
	public void aFileThatVanishesWhileReadIsNotHashed() throws IOException {
		Path file = sandbox.file("f", LARGE);
		assertEquals(Reason.VANISHED, failed("f", once(() -> Files.delete(file))).reason());
	}

	@Test
	public void aFileThatIsNotThereFails() throws IOException {
		FileOutcome.Failed failed = failed("f", ByteProgress.NONE);
		assertEquals(Reason.MISSING, failed.reason());
		assertEquals(sandbox.path("f") + ": no such file or folder", failed.message());
	}

	@Test
	public void refusedAccessIsNamed() throws IOException {
		Path file = Path.of("/proc/sys/vm/compact_memory"); // refuses to be read even by root
		if (!Files.exists(file)) {
			file = sandbox.file("f", 1);
			sandbox.bash("chmod 0 f");
			assumeTrue(!sandbox.bash("id -u").out().equals("0\n"));
		}
		FileOutcome.Failed failed = failed(file.toString(), ByteProgress.NONE);
		assertEquals(Reason.NOT_PERMITTED, failed.reason());
		assertEquals("permission denied", failed.words());
	}

	@Test
	public void aFaultOfTheDeviceIsNamedInItsOwnWords() throws IOException {
		assumeTrue(Files.isReadable(Path.of("/proc/self/mem")));
		FileOutcome.Failed failed = failed("/proc/self/mem", ByteProgress.NONE); // no page at address 0
		assertEquals(Reason.UNREADABLE, failed.reason());
		assertEquals("could not be read: Input/output error", failed.words());
	}

	@Test
	public void whatIsNoFileIsNotOpened() throws IOException {
		sandbox.bash("mkfifo fifo; ln -s fifo link; mkdir folder");
		assertEquals(Reason.FIFO, failed("fifo", ByteProgress.NONE).reason());
		assertEquals(Reason.FIFO, failed("link", ByteProgress.NONE).reason());
		assertEquals(Reason.FOLDER, failed("folder", ByteProgress.NONE).reason());
		assertEquals(Reason.CHARACTER_DEVICE, failed("/dev/zero", ByteProgress.NONE).reason());
	}

	@Test
	public void aFileThatBecameAPipeSinceTheScanIsNotOpened() throws IOException {
		sandbox.file("f", 10);
		TreeScan.RegularFile found = (TreeScan.RegularFile)
				new TreeScan(List.of(sandbox.folder()), Checkpoint.NONE).next();
		sandbox.bash("rm f; mkfifo f");
		FileOutcome outcome = hash.hash(found.path(), found.name(), ByteProgress.NONE);
		assertEquals(new FileOutcome.Failed(found.name(), Reason.FIFO), outcome);
	}

	@Test
	public void anInterruptStopsTheReadingAndStaysSet() throws IOException {
		sandbox.file("f", LARGE);
		AtomicLong told = new AtomicLong();
		assertThrows(ClosedByInterruptException.class, () -> hash("f", count -> {
			told.addAndGet(count);
			Thread.currentThread().interrupt();
		}));
		assertTrue(Thread.interrupted());
		assertEquals(CHUNK, told.get());
		Thread.currentThread().interrupt();
		assertThrows(ClosedByInterruptException.class, () -> hash("f", ByteProgress.NONE));
		assertTrue(Thread.interrupted());
	}

	@Test
	public void aProgressThatCancelsIsHeardAndClosesTheFile() throws IOException {
		sandbox.file("f", LARGE);
		CancellationException stop = new CancellationException();
		assertEquals(stop, assertThrows(CancellationException.class, () -> hash("f", count -> {
			throw stop;
		})));
		assertFalse(sandbox.tryBash("", "ls -l /proc/" + ProcessHandle.current().pid() + "/fd").out()
				.contains(sandbox.path("f").toString()));
	}

	@Test
	public void nothingOfAStoppedFileGoesIntoTheNext() throws IOException {
		sandbox.file("f", LARGE);
		FileOutcome expected = hash("f", ByteProgress.NONE);
		assertThrows(CancellationException.class, () -> hash("f", count -> {
			throw new CancellationException();
		}));
		assertTrue(hash("f", once(() -> resize(CHUNK + 1))) instanceof FileOutcome.Failed);
		sandbox.file("f", LARGE);
		assertEquals(expected, hash("f", ByteProgress.NONE));
	}

	@Test
	public void manyThreadsShareOne() throws Exception {
		List<Path> files = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			files.add(sandbox.file("f" + i, i * 20_000));
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			List<Callable<FileOutcome>> calls = new ArrayList<>();
			for (int i = 0; i < 400; i++) {
				Path file = files.get(i % files.size());
				calls.add(() -> hash.hash(file, FileName.of(file.getFileName()), ByteProgress.NONE));
			}
			StringBuilder lines = new StringBuilder();
			for (Future<FileOutcome> outcome : threads.invokeAll(calls)) {
				FileOutcome.Hashed hashed = (FileOutcome.Hashed) outcome.get();
				lines.append(hashed.digest()).append("  ").append(hashed.name()).append('\n');
			}
			Files.writeString(sandbox.path("sums"), lines);
			sandbox.bash("sha256sum --check --strict --quiet sums");
		}
	}

	@Test
	public void aDashInAManifestIsNotLookedForAsAFile() throws IOException {
		sandbox.file("-", "x");
		Checked checked = hash.check(new ManifestReader.Entry(1, new Sha256(1, 2, 3, 4), FileName.ofOctets("-")),
				sandbox.folder(), ByteProgress.NONE);
		assertEquals(Checked.Verdict.UNREADABLE, checked.verdict());
		assertEquals("-: stands for standard input, which cannot be checked here", checked.message());
	}

	private interface Mischief {
		void run() throws IOException;
	}

	/** Runs after the first chunk has been read, before the next. */
	private static ByteProgress once(Mischief mischief) {
		boolean[] done = new boolean[1];
		return count -> {
			if (!done[0]) {
				done[0] = true;
				try {
					mischief.run();
				} catch (IOException e) {
					throw new AssertionError(e);
				}
			}
		};
	}

	private void resize(long size) throws IOException {
		try (var file = Files.newByteChannel(sandbox.path("f"), StandardOpenOption.WRITE)) {
			file.truncate(size);
		}
	}

	private void append() {
		try {
			Files.write(sandbox.path("f"), new byte[1000], StandardOpenOption.APPEND);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private FileOutcome hash(String name, ByteProgress progress) throws ClosedByInterruptException {
		Path path = sandbox.path(name);
		return hash.hash(path, FileName.of(path), progress);
	}

	private FileOutcome.Failed failed(String name, ByteProgress progress) throws ClosedByInterruptException {
		return (FileOutcome.Failed) hash(name, progress);
	}
}
