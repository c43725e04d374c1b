// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.guide;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationFailure;
import org.fermata.core.engine.Outcome;
import org.fermata.core.output.Column;
import org.fermata.core.output.ResultRow;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.task.Task;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public final class RoutinesTest {

	@Rule
	public final Watchdog watchdog = new Watchdog();
	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();
	@Rule
	public final TestEngine test = new TestEngine();

	private final List<String> shown = new ArrayList<>();
	private Path file;

	@Before
	public void writeFile() throws IOException {
		file = folder.newFile("lines.txt").toPath();
		Files.write(file, List.of("one", "two", "three"));
	}

	@Test
	public void anEngineOnAPlainClassPathRunsARoutine() throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		PrintStream out = new PrintStream(bytes, true);
		// guide: plain
		try (Engine engine = Engine.builder().build()) {
			Operation<Integer> operation = engine.start("Count lines",
					op -> op.await(Task.of("Read", progress -> Files.readAllLines(file))).size());
			if (operation.await() instanceof Outcome.Done<Integer> done) {
				out.println(done.value());
			}
		}
		// end
		assertEquals("3", bytes.toString().strip());
	}

	@Test
	public void anEngineWhereNobodyIsAskedTakesSuggestions() throws Exception {
		// guide: headless
		Engine engine = Engine.builder().discardOutput().build();
		Registration answering = engine.addPresenter((operation, prompt) -> {
			if (!prompt.answerSuggestion()) {
				operation.cancel(); // there is no suggestion to take
			}
		});
		// end
		Operation<Integer> asking = engine.start("Asks", op -> op.ask(Prompt.slider("How many", 0, 10)));
		assertEquals(5, (int) Await.value(asking));
		Operation<String> lost = engine.start("Asks in vain", op -> op.ask(Prompt.text("Name", "")));
		assertEquals(new Outcome.Stopped<String>(), Await.end(lost));
		answering.close();
		TestEngine.close(engine);
	}

	@Test
	public void aRoutineReturnsItsResult() throws Exception {
		Engine engine = test.engine();
		// guide: routine
		Operation<Integer> operation = engine.start("Count lines", op -> {
			op.subject(file.toString());
			List<String> lines = op.await(Task.of("Read", progress -> Files.readAllLines(file)));
			op.summary(lines.size() + " lines");
			return lines.size();
		});
		// end
		assertEquals(3, (int) Await.value(operation));
		assertEquals("3 lines", operation.summary());
		assertEquals(file.toString(), operation.subject());
	}

	@Test
	public void anOutcomeIsOneOfFour() throws Exception {
		Operation<Integer> operation = test.start(op -> 42);
		// guide: outcome
		switch (operation.await()) { // parks the caller; refused on the UI thread
		case Outcome.Done<Integer>(Integer lines) -> show(lines + " lines");
		case Outcome.Failed<Integer>(Throwable cause) -> show("failed: " + cause.getMessage());
		case Outcome.Stopped<Integer> stopped -> show("stopped");
		case Outcome.Abandoned<Integer> abandoned -> show("given up");
		}
		// end
		assertEquals(List.of("42 lines"), shown);
	}

	private void show(String text) {
		shown.add(text);
	}

	@Test
	public void aRoutinePutsOutRowsAndDeclaresItsFailureInWords() {
		Engine engine = test.engine();
		List<Path> files = List.of(file, file.resolveSibling("missing"));
		// guide: output
		Operation<Void> operation = engine.start("Sizes", op -> {
			op.columns(List.of(new Column("File", 40, Column.Kind.PATH), new Column("Bytes", 10, Column.Kind.NUMBER)));
			int failed = 0;
			for (Path each : files) {
				try {
					long size = op.await(Task.of("Size", progress -> Files.size(each)));
					op.result(ResultRow.ok(each.toString(), String.valueOf(size)));
				} catch (IOException unreadable) {
					op.result(new ResultRow(List.of(each.toString(), "?"), ResultRow.Level.FAILED));
					failed++;
				}
			}
			if (failed > 0) {
				throw new OperationFailure(failed + " of " + files.size() + " files could not be read");
			}
			return null;
		});
		// end
		assertEquals("1 of 2 files could not be read", Await.failure(operation).getMessage());
		assertEquals(2, operation.results().size());
	}
}
