// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;

import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.Routine;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.core.prompt.FolderPrompt;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.time.SystemTime;
import org.fermata.core.time.TimeSource;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Which question a line at the terminal answers, and whose the terminal is when nobody answers. */
public final class TerminalPresenterTest {

	private static final Duration WHENEVER = Duration.ofDays(1);

	/** Alarms that ring when the test says so. */
	private static final class Alarms implements TimeSource {

		private final Queue<Runnable> set = new ConcurrentLinkedQueue<>();

		@Override
		public long nanoTime() {
			return System.nanoTime();
		}

		@Override
		public Registration after(Duration delay, Runnable action) {
			set.add(action);
			return () -> set.remove(action);
		}

		void ring() {
			assertFalse("no time-out", set.isEmpty());
			set.remove().run();
		}
	}

	private final Shown shown = new Shown();
	private final Alarms alarms = new Alarms();
	private final SystemTime time = new SystemTime();
	private final PipedOutputStream keys = new PipedOutputStream();
	private final CountDownLatch over = new CountDownLatch(1);
	private StatusLine status;
	private Engine engine;

	@Before
	public void sitDown() throws IOException {
		Terminal terminal = new Terminal(new PipedInputStream(keys), OutputStream.nullOutputStream(),
				new PrintStream(shown, true, UTF_8), true, true, true, 80);
		status = new StatusLine(terminal, time);
		engine = Engine.builder().discardOutput().workers(new ThreadWorkers()).time(alarms).build();
		engine.addPresenter(new TerminalPresenter(terminal, status));
	}

	@After
	public void standUp() throws IOException {
		over.countDown();
		status.close();
		engine.close();
		keys.close();
		time.close();
	}

	private void run(Routine<?> routine) {
		status.start(engine.start("Ask", routine));
	}

	private void type(String line) throws IOException {
		keys.write((line + "\n").getBytes(Charset.defaultCharset()));
		keys.flush();
	}

	/** Asks for a folder that nobody names in time. */
	private static void askInVain(OperationContext op, String label) throws InterruptedException {
		try {
			throw new AssertionError(op.ask(Prompt.folder(label), WHENEVER));
		} catch (TimeoutException expected) {
			// Nobody did.
		}
	}

	private void ask(OperationContext op, Prompt<?> prompt) throws InterruptedException {
		status.print(prompt.label() + " is answered: " + op.ask(prompt));
	}

	@Test
	public void aLineAnswersTheQuestionThatIsOpenWhenItComes() throws Exception {
		run(op -> {
			askInVain(op, "First");
			ask(op, Prompt.folder("Second"));
			return null;
		});
		shown.await("First: ");
		alarms.ring();
		shown.await("Second: ");
		type("b");
		shown.await("Second is answered: b");
	}

	@Test
	public void theProgressIsShownAgainBelowAQuestionThatNobodyAnswered() throws Exception {
		run(op -> {
			op.progress().begin("Looking", Progress.UNKNOWN, ProgressUnit.ITEMS);
			askInVain(op, "First");
			over.await();
			return null;
		});
		shown.await("First: ");
		alarms.ring();
		shown.await("First: " + System.lineSeparator() + "\r\u001b[KLooking");
	}

	@Test
	public void whereTwoAskAtOnceTheSecondIsShownAfterTheFirst() throws Exception {
		CountDownLatch firstIsShown = new CountDownLatch(1);
		CountDownLatch bothAsk = new CountDownLatch(2);
		engine.addPresenter((operation, pending) -> bothAsk.countDown());
		run(op -> {
			op.start("one", one -> {
				askInVain(one, "First");
				return null;
			});
			firstIsShown.await();
			ask(op, Prompt.folder("Second"));
			return null;
		});
		shown.await("First: ");
		firstIsShown.countDown();
		bothAsk.await();
		alarms.ring();
		shown.await("First: " + System.lineSeparator() + "Second: ");
		type("b");
		shown.await("Second is answered: b");
	}

	@Test
	public void whatIsSuggestedForAFolderIsShownAndTaken() throws Exception {
		run(op -> {
			ask(op, new FolderPrompt("Where", Optional.of(Path.of("d"))));
			return null;
		});
		shown.await("Where [d]: ");
		type("");
		shown.await("Where is answered: d");
	}
}
