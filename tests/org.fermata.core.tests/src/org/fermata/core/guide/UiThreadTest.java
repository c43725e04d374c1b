// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.guide;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.fermata.core.engine.AwaitOnUiThreadException;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.ResultStream;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.core.ui.Latest;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class UiThreadTest {

	private final TestEngine test = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(test);

	/** Stands for a widget: only the UI thread may touch it, and not when the toolkit has closed. */
	private final class Label {

		private final List<String> texts = new ArrayList<>();

		void setText(String text) {
			assertTrue(test.ui.isCurrent());
			assertFalse("Widget is disposed", test.ui.isClosed());
			texts.add(text);
		}

		String getText() {
			assertTrue(test.ui.isCurrent());
			return texts.isEmpty() ? "" : texts.getLast();
		}
	}

	private final Label status = new Label();
	private final Label list = new Label();

	@Test
	public void aRoutineHopsToTheUiThread() {
		List<Integer> items = List.of(1, 2, 3);
		Operation<?> operation = test.start(op -> {
			// guide: ui
			op.ui(() -> status.setText("Searching…")); // goes on when the text is set
			String pattern = op.uiGet(list::getText); // a value from a widget
			try (ResultStream<String> hits = op.stream(MultiTask.of(items, (item, progress) -> pattern + item))) {
				int count = 0;
				for (String hit : hits) {
					int soFar = ++count;
					op.uiLater(() -> list.setText(hit)); // each of them, in order, without waiting
					op.uiLatest(status, () -> status.setText(soFar + " so far")); // the latest, once a frame
				}
			}
			op.ui(() -> status.setText("Done")); // after everything above
			// end
			return null;
		});
		test.ui.pumpUntil("the end", () -> operation.state().isTerminal());
		assertEquals("Done", status.texts.getLast());
		assertEquals(3, list.texts.size());
		assertTrue(test.ui.mostQueued() <= 1);
	}

	@Test
	public void aFloodOfValuesShowsTheLatest() {
		Engine engine = test.engine();
		int many = 100_000;
		// guide: latest
		Operation<?> operation = engine.start("Find", op -> {
			Latest<Integer> shown = op.latest(count -> status.setText(count + " found"));
			return op.await(Task.of("Find", progress -> {
				for (int i = 1; i <= many; i++) {
					shown.set(i); // from any thread, as often as you like
				}
				return null;
			}));
		});
		// end
		Await.value(operation);
		test.ui.pumpAll();
		assertEquals(List.of("100000 found"), status.texts);
	}

	@Test
	public void nobodyWaitsOnTheUiThread() {
		Gate gate = new Gate("the end of the task");
		Operation<?> operation = test.start(op -> op.await(Task.of("task", progress -> {
			gate.pass();
			return null;
		})));
		test.ui.asUi(() -> {
			assertThrows(AwaitOnUiThreadException.class, operation::await);
			// guide: no-wait
			operation.cancel(); // returns at once, so a handler may call it
			// end
		});
		gate.open();
		Await.end(operation);
	}

	@Test
	public void afterACancelNothingRunsOnTheUiThread() {
		Gate begun = new Gate("an action is offered");
		Operation<?> operation = test.start(op -> {
			op.uiLater(() -> status.setText("too late"));
			begun.pass();
			return null;
		});
		begun.awaitArrivals(1);
		operation.cancel();
		begun.open();
		Await.end(operation);
		test.ui.pumpAll();
		assertEquals(List.of(), status.texts);
	}
}
