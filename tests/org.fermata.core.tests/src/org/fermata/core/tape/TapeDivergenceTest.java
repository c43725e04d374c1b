// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.tape;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.List;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.output.Column;
import org.fermata.core.output.ResultRow;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.core.prompt.Prompt;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;

public final class TapeDivergenceTest {

	private static final String ASKED = "{\"event\":\"ask\",\"kind\":\"slider\",\"label\":\"How much\",\"answer\":70}";

	@Rule
	public final Watchdog watchdog = new Watchdog();
	@Rule
	public final TestEngine engine = new TestEngine();
	@Rule
	public final TapeFile tape = new TapeFile();

	private interface Body {

		void run(OperationContext op) throws Exception;
	}

	private TapeDivergedException diverges(int line, String recorded, String done, Body body) {
		Throwable failure = engine.failure(tape.replaying(op -> {
			body.run(op);
			return null;
		}));
		assertTrue(failure.toString(), failure instanceof TapeDivergedException);
		TapeDivergedException diverged = (TapeDivergedException) failure;
		assertEquals(recorded, diverged.recorded());
		assertEquals(done, diverged.done());
		assertEquals(line, diverged.line());
		assertTrue(diverged.getMessage(), diverged.getMessage().contains("line " + line));
		return diverged;
	}

	@Test
	public void anotherLineOfText() {
		tape.write(TapeFile.print("one"), TapeFile.print("two"), TapeFile.DONE);
		TapeDivergedException diverged = diverges(3, TapeFile.print("two"), TapeFile.print("three"), op -> {
			op.print("one");
			op.print("three");
		});
		assertEquals("The routine left the tape at line 3: there is " + TapeFile.print("two")
				+ ", but the routine did " + TapeFile.print("three"), diverged.getMessage());
	}

	@Test
	public void anotherKindOfEvent() {
		tape.write(TapeFile.print("one"), TapeFile.DONE);
		diverges(2, TapeFile.print("one"), "{\"event\":\"subject\",\"text\":\"one\"}", op -> op.subject("one"));
		diverges(2, TapeFile.print("one"), "{\"event\":\"summary\",\"text\":\"one\"}", op -> op.summary("one"));
		diverges(2, TapeFile.print("one"), "{\"event\":\"columns\",\"titles\":[],\"widths\":[],\"kinds\":[]}",
				op -> op.columns(List.<Column>of()));
		diverges(2, TapeFile.print("one"), "{\"event\":\"ask\",\"kind\":\"confirm\",\"label\":\"Go on\"}",
				op -> op.ask(Prompt.confirm("Go on")));
		diverges(2, TapeFile.print("one"), "{\"event\":\"phase\",\"message\":\"x\",\"total\":-1,\"unit\":\"ITEMS\"}",
				op -> op.progress().begin("x", -1, ProgressUnit.ITEMS));
	}

	@Test
	public void anotherQuestion() {
		tape.write(ASKED, TapeFile.DONE);
		diverges(2, ASKED, "{\"event\":\"ask\",\"kind\":\"slider\",\"label\":\"How little\"}",
				op -> op.ask(Prompt.slider("How little", 0, 100)));
		diverges(2, ASKED, "{\"event\":\"ask\",\"kind\":\"text\",\"label\":\"How much\"}",
				op -> op.ask(Prompt.text("How much", "")));
	}

	@Test
	public void anAnswerThatDoesNotFitAnyMore() {
		tape.write(ASKED, TapeFile.DONE);
		TapeDivergedException diverged = diverges(2, ASKED,
				"{\"event\":\"ask\",\"kind\":\"slider\",\"label\":\"How much\"}",
				op -> op.ask(Prompt.slider("How much", 0, 50)));
		assertTrue(diverged.getMessage(), diverged.getMessage().endsWith(
				"Type a whole number from 0 to 50, not \u201c70\u201d"));
	}

	@Test
	public void anAnswerThatIsNone() {
		for (String answer : List.of("\"70\"", "4294967366", "0.5", "null")) {
			String asked = "{\"event\":\"ask\",\"kind\":\"slider\",\"label\":\"How much\",\"answer\":" + answer + "}";
			tape.write(asked, TapeFile.DONE);
			diverges(2, asked, "{\"event\":\"ask\",\"kind\":\"slider\",\"label\":\"How much\"}",
					op -> op.ask(Prompt.slider("How much", 0, 100)));
		}
		String asked = "{\"event\":\"ask\",\"kind\":\"folder\",\"label\":\"Where\"";
		tape.write(asked + ",\"uri\":\"nowhere:\"}", TapeFile.DONE);
		diverges(2, asked + ",\"uri\":\"nowhere:\"}", asked + "}", op -> op.ask(Prompt.folder("Where")));
	}

