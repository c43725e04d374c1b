// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Routine;
import org.junit.Test;

/** What of an operation's results is written. */
public final class ResultsTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private Results results() {
		Terminal terminal = new Terminal(null, out, new PrintStream(new ByteArrayOutputStream()), false, false, false, 80);
		return new Results(new Session("test", null, List.of(), terminal, null));
	}

	private static void run(Routine<?> routine) throws InterruptedException {
		try (Engine engine = Engine.builder().discardOutput().workers(new ThreadWorkers()).build()) {
			engine.start("Test", routine).await();
		}
	}

	@Test
	public void theValueIsWrittenAtTheEnd() throws Exception {
		Results results = results();
		run(op -> results.print(op, inner -> 42));
		assertEquals("42" + System.lineSeparator(), out.toString(UTF_8));
	}

	@Test
	public void whatIsGivenAfterTheEndOfTheCommandIsNotWritten() throws Exception {
		Results results = results();
		run(op -> results.print(op, inner -> {
			results.close(); // as after Ctrl-C, when a routine would not stop in time
			return 42;
		}));
		assertEquals("", out.toString(UTF_8));
	}
}
