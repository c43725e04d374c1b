// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.tape;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.fermata.core.engine.NoPresenterException;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.ResultStream;
import org.fermata.core.engine.Routine;
import org.fermata.core.output.Column;
import org.fermata.core.output.ResultRow;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.core.prompt.PendingPrompt;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.task.MultiTask;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;

public final class TapeTest {

	private static final String NASTY = "\u00e4 \"\\\n\r\t\0 \ud83d\ude00 half: \ud83d";

	@Rule
	public final Watchdog watchdog = new Watchdog();
	@Rule
	public final TestEngine engine = new TestEngine();
	@Rule
	public final TapeFile tape = new TapeFile();

	/** Answers what is asked under these labels. */
	@SuppressWarnings("unchecked") // the test gives answers that fit
	private void answering(Map<String, ?> answers) {
		engine.engine().addPresenter((operation, prompt) -> ((PendingPrompt<Object>) prompt)
				.answer(answers.get(prompt.prompt().label())));
	}

	private <T> Operation<T> recorded(Routine<T> routine) {
		Operation<T> operation = engine.start(tape.recording(routine));
		Await.end(operation);
		return operation;
	}

	/** Replays it with nobody there to answer. */
	private <T> Operation<T> replayed(Routine<T> routine) {
		engine.unpresented();
		Operation<T> operation = engine.start(tape.replaying(routine));
		Await.value(operation);
		return operation;
	}

	private static List<Object> survey(OperationContext op) throws Exception {
		List<Object> answers = new ArrayList<>();
		Path folder = op.ask(Prompt.folder("Where"));
		op.subject(folder.toString());
		answers.add(folder);
		answers.add(op.ask(Prompt.slider("How much", 0, 100)));
		answers.add(op.ask(Prompt.confirm("Go on")));
		answers.add(op.ask(Prompt.choice("Which", List.of("red", "blue"))));
		answers.add(op.ask(Prompt.text("Name", "")));
		op.progress().begin("Counting", 3, ProgressUnit.ITEMS);
		op.columns(List.of(new Column("Number", 8, Column.Kind.NUMBER)));
		try (ResultStream<Integer> arrivals = op.stream(MultiTask.of(List.of(1, 2, 3), (item, progress) -> item))) {
			for (int number : arrivals) {
				op.result(ResultRow.ok(String.valueOf(number)));
				op.progress().add(1);
			}
		}
		op.print(NASTY);
		op.summary("3 numbers");
		return answers;
	}

	@Test
	public void aRunIsReplayedFromItsTapeWithNobodyThere() {
		answering(Map.of("Where", Path.of("photos", "new ones"), "How much", 70, "Go on", true, "Which", "blue",
				"Name", NASTY));
		Operation<List<Object>> recorded = recorded(TapeTest::survey);
		List<Object> answers = Await.value(recorded);
		assertEquals(List.of(Path.of("photos", "new ones"), 70, true, "blue", NASTY), answers);
		Operation<List<Object>> replayed = replayed(TapeTest::survey);
		assertEquals(answers, Await.value(replayed));
		assertEquals(recorded.subject(), replayed.subject());
		assertEquals(recorded.summary(), replayed.summary());
		assertEquals(recorded.columns(), replayed.columns());
		assertEquals(List.of(NASTY), replayed.output().from(0));
		assertEquals(3, replayed.results().size());
		assertEquals(3, replayed.progress().total());
	}

	@Test
	public void aTapeIsALineForEachEvent() throws IOException {
		answering(Map.of("How much", 70, "Where", Path.of("photos")));
		recorded(op -> {
			op.ask(Prompt.slider("How much", 0, 100));
			op.ask(Prompt.folder("Where"));
			op.subject("photos");
			op.progress().begin("Reading", 8, ProgressUnit.BYTES);
			op.progress().add(8);
			op.columns(List.of(new Column("Number", 8, Column.Kind.NUMBER)));
			op.result(new ResultRow(List.of("1", "2"), ResultRow.Level.NOTE));
			op.print("hi");
			op.summary("fine");
			return null;
		});
		assertEquals(List.of("{\"event\":\"ask\",\"kind\":\"slider\",\"label\":\"How much\",\"answer\":70}",
				"{\"event\":\"ask\",\"kind\":\"folder\",\"label\":\"Where\",\"answer\":\"photos\"}",
				"{\"event\":\"subject\",\"text\":\"photos\"}",
				"{\"event\":\"phase\",\"message\":\"Reading\",\"total\":8,\"unit\":\"BYTES\"}",
				"{\"event\":\"columns\",\"titles\":[\"Number\"],\"widths\":[8],\"kinds\":[\"NUMBER\"]}",
				"{\"event\":\"row\",\"cells\":[\"1\",\"2\"],\"level\":\"NOTE\"}",
				TapeFile.print("hi"), "{\"event\":\"summary\",\"text\":\"fine\"}", TapeFile.DONE), tape.events());
		String header = Files.readAllLines(tape.path()).getFirst();
		assertTrue(header, header.matches(
				"\\{\"fermata-tape\":1,\"operation\":\"operation\",\"started\":\"\\d{4}-\\d\\d-\\d\\dT.*Z\"}"));
		assertEquals("operation", Tape.operation(tape.path()));
	}

