// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/**
 * Ctrl-C, as the terminal sends it: a signal to the whole group. Of three entries the first is done when the second,
 * a pipe, has been spoken of, and the third is so large that it never is.
 */
public final class InterruptTest {

	@Rule
	public final Sandbox sandbox = new Sandbox();

	@Before
	public void slowFolder() throws Exception {
		sandbox.bash("mkdir slow; echo 1 > slow/a; mkfifo slow/b; truncate -s 1T slow/c");
	}

	private Running reading(String command) throws Exception {
		return sandbox.start("exec \"$FERMATA\" checksum --workers 2 " + command).awaitErr("slow/b: skipped");
	}

	private void send(String signal, Running run) throws Exception {
		sandbox.bash("kill -" + signal + " -" + run.pid());
	}

	@Test
	public void ctrlCSaysHowFarItCameAndLetsOutWholeLines() throws Exception {
		Running run = reading("slow");
		send("INT", run);
		run.finish().exits(130).prints(sandbox.bash("sha256sum slow/a")).says("Stopped by you after 1 of 2 files");
	}

	@Test
	public void otherSignalsThatEndAProcessStopItAsCleanly() throws Exception {
		Running run = reading("slow");
		send("TERM", run);
		run.finish().exits(143).says("Stopped by you after 1 of 2 files");
		Running hungUp = reading("slow");
		send("HUP", hungUp);
		hungUp.finish().exits(129).says("Stopped by you after 1 of 2 files");
	}

	@Test
	public void anImpatientSecondCtrlCChangesNothing() throws Exception {
		Running run = reading("slow");
		sandbox.run("kill -INT -" + run.pid() + "; kill -INT -" + run.pid());
		run.finish().exits(130).says("Stopped by you after 1 of 2 files");
	}

	@Test
	public void aCheckIsStoppedInTheSameWay() throws Exception {
		sandbox.bash("{ sha256sum slow/a; echo broken; echo " + "0".repeat(64) + "'  slow/c'; } > manifest");
		Running run = sandbox.start("exec \"$FERMATA\" checksum --workers 1 --check manifest").awaitErr("manifest: 2:");
		send("INT", run);
		run.finish().exits(130).prints("slow/a: OK\n").says("Stopped by you after 1 of 2 files");
	}

	@Test
	public void ctrlCAtTheQuestionEndsItThere() throws Exception {
		Running run = sandbox.atTerminal("\"$FERMATA\" checksum slow > out").awaitOut("1 to 2 [");
		run.type("\003");
		Finished finished = run.finish();
		assertTrue(finished.toString(), finished.exit() == 130 && finished.out().contains("Stopped by you"));
	}

	@Test
	public void ctrlCAtTheTerminalTakesTheProgressLineAway() throws Exception {
		Running run = sandbox.atTerminal("\"$FERMATA\" checksum -j 2 slow > out").awaitOut("Reading files");
		// The first file is read and the pipe is skipped; then the line is drawn once more.
		run.awaitOut("not a file\r\n\r\u001b[KReading files").type("\003");
		Finished finished = run.finish();
		assertTrue(finished.toString(), finished.exit() == 130
				&& finished.out().endsWith("\r\u001b[Kchecksum: Stopped by you after 1 of 2 files\r\n"));
	}

	@Test
	public void whoDoesNotListenToTheMessagesHoldsNothingUp() throws Exception {
		sandbox.bash("mkdir links; ln -s -t links nowhere/{1..3000}; mkfifo full");
		Running run = sandbox.start("exec 3<> full; exec \"$FERMATA\" checksum -j 1 -o manifest links 2>&3")
				.await("it has begun to write", () -> sandbox.has(".fermata-*.part"));
		send("INT", run);
		run.finish().exits(130);
		assertFalse("the half-written file is left", sandbox.has(".fermata-*.part") || sandbox.has("manifest"));
	}

	@Test
	public void whatJavaSaysOfItsThreadsIsNoResult() throws Exception {
		Running run = reading("slow");
		send("QUIT", run);
		run.awaitErr("Full thread dump");
		send("INT", run);
		run.finish().prints(sandbox.bash("sha256sum slow/a")).says("Stopped by you after 1 of 2 files");
	}

	@Test
	public void aPipelineIsStoppedAsAWhole() throws Exception {
		Running run = sandbox.start("\"$FERMATA\" checksum -j 1 slow | cat > out; exit ${PIPESTATUS[0]}")
				.awaitErr("slow/b: skipped");
		send("INT", run);
		run.finish().says("Stopped by you after 1 of 2 files");
	}

	@Test
	public void whoIgnoresCtrlCFromTheStartIsNotStoppedByIt() throws Exception {
		Running run = sandbox.start("trap '' INT; exec \"$FERMATA\" checksum -j 1 slow").awaitErr("slow/b: skipped");
		send("INT", run);
		sandbox.bash("truncate -s 1 slow/c");
		run.finish().exits(1).says("slow/c: changed while it was read");
	}
}
