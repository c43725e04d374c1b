// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** The three streams, when they are full, closed or somebody stops listening. */
public final class StreamsTest {

	private static final String FERMATA = "\"$FERMATA\" checksum --workers 2 ";

	@Rule
	public final Sandbox sandbox = new Sandbox();

	@Before
	public void aTree() throws Exception {
		sandbox.bash("mkdir d; echo 1 > d/1; echo 2 > d/2; mkfifo d/pipe");
	}

	@Test
	public void standardOutputCarriesResultsAndNothingElse() throws Exception {
		sandbox.run("\"$FERMATA\" checksum d missing").exits(1).prints(sandbox.bash("sha256sum d/1 d/2"));
		sandbox.run(FERMATA + "-o manifest d").exits(0).prints("");
	}

	@Test
	public void aFullStandardOutputIsNamedAndFails() throws Exception {
		for (String words : new String[] { "checksum -j 2 d", "checksum --help", "help" }) {
			sandbox.run("\"$FERMATA\" " + words + " > /dev/full").exits(1)
					.says("Cannot write to standard output: No space left on device");
		}
		sandbox.bash("sha256sum d/1 > manifest");
		sandbox.run("\"$FERMATA\" checksum -j 2 -c manifest > /dev/full").exits(1)
				.says("Cannot write to standard output: No space left on device");
	}

	@Test
	public void whoStopsListeningEndsItQuietly() throws Exception {
		// More than a pipe and its reader can hold
		sandbox.bash("mkdir long; for i in {1..200}; do : > long/$(printf %0200d $i); done");
		Finished finished = sandbox.run(FERMATA + "long long long long long long | head -n 1; exit ${PIPESTATUS[0]}");
		finished.exits(1).says("Cannot write to standard output: Broken pipe");
		assertEquals(1, finished.lines().size());
	}

	@Test
	public void aClosedStandardInputIsNoTrouble() throws Exception {
		sandbox.run("\"$FERMATA\" checksum d <&-").exits(0).prints(sandbox.bash("sha256sum d/1 d/2"))
				.says("Files to read at once");
	}

	@Test
	public void aClosedStandardOutputIsNamedAndFails() throws Exception {
		sandbox.run(FERMATA + "d >&-").exits(1).says("Cannot write to standard output: ");
		sandbox.run(FERMATA + "-o manifest d >&-").exits(0);
		assertEquals(sandbox.bash("sha256sum d/1 d/2"), sandbox.read("manifest"));
	}

	@Test
	public void aClosedOrFullStandardErrorKeepsNoResultBack() throws Exception {
		String expected = sandbox.bash("sha256sum d/1 d/2");
		sandbox.run(FERMATA + "d 2>&-").exits(0).prints(expected);
		sandbox.run(FERMATA + "d 2>/dev/full").exits(0).prints(expected);
	}

	@Test
	public void allStreamsClosedLeaveTheExitCode() throws Exception {
		sandbox.run(FERMATA + "-o manifest d <&- >&- 2>&-").exits(0);
		assertEquals(sandbox.bash("sha256sum d/1 d/2"), sandbox.read("manifest"));
		assertTrue(sandbox.run(FERMATA + "missing <&- >&- 2>&-").exit() == 1);
	}
}
