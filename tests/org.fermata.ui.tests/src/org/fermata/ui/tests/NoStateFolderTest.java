// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.Test;

/** The window opens where nothing can be kept: another process of the same product shows it. */
public final class NoStateFolderTest extends UiTest {

	private static final int PATIENCE_SECONDS = 60;

	@Test
	public void windowOpensWhereNothingCanBeWrittenAndSaysOnceThatItWillForget() throws IOException, InterruptedException {
		Path sandbox = sandbox().folder();
		Path seen = sandbox.resolve("seen");
		Path said = sandbox.resolve("said");
		Path temporary = Files.createDirectory(sandbox.resolve("temporary"));
		// A folder below a file can be made by nobody, root included.
		Path nowhere = Files.createFile(sandbox.resolve("file")).resolve("workspace");
		Process process = new ProcessBuilder(OtherProcess.command("org.fermata.app.product", sandbox, nowhere,
				"-Djava.io.tmpdir=" + temporary, "-Dfermata.timing=" + seen)).redirectErrorStream(true)
				.redirectOutput(said.toFile()).start();
		try {
			workbench().await("the other window, or its end", () -> Files.exists(seen) || !process.isAlive());
			assertTrue(Files.readString(said), process.isAlive());
		} finally {
			process.destroy(); // a signal, which asks nobody
			assertTrue("It did not end", process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
		}
		String words = Files.readString(said);
		assertEquals(words, 1, words.split("will not be kept", -1).length - 1);
		try (Stream<Path> left = Files.list(temporary)) {
			assertEquals(List.of(), left.filter(path -> path.getFileName().toString().startsWith("fermata-state")).toList());
		}
	}
}
