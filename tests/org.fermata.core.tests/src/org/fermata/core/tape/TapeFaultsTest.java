// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.tape;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.fermata.core.cancel.OperationCancelledException;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Routine;
import org.fermata.core.output.ResultRow;
import org.fermata.core.prompt.Prompt;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;

/** Runs that are cancelled, and tapes that cannot be written. */
public final class TapeFaultsTest {

	private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-31T12:00:00Z"));

	@Rule
	public final Watchdog watchdog = new Watchdog();
	@Rule
	public final TestEngine engine = new TestEngine();
	@Rule
	public final TapeFile tape = new TapeFile();

	/** A disk with room for so many characters. */
	private static final class SmallDisk extends Writer {

		private final StringWriter written = new StringWriter();
		private int room;
		private int closed;

		SmallDisk(int room) {
			this.room = room;
		}

		@Override
		public void write(char[] text, int from, int length) throws IOException {
			room -= length;
			if (room < 0) {
				throw new IOException("No space left on device");
			}
			written.write(text, from, length);
		}

		@Override
		public void flush() { }

		@Override
		public void close() throws IOException {
			closed++;
			if (room < 0) {
				throw new IOException("No space left on device");
			}
		}
	}

	private Operation<String> ended(Routine<String> routine, Writer disk) {
		Operation<String> operation = engine.start(Tape.recording("operation", routine, () -> disk, CLOCK));
		Await.end(operation);
		return operation;
	}

	@Test
	public void aFullDiskDisturbsNobodyAndIsToldOnce() {
		SmallDisk disk = new SmallDisk(TapeFile.HEADER.length() + 50);
		Operation<String> operation = ended(op -> {
			op.print("one");
			op.print("two");
			op.print("three");
			return "fine";
		}, disk);
		assertEquals("fine", Await.value(operation));
		assertEquals(List.of("one",
				"The tape of this operation could not be written any further and is incomplete: No space left on device",
				"two", "three"), operation.output().from(0));
		assertEquals(TapeFile.HEADER + "\n" + TapeFile.print("one") + "\n", disk.written.toString());
		assertEquals("Closed all the same", 1, disk.closed);
	}

	@Test
	public void aDiskThatFailsAtTheVeryEndIsToldToo() {
		Writer disk = new StringWriter() {
			@Override
			public void close() throws IOException {
				throw new IOException("Stale file handle");
			}
		};
		Operation<String> operation = ended(op -> "fine", disk);
		assertEquals("fine", Await.value(operation));
		assertEquals(1, operation.output().size());
		assertTrue(operation.output().get(0), operation.output().get(0).endsWith(": Stale file handle"));
	}

	@Test
	public void aTapeThatCannotBeBegunFailsTheOperationBeforeItDoesAnything() {
		AtomicBoolean ran = new AtomicBoolean();
		Path nowhere = tape.path().resolve("nowhere");
		Throwable failure = engine.failure(Tape.recording("operation", op -> ran.getAndSet(true), nowhere));
		assertEquals(FileNotFoundException.class, failure.getClass());
		assertTrue(failure.getMessage(), failure.getMessage().contains(nowhere.toString()));
		assertEquals(false, ran.get());
	}

	@Test
	public void beforeAQuestionAndAfterEachEventTheTapeIsOnTheDisk() {
		AtomicInteger answered = new AtomicInteger();
		engine.engine().addPresenter((operation, prompt) -> {
			answered.set(tape.events().size());
			prompt.answerSuggestion();
		});
		Await.value(engine.start(tape.recording(op -> {
			op.result(ResultRow.ok("a"));
			op.ask(Prompt.confirm("Go on"));
			assertEquals("The answer", 2, tape.events().size());
			op.print("one");
			assertEquals("The line", 3, tape.events().size());
			return null;
		})));
		assertEquals("The row", 1, answered.get());
	}

	@Test
	public void anInterruptedThreadWritesItsTapeToTheEnd() {
		Routine<Boolean> interrupted = op -> {
			Thread.currentThread().interrupt();
			op.print("one");
			return Thread.currentThread().isInterrupted();
		};
		assertTrue(engine.value(tape.recording(interrupted)));
		assertEquals(List.of(TapeFile.print("one"), TapeFile.DONE), tape.events());
		assertTrue(engine.value(tape.replaying(interrupted)));
	}

