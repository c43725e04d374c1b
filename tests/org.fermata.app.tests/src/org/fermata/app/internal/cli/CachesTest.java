// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Who may use what the platform has kept, and when it begins afresh. Others are processes of their own. */
public final class CachesTest {

	@Rule
	public final TemporaryFolder sandbox = new TemporaryFolder();

	private static final int ROUNDS = 300;

	private final List<Process> others = new ArrayList<>();

	@After
	public void endOthers() throws InterruptedException {
		for (Process each : others) {
			each.destroyForcibly().waitFor();
		}
	}

	/** Another window, which says which folder it has taken and holds it until it is killed. */
	public static final class Other {

		public static void main(String[] words) throws IOException {
			System.out.println(Caches.share(Path.of(words[0])));
			System.in.read();
		}
	}

	/** Another window that takes a folder at the same moment as others do, again and again: each time with a word. */
	public static final class Racer {

		public static void main(String[] words) throws IOException {
			for (int round = 0; round < ROUNDS; round++) {
				Path folder = Path.of(words[0], Integer.toString(round));
				System.out.println("ready");
				while (!Files.exists(folder)) {
					Thread.onSpinWait();
				}
				System.out.println(Caches.share(folder.resolve("window")).getFileName());
			}
			System.in.read();
		}
	}

	private Path folder() {
		return sandbox.getRoot().toPath().resolve("window");
	}

	private Path next() {
		return sandbox.getRoot().toPath().resolve("window-2");
	}

	private Path startOther() throws IOException {
		return Path.of(start(Other.class, folder()).readLine());
	}

	/** Gives what it says. */
	private BufferedReader start(Class<?> program, Path folder) throws IOException {
		Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), program.getName(), folder.toString())
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		others.add(other);
		return other.inputReader();
	}

	private void killOther() throws InterruptedException {
		others.removeFirst().destroyForcibly().waitFor();
	}

	private void keepSomething() throws IOException {
		Files.writeString(Files.createDirectories(folder().resolve("org.eclipse.osgi")).resolve("framework.info"), "half");
	}

	private List<String> kept() throws IOException {
		try (Stream<Path> files = Files.list(folder())) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	public void whatAWholeStartHasKeptStays() throws Exception {
		assertEquals(folder(), startOther());
		keepSomething();
		Files.delete(Caches.starting(folder()));
		killOther();
		assertEquals(folder(), Caches.share(folder()));
		assertEquals(List.of(".starting", ".used", "org.eclipse.osgi"), kept());
	}

	@Test
	public void whatAStartThatWasKilledHasKeptIsNotUsedAgain() throws Exception {
		assertEquals(folder(), startOther());
		keepSomething();
		killOther();
		assertEquals(folder(), Caches.share(folder()));
		assertEquals(List.of(".starting", ".used"), kept());
	}

	@Test
	public void whoeverHasStartedShares() throws Exception {
		assertEquals(folder(), startOther());
		Files.delete(Caches.starting(folder()));
		assertEquals(folder(), startOther());
		Files.delete(Caches.starting(folder()));
		assertEquals(folder(), Caches.share(folder()));
	}

	@Test
	public void whileAnotherStartsOrHasComeToNothingBesideOneThatRunsTheNextFolderServes() throws Exception {
		assertEquals(folder(), startOther());
		assertEquals(next(), startOther()); // the first has not started yet
		Files.delete(Caches.starting(folder()));
		Files.delete(Caches.starting(next()));
		assertEquals(folder(), startOther());
		keepSomething();
		others.removeLast().destroyForcibly().waitFor();
		assertEquals(next(), startOther()); // the first runs, and has to keep what it uses
		assertTrue(kept().toString(), kept().contains("org.eclipse.osgi"));
	}

	@Test
	public void ofTwoThatStartAtTheSameMomentOneIsAlone() throws Exception {
		Path base = sandbox.getRoot().toPath();
		BufferedReader one = start(Racer.class, base);
		BufferedReader two = start(Racer.class, base);
		for (int round = 0; round < ROUNDS; round++) {
			assertEquals(List.of("ready", "ready"), List.of(one.readLine(), two.readLine()));
			Files.createDirectory(base.resolve(Integer.toString(round)));
			assertEquals("round " + round, Set.of("window", "window-2"), new HashSet<>(List.of(one.readLine(), two.readLine())));
		}
	}

	@Test
	public void aFolderThatIsTakenIsSharedWithNobody() throws Exception {
		assertEquals(folder(), startOther());
		Files.delete(Caches.starting(folder()));
		assertFalse(Caches.take(folder()));
		killOther();
		assertTrue(Caches.take(folder()));
	}

	@Test
	public void aFolderIsHeldHoweverMuchIsCollectedMeanwhile() throws IOException {
		assertTrue(Caches.take(folder()));
		WeakReference<Object> collected = new WeakReference<>(new Object());
		while (collected.get() != null) {
			System.gc();
		}
		try (FileChannel used = FileChannel.open(folder().resolve(".used"), StandardOpenOption.WRITE)) {
			assertThrows(OverlappingFileLockException.class, used::tryLock);
		}
	}
}
