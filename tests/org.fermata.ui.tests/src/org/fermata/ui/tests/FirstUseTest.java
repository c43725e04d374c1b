// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.fermata.testing.Await;
import org.fermata.ui.scenarios.stage.OtherProcess;
import org.junit.Test;

/** The engine in another process, where nobody has used it yet. */
public final class FirstUseTest extends UiTest {

	@Test
	public void twoThreadsThatAreNotTheWindowsGetTheOneEngineOnItsFirstUse() throws IOException, InterruptedException {
		Path sandbox = sandbox().folder();
		Path said = sandbox.resolve("said");
		Process process = new ProcessBuilder(OtherProcess.command("org.fermata.ui.tests.firstuse", sandbox,
				sandbox.resolve("workspace"), "-XX:TieredStopAtLevel=1")).redirectErrorStream(true).redirectOutput(said.toFile())
						.start();
		try {
			boolean ended = process.waitFor(Await.DEADLINE.multipliedBy(2).toSeconds(), TimeUnit.SECONDS);
			assertTrue(Files.readString(said), ended);
		} finally {
			process.destroyForcibly();
		}
		String words = Files.readString(said);
		assertEquals(words, 0, process.exitValue());
		assertTrue(words, words.contains(FirstUseApplication.BEFORE + false));
		assertTrue(words, words.matches("(?s).*" + FirstUseApplication.GOT + "\\[Engine[0-9]+\\].*"));
		assertTrue(words, words.contains(FirstUseApplication.AFTER + true));
		assertTrue(words, words.contains(FirstUseApplication.ANEW + "Done[value=works]"));
	}
}
