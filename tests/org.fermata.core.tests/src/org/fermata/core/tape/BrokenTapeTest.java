// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.tape;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;

public final class BrokenTapeTest {

	@Rule
	public final Watchdog watchdog = new Watchdog();
	@Rule
	public final TestEngine engine = new TestEngine();
	@Rule
	public final TapeFile tape = new TapeFile();

	private final AtomicBoolean ran = new AtomicBoolean();

	private Throwable failure() {
		return engine.failure(tape.replaying(op -> {
			ran.set(true);
			return null;
		}));
	}

	private void broken(int line, String problem) {
		Throwable failure = failure();
		assertTrue(failure.toString(), failure instanceof BrokenTapeException);
		assertEquals("The tape " + tape.path() + " is broken at line " + line + ": " + problem, failure.getMessage());
		assertEquals(line, ((BrokenTapeException) failure).line());
	}

	@After
	public void theRoutineNeverBegan() {
		assertFalse(ran.get());
	}

	@Test
	public void noFile() {
		assertEquals(FileNotFoundException.class, failure().getClass());
	}

	@Test
	public void anEmptyFile() {
		tape.writeText("");
		broken(1, "there is nothing");
	}

	@Test
	public void anotherFile() throws IOException {
		tape.writeText("{\"name\":\"x\"}\n");
		broken(1, "this is no tape");
		tape.writeText("Dear Sir,\n");
		broken(1, "this is no tape");
		tape.writeText("{\"fermata-tape\":\"1\"}\n");
		broken(1, "this is no tape");
		tape.writeText("{\"fermata-tape\":0}\n");
		broken(1, "this is no tape");
		tape.writeText("{\"fermata-tape\":1,\"operation\":\"" + "x".repeat(70_000) + "\"}\n" + TapeFile.DONE + "\n");
		broken(1, "this is no tape");
		byte[] film = new byte[1_000_000];
		Arrays.fill(film, (byte) '{');
		Files.write(tape.path(), film);
		broken(1, "this is no tape");
	}

	@Test
	public void aTapeOfANewerVersion() {
		tape.writeText("{\"fermata-tape\":2,\"anything\":\"else\"}\nwhatever\n");
		broken(1, "version 2 is newer than this program, which knows version 1");
	}

	@Test
	public void aTapeWithoutAnEnd() {
		tape.write(TapeFile.print("one"));
		broken(3, "the recording was cut off; there is no end");
		tape.write();
		broken(2, "the recording was cut off; there is no end");
	}

	@Test
	public void halfALineAtTheEnd() {
		tape.writeText(TapeFile.HEADER + "\n" + TapeFile.print("one") + "\n{\"event\":\"pri");
		broken(3, "the line was cut off");
		tape.writeText(TapeFile.HEADER + "\n" + TapeFile.DONE);
		broken(2, "the line was cut off");
	}

	@Test
	public void garbageAmongTheLines() throws IOException {
		tape.write(TapeFile.print("one"), "x", TapeFile.DONE);
		broken(3, "this is not a record: No { at character 1");
		tape.write(TapeFile.print("one"), "", TapeFile.DONE);
		broken(3, "this is not a record: No { at character 1");
		Files.write(tape.path(), (TapeFile.HEADER + "\n\377\n").getBytes(StandardCharsets.ISO_8859_1));
		broken(2, "this is not UTF-8");
	}

	@Test
	public void anEventThatDoesNotExist() {
		tape.write("{\"event\":\"dance\"}", TapeFile.DONE);
		broken(2, "there is no such event: dance");
		tape.write("{\"line\":\"x\"}", TapeFile.DONE);
		broken(2, "there is no such event: null");
	}

	@Test
	public void somethingAfterTheEnd() {
		tape.write(TapeFile.DONE, TapeFile.print("one"));
		broken(3, "there is something after the end");
	}
}
