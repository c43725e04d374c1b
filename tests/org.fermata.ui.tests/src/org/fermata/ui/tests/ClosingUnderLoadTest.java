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

/** Another process of the product is closed while a thousand tasks run in it. */
public final class ClosingUnderLoadTest extends UiTest {

	/**
	 * The engine waits two seconds at most when it is closed, and what has not ended by then counts as abandoned. So
	 * that all have stopped says that it was out in less.
	 */
	@Test
	public void aThousandTasksAreStoppedAndNoThreadAndNoProcessIsLeft() throws IOException, InterruptedException {
		Path sandbox = sandbox().folder();
		Path said = sandbox.resolve("said");
		Process process = new ProcessBuilder(OtherProcess.command("org.fermata.ui.tests.crowd", sandbox,
				sandbox.resolve("workspace"))).redirectErrorStream(true).redirectOutput(said.toFile()).start();
		try {
			boolean ended = process.waitFor(Await.DEADLINE.multipliedBy(2).toSeconds(), TimeUnit.SECONDS);
			assertTrue(Files.readString(said), ended);
		} finally {
			process.destroyForcibly();
		}
		String words = Files.readString(said);
		assertEquals(words, 0, process.exitValue());
		assertTrue(words, words.contains(CrowdApplication.OPERATIONS + "{STOPPED=" + CrowdApplication.TASKS + "}"));
		assertTrue(words, words.contains(CrowdApplication.THREADS + "[]"));
		assertTrue(words, words.contains(CrowdApplication.CHILDREN + "[]"));
	}
}