	@Test
	public void aChoiceThatIsNotOfferedAnyMore() {
		String asked = "{\"event\":\"ask\",\"kind\":\"choice\",\"label\":\"Which\"";
		tape.write(asked + ",\"answer\":\"green\"}", TapeFile.DONE);
		diverges(2, asked + ",\"answer\":\"green\"}", asked + "}",
				op -> op.ask(Prompt.choice("Which", List.of("red", "blue"))));
	}

	@Test
	public void aMissingEvent() {
		tape.write(TapeFile.print("one"), TapeFile.print("two"), TapeFile.DONE);
		diverges(3, TapeFile.print("two"), TapeFile.DONE, op -> op.print("one"));
	}

	@Test
	public void aSurplusEvent() {
		tape.write(TapeFile.print("one"), TapeFile.DONE);
		diverges(3, TapeFile.DONE, TapeFile.print("two"), op -> {
			op.print("one");
			op.print("two");
		});
	}

	@Test
	public void aSurplusRow() {
		tape.write(TapeFile.row("a"), TapeFile.print("one"), TapeFile.DONE);
		diverges(3, TapeFile.print("one"), TapeFile.row("a"), op -> {
			op.result(ResultRow.ok("a"));
			op.result(ResultRow.ok("a"));
		});
	}

	@Test
	public void aMissingRow() {
		tape.write(TapeFile.row("a"), TapeFile.row("b"), TapeFile.print("one"), TapeFile.DONE);
		diverges(2, TapeFile.row("a"), TapeFile.print("one"), op -> {
			op.result(ResultRow.ok("b"));
			op.print("one");
		});
		diverges(3, TapeFile.row("b"), TapeFile.print("one"), op -> {
			op.result(ResultRow.ok("a"));
			op.print("one");
		});
		diverges(3, TapeFile.row("b"), TapeFile.DONE, op -> op.result(ResultRow.ok("a")));
	}

	@Test
	public void anotherRow() {
		tape.write(TapeFile.row("a"), TapeFile.row("b"), TapeFile.DONE);
		diverges(3, TapeFile.row("b"), TapeFile.row("c"), op -> {
			op.result(ResultRow.ok("a"));
			op.result(ResultRow.ok("c"));
		});
		diverges(2, TapeFile.row("a"), "{\"event\":\"row\",\"cells\":[\"a\"],\"level\":\"FAILED\"}",
				op -> op.result(new ResultRow(List.of("a"), ResultRow.Level.FAILED)));
	}

	@Test
	public void aRowAcrossItsNeighbours() {
		tape.write(TapeFile.row("a"), TapeFile.print("one"), TapeFile.row("b"), TapeFile.DONE);
		diverges(2, TapeFile.row("a"), TapeFile.row("b"), op -> op.result(ResultRow.ok("b")));
	}

	@Test
	public void anotherEnd() {
		tape.write(TapeFile.DONE);
		IOException own = new IOException("no such page");
		String failed = "{\"event\":\"end\",\"outcome\":\"failed\",\"class\":\"java.io.IOException\","
				+ "\"message\":\"no such page\"}";
		TapeDivergedException diverged = diverges(2, TapeFile.DONE, failed, op -> {
			throw own;
		});
		assertSame(own, diverged.getSuppressed()[0]);
		tape.write(failed);
		diverges(2, failed, TapeFile.DONE, op -> { });
		diverges(2, failed, failed.replace("page", "place"), op -> {
			throw new IOException("no such place");
		});
	}

	@Test
	public void aRoutineThatKeepsTheDivergenceToItselfIsFoundOutAtItsEnd() {
		tape.write(TapeFile.print("one"), TapeFile.print("two"), TapeFile.DONE);
		diverges(2, TapeFile.print("one"), TapeFile.print("other"), op -> {
			try {
				op.print("other");
			} catch (IllegalStateException kept) {
				try {
					op.print("one");
				} catch (IllegalStateException again) {
					assertSame(kept, again);
				}
			}
		});
	}

	@Test
	public void whatDivergesIsNotPutOut() {
		tape.write(TapeFile.print("one"), TapeFile.DONE);
		var operation = engine.start(tape.replaying(op -> {
			op.print("one");
			op.print("two");
			return null;
		}));
		Await.failure(operation);
		assertEquals(List.of("one"), operation.output().from(0));
	}

	@Test
	public void aLongEventIsQuotedInPart() {
		tape.write(TapeFile.print("x".repeat(10_000)), TapeFile.DONE);
		TapeDivergedException diverged = diverges(2, TapeFile.print("x".repeat(10_000)), TapeFile.print("y"),
				op -> op.print("y"));
		assertTrue(diverged.getMessage().length() < 1_000);
	}
}
