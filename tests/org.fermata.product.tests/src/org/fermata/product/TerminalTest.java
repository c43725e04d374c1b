// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** At a pseudo-terminal: what is asked, what is redrawn, and what is not where there is none. */
public final class TerminalTest {

	private static final String QUESTION = "Files to read at once (2 files, 4 B), 1 to 2 [";
	private static final String BAR = "\u2591";

	@Rule
	public final Sandbox sandbox = new Sandbox();

	@Before
	public void folders() throws Exception {
		sandbox.bash("mkdir d slow; echo 1 > d/1; echo 2 > d/2; truncate -s 1T slow/huge");
	}

	/** What a terminal shows, as text. */
	private Finished shown(Running run) throws Exception {
		Finished finished = run.finish();
		return new Finished(finished.exit(), "", new String(finished.out().getBytes("ISO-8859-1"), "UTF-8"));
	}

	@Test
	public void theQuestionIsAskedAndEnterTakesItsDefault() throws Exception {
		Running run = sandbox.atTerminal("\"$FERMATA\" checksum d > out").awaitOut(QUESTION);
		run.type("\n");
		shown(run).exits(0).says("Done in");
		assertEquals(sandbox.bash("sha256sum d/1 d/2"), sandbox.read("out"));
	}

	@Test
	public void answersThatDoNotFitAreToldWhatWouldAndAskedAgain() throws Exception {
		Running run = sandbox.atTerminal("\"$FERMATA\" checksum d > out").awaitOut(QUESTION);
		run.type("abc\n").awaitOut("Type a whole number from 1 to 2, not \u201cabc\u201d\r\n" + QUESTION);
		run.type("99\n").awaitOut("Type a whole number from 1 to 2, not \u201c99\u201d\r\n" + QUESTION);
		run.type(" 2 \n");
		shown(run).exits(0).says("Done in");
		assertEquals(sandbox.bash("sha256sum d/1 d/2"), sandbox.read("out"));
	}

	@Test
	public void theEndOfInputTakesTheDefaultAndSaysSo() throws Exception {
		Running run = sandbox.atTerminal("\"$FERMATA\" checksum d > out").awaitOut(QUESTION);
		run.type("\004");
		shown(run).exits(0).says("Files to read at once (2 files, 4 B): ");
	}

	@Test
	public void aCheckAsksTheSameQuestion() throws Exception {
		sandbox.bash("sha256sum d/1 d/2 > manifest");
		Running run = sandbox.atTerminal("\"$FERMATA\" checksum --check manifest > out").awaitOut(QUESTION);
		run.type("1\n");
		shown(run).exits(0);
		assertEquals("d/1: OK\nd/2: OK\n", sandbox.read("out"));
	}

	@Test
	public void withWorkersGivenNothingIsAsked() throws Exception {
		shown(sandbox.atTerminal("\"$FERMATA\" checksum --workers 2 d > out")).exits(0)
				.neverSays("Files to read at once");
	}

	@Test
	public void resultsAndProgressShareATerminalLineByLine() throws Exception {
		Finished finished = shown(sandbox.atTerminal("\"$FERMATA\" checksum --workers 1 d")).exits(0);
		for (String line : sandbox.bash("sha256sum d/1 d/2").split("\n")) {
			// At the beginning of a line, or of one that was just cleared
			assertTrue(finished.toString(), finished.err().matches("(?s).*(^|\n|\u001b\\[K)" + line + "\r\n.*"));
		}
	}

	@Test
	public void theProgressBarIsDrawnWhereStandardErrorIsATerminal() throws Exception {
		Running run = sandbox.atTerminal("\"$FERMATA\" checksum -j 1 slow > out").awaitOut(BAR).awaitOut("of 1.00 TB");
		run.type("\003");
		shown(run).exits(130).says("\r\u001b[KReading files").says("Stopped by you after 0 of 1 file");
		assertEquals("", sandbox.read("out"));
	}

	@Test
	public void onANarrowTerminalTheLineStaysOne() throws Exception {
		Running run = sandbox.atTerminal("stty cols 30; \"$FERMATA\" checksum -j 1 slow > out").awaitOut("Reading files");
		run.awaitOut("\u2026").type("\003");
		for (String line : shown(run).exits(130).err().replace("^C", "").split("\r\u001b\\[K|\r\n")) {
			assertTrue(line, line.length() < 30 || line.startsWith("checksum: Stopped"));
		}
	}

	@Test
	public void withoutATerminalThereAreNoQuestionsButTheAnswersThatWereTaken() throws Exception {
		sandbox.run("\"$FERMATA\" checksum d").exits(0).says("Files to read at once (2 files, 4 B): ")
				.neverSays("1 to 2").neverSays("\u001b").neverSays("\r").prints(sandbox.bash("sha256sum d/1 d/2"));
	}

	@Test
	public void whereStandardErrorIsAFileNothingIsAskedOrDrawn() throws Exception {
		Running run = sandbox.atTerminal("\"$FERMATA\" checksum d 2> err");
		shown(run).exits(0).neverSays("\u001b").neverSays("Files to read");
		String err = sandbox.read("err");
		assertTrue(err, err.contains("Files to read at once (2 files, 4 B): "));
		assertFalse(err, err.contains("\u001b"));
	}

	@Test
	public void whereStandardInputIsNoTerminalNothingIsAsked() throws Exception {
		shown(sandbox.atTerminal("\"$FERMATA\" checksum d < /dev/null > out")).exits(0)
				.says("Files to read at once (2 files, 4 B): ").neverSays("1 to 2");
	}

	@Test
	public void withoutATerminalProgressIsAPlainLineNowAndThen() throws Exception {
		Running run = sandbox.start("exec \"$FERMATA\" checksum -j 1 slow").awaitErr("Reading files: 0 %, ");
		sandbox.bash("kill -INT -" + run.pid());
		run.finish().exits(130).neverSays("\u001b").neverSays("\r").says("of 1.00 TB, ");
	}
}
