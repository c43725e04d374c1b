// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests.databinding;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.databinding.observable.list.IListChangeListener;
import org.eclipse.core.databinding.observable.list.IObservableList;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.EngineListener;
import org.fermata.core.engine.Operation;
import org.fermata.core.output.ResultRow;
import org.fermata.swt.databinding.EngineObservables;
import org.fermata.swt.tests.DisplayRule;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.Watchdog;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** Output, results and the list of operations, as lists that tell their changes. */
public final class ObservedListsTest {

	private static final int FLOOD = 2_500;

	private final DisplayRule rule = new DisplayRule();
	private final DisplayEngine engines = new DisplayEngine(rule);

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(rule).around(engines);

	private Engine engine;
	private EngineObservables observables;

	@Before
	public void make() {
		engine = engines.engine();
		observables = EngineObservables.of(engine);
	}

	/** What a widget would have that goes by the changes alone. */
	private static <E> List<E> follow(IObservableList<E> list) {
		List<E> followed = new ArrayList<>();
		IListChangeListener<E> listener = change -> change.diff.applyTo(followed);
		list.addListChangeListener(listener);
		followed.addAll(list);
		return followed;
	}

	@Test
	public void aFloodOfLinesComesInPortionsAndWhole() {
		Gate gate = new Gate("flood");
		Operation<?> operation = engine.start("prints", op -> {
			op.print("before");
			gate.pass();
			for (int i = 0; i < FLOOD; i++) {
				op.print("line " + i);
				op.result(ResultRow.ok("row " + i));
			}
			return null;
		});
		gate.awaitArrivals(1);
		IObservableList<String> output = observables.output(operation);
		IObservableList<ResultRow> results = observables.results(operation);
		List<String> lines = follow(output);
		List<ResultRow> rows = follow(results);
		assertEquals(List.of("before"), lines);
		gate.open();
		Await.end(operation);
		engines.look();
		assertEquals(1_001, lines.size());
		assertEquals(1_001, output.size());
		assertEquals(1_000, rows.size());
		engines.look();
		engines.look();
		assertEquals(FLOOD + 1, lines.size());
		assertEquals("line 2499", lines.get(FLOOD));
		assertEquals(operation.results().from(0), rows);
		assertEquals("Nobody looks any more", 0, engines.time.alarms());
	}

	@Test
	public void aListThatNobodyListensToIsReadAsItIs() {
		Operation<?> operation = engine.start("prints", op -> {
			op.print("one");
			return null;
		});
		IObservableList<String> output = observables.output(operation);
		Await.end(operation);
		assertEquals(List.of("one"), new ArrayList<>(output));
		assertEquals(List.of(operation), new ArrayList<>(observables.operations()));
		assertEquals(0, engines.time.alarms());
	}

	@Test
	public void theRestOfAFloodIsToldThoughTheEngineHasGone() {
		Gate gate = new Gate("flood");
		Operation<?> operation = engine.start("prints", op -> {
			gate.pass();
			for (int i = 0; i < FLOOD; i++) {
				op.print("line " + i);
			}
			return null;
		});
		List<String> lines = follow(observables.output(operation));
		gate.open();
		Await.end(operation);
		engine.close();
		rule.serveUntil("the last line", () -> lines.size() == FLOOD);
	}

	@Test
	public void theListOfOperationsFollowsBeginsAndEndsAndWhatIsForgotten() {
		List<Operation<?>> shown = follow(observables.operations());
		List<Operation<?>> started = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			started.add(engine.start("operation " + i, op -> null));
		}
		started.forEach(Await::end);
		engines.look();
		assertEquals(started, shown);
		assertTrue(engine.forget(started.remove(0)));
		assertTrue(engine.forget(started.remove(2)));
		assertTrue(engine.forget(started.remove(2)));
		List<Operation<?>> told = new CopyOnWriteArrayList<>();
		engine.addListener(new EngineListener() {
			@Override
			public void ended(Operation<?> operation) {
				told.add(operation); // after the list was
			}
		});
		started.add(engine.start("the next", op -> null));
		Await.until("the end to be told", () -> told.contains(started.get(2)));
		engines.look();
		assertEquals(started, shown);
		engines.look();
		assertEquals("It is looked at only when somebody says so", 0, engines.time.alarms());
	}

	@Test
	public void theListOfOperationsTellsNobodyWhoHasGone() {
		IObservableList<Operation<?>> operations = observables.operations();
		List<Operation<?>> shown = follow(operations);
		engine.start("one", op -> null);
		operations.dispose();
		engine.start("two", op -> null);
		engines.look();
		assertEquals(List.of(), shown);
		assertEquals(0, engines.time.alarms());
	}
}
