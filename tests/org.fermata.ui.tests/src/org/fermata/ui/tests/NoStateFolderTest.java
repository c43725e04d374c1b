// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fermata.ui.scenarios.stage.OtherProcess;
import org.junit.Test;

/** The window opens where it can keep nothing, or somebody else does: another process of the same product shows it. */
public final class NoStateFolderTest extends UiTest {

	private static final int PATIENCE_SECONDS = 60;

	@Test
	public void windowOpensWhereNothingCanBeWrittenAndSaysOnceThatItWillForget() throws IOException, InterruptedException {
		Path sandbox = sandbox().folder();
		// A folder below a file can be made by nobody, root included.
		Path nowhere = Files.createFile(sandbox.resolve("file")).resolve("workspace");
		String words = open(sandbox, nowhere);
		assertEquals(words, 1, words.split("will not be kept", -1).length - 1);
	}

	@Test
	public void secondProcessLeavesTheFolderToTheFirstAndSaysSo() throws IOException, InterruptedException {
		Path ours = Path.of(URI.create(System.getProperty("osgi.instance.area")));
		Path log = ours.resolve(".metadata/.log");
		Object before = Files.exists(log) ? Files.getLastModifiedTime(log) : "";
		Path settings = Files.createDirectories(ours.resolve(".metadata/.plugins/org.eclipse.core.runtime/.settings"));
		// As one that vanishes meanwhile: it is listed, and not there when it is read.
		Path gone = Files.createSymbolicLink(settings.resolve("gone.prefs"), Path.of("nowhere"));
		try {
			String words = open(sandbox().folder(), ours);
			assertTrue(words, words.contains("another Fermata keeps its layout and settings in " + ours));
			assertEquals(before, Files.exists(log) ? Files.getLastModifiedTime(log) : "");
		} finally {
			Files.delete(gone);
		}
	}

	/** Opens the window in another process and ends that; gives what it said. */
	private String open(Path sandbox, Path state) throws IOException, InterruptedException {
		Path seen = sandbox.resolve("seen");
		Path said = sandbox.resolve("said");
		Path temporary = Files.createDirectory(sandbox.resolve("temporary"));
		Process process = new ProcessBuilder(OtherProcess.command("org.fermata.app.product", sandbox, state,
				"-Djava.io.tmpdir=" + temporary, "-Dfermata.timing=" + seen)).redirectErrorStream(true)
				.redirectOutput(said.toFile()).start();
		try {
			workbench().await("the other window, or its end", () -> Files.exists(seen) || !process.isAlive());
			assertTrue(Files.readString(said), process.isAlive());
		} finally {
			process.destroy(); // a signal, which asks nobody
			assertTrue("It did not end", process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
		}
		try (Stream<Path> left = Files.list(temporary)) {
			assertEquals(List.of(), left.filter(path -> path.getFileName().toString().startsWith("fermata-state")).toList());
		}
		return Files.readString(said);
	}
}
