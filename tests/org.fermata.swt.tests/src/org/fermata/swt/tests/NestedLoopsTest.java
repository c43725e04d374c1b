// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.swt.SwtUiThread;
import org.fermata.testing.Await;
import org.fermata.testing.Watchdog;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** Handlers that open a loop of the toolkit, as a dialog does, while the bridge drains: the others go on, in order. */
public final class NestedLoopsTest {

	private static final int HANDLERS = 500;
	private static final int DEEPEST = 25;
	private static final int DIALOGS = 50;
	/** Behind a loop that is as deep as it may be so many run before it is left. */
	private static final int AHEAD = 3;

	private final DisplayRule rule = new DisplayRule();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(rule);

	private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
	private final List<Integer> begun = new ArrayList<>(); // the UI thread's
	private final List<Integer> ended = new ArrayList<>(); // the UI thread's
	private Display display;
	private Engine engine;
	private int depth;
	private int deepest;

	@Before
	public void open() {
		display = rule.display();
		engine = Engine.builder().ui(SwtUiThread.of(display)).failures(failures::add).build();
	}

	@After
	public void close() {
		assertTrue(engine.close(Await.DEADLINE));
		assertEquals(List.of(), List.copyOf(failures));
	}

	private void handle(int number, int all) {
		begun.add(number);
		if (depth < DEEPEST && begun.size() < all) {
			depth++;
			deepest = Math.max(deepest, depth);
			int enough = Math.min(all, begun.size() + AHEAD);
			rule.sleepUntil(() -> begun.size() >= enough);
			depth--;
		}
		ended.add(number);
	}

	private static List<Integer> numbers(int count) {
		return IntStream.range(0, count).boxed().toList();
	}

	@Test
	public void actionsOfOneRoutineBeginInOrderAndEachOnce() {
		Operation<?> operation = engine.start("posts", op -> {
			for (int i = 0; i < HANDLERS; i++) {
				int number = i;
				op.uiLater(() -> handle(number, HANDLERS));
			}
			op.ui(() -> { });
			return null;
		});
		rule.serveUntil("the end", () -> operation.state().isTerminal());
		Await.value(operation);
		rule.serveUntil("all handlers", () -> ended.size() == HANDLERS);
		assertEquals(numbers(HANDLERS), begun);
		assertEquals(numbers(HANDLERS), ended.stream().sorted().toList());
		assertEquals("It has to have been deep", DEEPEST, deepest);
	}

	@Test
	public void hopsOfManyRoutinesAllComeBackOutOfLoopsWithinLoops() {
		List<Operation<Integer>> operations = numbers(HANDLERS).stream().map(number -> engine.start("hop " + number,
				op -> op.uiGet(() -> {
					handle(number, HANDLERS);
					return number;
				}))).toList();
		rule.serveUntil("all to end", () -> operations.stream().allMatch(operation -> operation.state().isTerminal()));
		assertEquals(numbers(HANDLERS), operations.stream().map(Await::value).toList());
		assertEquals(numbers(HANDLERS), begun.stream().sorted().toList());
	}

	@Test
	public void latestValuesAreShownWhileADialogIsOpen() {
		List<Integer> shown = new ArrayList<>();
		Operation<?> operation = engine.start("dialogs", op -> {
			for (int i = 0; i < DIALOGS; i++) {
				int number = i;
				op.uiLater(() -> inADialog(() -> shown.contains(number)));
				op.latest((Integer value) -> shown.add(value)).set(number);
				op.ui(() -> begun.add(number));
			}
			return null;
		});
		rule.serveUntil("all dialogs", () -> operation.state().isTerminal());
		Await.value(operation);
		assertEquals(numbers(DIALOGS), shown);
		assertEquals(numbers(DIALOGS), begun);
	}

	private void inADialog(BooleanSupplier done) {
		Shell dialog = new Shell(display, SWT.DIALOG_TRIM | SWT.APPLICATION_MODAL);
		dialog.open();
		rule.sleepUntil(done);
		dialog.dispose();
	}
}
