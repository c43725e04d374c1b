// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.trace;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.junit.rules.TemporaryFolder;

/** What an engine does can be looked at afterwards: as a trace, and in Java's Flight Recorder. */
public final class TraceTest {

	private static final int MOST = 100;

	private final TestEngine engine = new TestEngine(builder -> builder.trace(MOST));
	private final TemporaryFolder folder = new TemporaryFolder();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(folder).around(engine);

	private void doSomething() throws Exception {
		engine.engine().addPresenter((operation, prompt) -> prompt.answerSuggestion());
		Operation<?> operation = engine.engine().start("Check", op -> {
			op.uiLater(() -> { });
			op.ask(Prompt.slider("Workers \u201cnow\u201d", 0, 2));
			op.sleep(Duration.ofMillis(5));
			return op.awaitAll(MultiTask.of(List.of(Task.of("good", progress -> 1), Task.of("bad", progress -> {
				throw new IOException("unreadable");
			}))).maxWorkers(1));
		});
		engine.advanceWhen(1, Duration.ofMillis(5));
		Await.value(operation);
		engine.ui.pumpAll();
	}

	@Test
	public void theTraceHoldsOperationsTasksPromptsAndDrainsWithTheirEnds() throws Exception {
		doSomething();
		Path file = folder.getRoot().toPath().resolve("trace.json");
		engine.engine().trace().orElseThrow().writeTo(file);
		String json = Files.readString(file);
		for (String part : List.of("\"ph\":\"b\",\"cat\":\"operation\",\"id\":1,\"name\":\"Check\"",
				"\"ph\":\"e\",\"cat\":\"operation\",\"id\":1,\"name\":\"Check\"", "\"outcome\":\"DONE\"",
				"\"cat\":\"prompt\"", "Workers \u201cnow\u201d", "\"outcome\":\"answered\"", "\"name\":\"good\"",
				"\"outcome\":\"java.io.IOException\"", "\"cat\":\"drain\"", "\"ts\":5000.0")) {
			assertTrue(part + " in " + json, json.contains(part));
		}
		assertEquals("Each beginning has an end", count(json, "\"ph\":\"b\""), count(json, "\"ph\":\"e\""));
	}

	private static int count(String text, String part) {
		return text.split(Pattern.quote(part), -1).length - 1;
	}

	@Test
	public void whatHasNotEndedHasNoEnd() throws Exception {
		Gate gate = new Gate("the task");
		Operation<?> operation = engine.start(op -> op.await(Task.of("endless", progress -> {
			gate.pass();
			return null;
		})));
		gate.awaitArrivals(1);
		Path file = folder.getRoot().toPath().resolve("trace.json");
		engine.engine().trace().orElseThrow().writeTo(file);
		String json = Files.readString(file);
		assertEquals(2, count(json, "\"ph\":\"b\""));
		assertEquals(0, count(json, "\"ph\":\"e\""));
		gate.open();
		Await.value(operation);
	}

	@Test
	public void itKeepsTheLatestAndNoMore() {
		engine.value(op -> op.await(MultiTask.of(IntStream.range(0, 5 * MOST).boxed(), (item, progress) -> item)));
		assertEquals(MOST, engine.engine().trace().orElseThrow().size());
	}

	@Test
	public void anEngineThatWasNotAskedKeepsNone() {
		TestEngine its = new TestEngine();
		its.run(() -> assertTrue(its.engine().trace().isEmpty()));
		assertThrows(IllegalArgumentException.class, () -> Engine.builder().trace(0));
	}

	@Test
	public void theFlightRecorderHearsOfAllKinds() throws Exception {
		Path file = folder.getRoot().toPath().resolve("flight.jfr");
		try (Recording recording = new Recording()) {
			for (String name : List.of("Operation", "Task", "Prompt", "Drain")) {
				recording.enable("org.fermata." + name).withThreshold(Duration.ZERO);
			}
			recording.start();
			doSomething();
			recording.stop();
			recording.dump(file);
		}
		List<String> told = new ArrayList<>();
		for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
			if (event.getEventType().getName().startsWith("org.fermata.")) {
				told.add(event.getEventType().getName() + " " + event.getString("subject") + " " + event.getString("outcome"));
			}
		}
		assertTrue(told.toString(), told.containsAll(List.of("org.fermata.Operation Check DONE",
				"org.fermata.Task good done", "org.fermata.Task bad java.io.IOException",
				"org.fermata.Prompt Workers \u201cnow\u201d answered", "org.fermata.Drain drain ")));
	}
}