	@Test
	public void aPathThatIsNoTextComesBack() {
		assumeTrue(File.separatorChar == '/');
		Path path = Path.of(URI.create("file:///tmp/%ff"));
		answering(Map.of("Where", path));
		Routine<Path> asking = op -> op.ask(Prompt.folder("Where"));
		assertEquals(path, Await.value(recorded(asking)));
		assertEquals(path, Await.value(replayed(asking)));
	}

	@Test
	public void aRunThatFailedFailsAgainWithItsOwnException() {
		IOException own = new IOException("no such page");
		Routine<Void> failing = op -> {
			throw own;
		};
		assertEquals(own, engine.failure(tape.recording(failing)));
		assertEquals(List.of("{\"event\":\"end\",\"outcome\":\"failed\",\"class\":\"java.io.IOException\","
				+ "\"message\":\"no such page\"}"), tape.events());
		assertEquals(own, engine.failure(tape.replaying(failing)));
	}

	@Test
	public void aFailureWithoutAMessageIsKeptToo() {
		Routine<Void> failing = op -> {
			throw new IllegalStateException();
		};
		engine.failure(tape.recording(failing));
		assertEquals(IllegalStateException.class, engine.failure(tape.replaying(failing)).getClass());
	}

	@Test
	public void rowsOfAStreamMayComeInAnotherOrderButStayBetweenTheirNeighbours() {
		tape.write(TapeFile.print("begin"), TapeFile.row("a"), TapeFile.row("b"), TapeFile.row("a"),
				TapeFile.print("middle"), TapeFile.row("c"), TapeFile.DONE);
		replayed(op -> {
			op.print("begin");
			op.result(ResultRow.ok("b"));
			op.result(ResultRow.ok("a"));
			op.result(ResultRow.ok("a"));
			op.print("middle");
			op.result(ResultRow.ok("c"));
			return null;
		});
	}

	@Test
	public void onlyPhasesThatTheRoutineBeginsAreOnTheTape() {
		Routine<Void> routine = op -> {
			var progress = op.progress();
			op.await(MultiTask.of(List.of(1), (item, own) -> {
				progress.begin("by a task", 1, ProgressUnit.ITEMS);
				own.begin("by a task", 1, ProgressUnit.ITEMS);
				return item;
			}));
			progress.begin("by the routine", 1, ProgressUnit.ITEMS);
			progress.part(1).begin("by a part", 1, ProgressUnit.ITEMS);
			return null;
		};
		recorded(routine);
		assertEquals(List.of("{\"event\":\"phase\",\"message\":\"by the routine\",\"total\":1,\"unit\":\"ITEMS\"}",
				TapeFile.DONE), tape.events());
		replayed(routine);
	}

	@Test
	public void anAskThatNobodyAnsweredIsOnTheTape() {
		engine.unpresented();
		Routine<Integer> asking = op -> op.ask(Prompt.slider("How much", 0, 100));
		assertEquals(NoPresenterException.class, engine.failure(tape.recording(asking)).getClass());
		assertEquals("{\"event\":\"ask\",\"kind\":\"slider\",\"label\":\"How much\","
				+ "\"unanswered\":\"org.fermata.core.engine.NoPresenterException\"}", tape.events().getFirst());
		TapeDivergedException diverged = (TapeDivergedException) engine.failure(tape.replaying(asking));
		assertEquals(2, diverged.line());
	}

	@Test
	public void anAskThatNobodyAnsweredInTimeIsLeftInTheSameWayAgain() {
		Routine<String> asking = op -> {
			try {
				return op.ask(Prompt.folder("Where"), Duration.ofSeconds(1)).toString();
			} catch (TimeoutException nobody) {
				return "nobody, and " + op.ask(Prompt.slider("How much", 0, 100), Duration.ofSeconds(1));
			}
		};
		Operation<String> recorded = engine.start(tape.recording(asking));
		engine.advanceWhen(1, Duration.ofSeconds(1));
		engine.advanceWhen(1, Duration.ofSeconds(1));
		assertEquals("nobody, and 50", Await.value(recorded));
		engine.unpresented();
		assertEquals("nobody, and 50", engine.value(tape.replaying(asking)));
		assertEquals("An ask without a time-out cannot be left so", TapeDivergedException.class,
				engine.failure(tape.replaying(op -> op.ask(Prompt.folder("Where")))).getClass());
	}

	@Test
	public void aRoutineStartedAgainWritesItsTapeAnew() {
		Operation<Void> first = recorded(op -> {
			op.print("hi");
			return null;
		});
		Await.value(first.startAgain());
		assertEquals(List.of(TapeFile.print("hi"), TapeFile.DONE), tape.events());
	}

	@Test
	public void whatAnActionPutsOutAfterTheEndIsOnNoTape() {
		Routine<Void> routine = op -> {
			op.print("in time");
			op.uiLater(() -> {
				op.print("late");
				op.result(ResultRow.ok("late"));
			});
			return null;
		};
		Operation<Void> recorded = recorded(routine);
		engine.ui.pumpAll();
		assertEquals(List.of(TapeFile.print("in time"), TapeFile.DONE), tape.events());
		assertEquals(List.of("in time", "late"), recorded.output().from(0));
		Operation<Void> replayed = replayed(routine);
		engine.ui.pumpAll();
		assertEquals(List.of("in time", "late"), replayed.output().from(0));
	}

	@Test
	public void theNameOfAFileThatIsNoTapeIsNotTold() {
		tape.writeText("film\n");
		assertThrows(BrokenTapeException.class, () -> Tape.operation(tape.path()));
	}
}