	@Test
	public void aRunThatIsCancelledWhileItAsksIsReplayedUpToThere() {
		Routine<Integer> asking = op -> {
			op.print("one");
			return op.ask(Prompt.slider("How much", 0, 100));
		};
		Operation<Integer> operation = engine.start(tape.recording(asking));
		Await.until("the question", () -> operation.prompt().isPresent());
		operation.cancel();
		Await.until("the end", () -> operation.state() == OperationState.STOPPED);
		assertEquals(List.of(TapeFile.print("one"), "{\"event\":\"ask\",\"kind\":\"slider\",\"label\":\"How much\","
				+ "\"unanswered\":\"org.fermata.core.cancel.OperationCancelledException\"}",
				TapeFile.STOPPED), tape.events());
		assertStoppedAt(3, asking);
	}

	private void assertStoppedAt(int line, Routine<?> routine) {
		Throwable failure = engine.failure(tape.replaying(routine));
		assertEquals(OperationCancelledException.class, failure.getClass());
		assertEquals("The recorded run was stopped here, at line " + line + " of its tape", failure.getMessage());
	}

	@Test
	public void aTapeOfACancelledRunIsFollowedAsFarAsItGoes() {
		tape.write(TapeFile.print("one"), TapeFile.STOPPED);
		assertStoppedAt(3, op -> {
			op.print("one");
			op.print("two");
			return null;
		});
		assertStoppedAt(3, op -> {
			op.print("one");
			op.result(ResultRow.ok("a"));
			return null;
		});
		assertStoppedAt(3, op -> {
			op.print("one");
			return null;
		});
		assertEquals(TapeDivergedException.class, engine.failure(tape.replaying(op -> {
			op.print("other");
			return null;
		})).getClass());
	}

	@Test
	public void whichRowsACancelledRunHadGivenIsChance() {
		tape.write(TapeFile.row("a"), TapeFile.row("b"), TapeFile.STOPPED);
		assertStoppedAt(4, op -> {
			op.result(ResultRow.ok("b"));
			op.result(ResultRow.ok("c"));
			return null;
		});
		assertStoppedAt(4, op -> {
			op.result(ResultRow.ok("b"));
			op.print("one");
			return null;
		});
		assertStoppedAt(4, op -> {
			op.print("one");
			return null;
		});
	}

	@Test
	public void whatACancelledRunPutOutOnItsWayOutIsNotReplayed() {
		tape.write("{\"event\":\"ask\",\"kind\":\"confirm\",\"label\":\"Go on\","
				+ "\"unanswered\":\"org.fermata.core.cancel.OperationCancelledException\"}",
				TapeFile.print("cleaning up"), TapeFile.STOPPED);
		assertStoppedAt(2, op -> op.ask(Prompt.confirm("Go on")));
	}

	@Test
	public void aQuestionLeftByAnInterruptOfACancelIsWhereTheRunWasStopped() {
		tape.write("{\"event\":\"ask\",\"kind\":\"confirm\",\"label\":\"Go on\","
				+ "\"unanswered\":\"java.lang.InterruptedException\"}", TapeFile.STOPPED);
		assertStoppedAt(2, op -> op.ask(Prompt.confirm("Go on")));
	}

	@Test
	public void aReplayCanBeCancelledItself() {
		tape.write(TapeFile.print("one"), TapeFile.print("two"), TapeFile.DONE);
		Operation<Object> operation = engine.start(tape.replaying(op -> {
			op.print("one");
			op.sleep(Duration.ofDays(1));
			return null;
		}));
		Await.until("the line", () -> operation.output().size() == 1);
		operation.cancel();
		Await.end(operation);
		assertEquals(OperationState.STOPPED, operation.state());
	}

	@Test
	public void aCancelledReplayAnswersNoMore() {
		tape.write("{\"event\":\"ask\",\"kind\":\"confirm\",\"label\":\"Go on\",\"answer\":true}", TapeFile.DONE);
		AtomicBoolean begun = new AtomicBoolean();
		AtomicBoolean answered = new AtomicBoolean();
		AtomicBoolean cancelled = new AtomicBoolean();
		Operation<Boolean> operation = engine.start(tape.replaying(op -> {
			begun.set(true);
			Await.until("the cancel", cancelled::get);
			op.ask(Prompt.confirm("Go on"));
			return answered.getAndSet(true);
		}));
		Await.until("the routine", begun::get);
		operation.cancel();
		cancelled.set(true);
		Await.end(operation);
		assertEquals(OperationState.STOPPED, operation.state());
		assertEquals(false, answered.get());
	}
}
