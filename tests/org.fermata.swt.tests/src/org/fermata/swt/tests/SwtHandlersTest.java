// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import static org.fermata.swt.tests.SignalRecorder.listeners;
import static org.fermata.swt.tests.SignalRecorder.send;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.fermata.core.Registration;
import org.fermata.core.cancel.Graces;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.OperationState;
import org.fermata.core.signal.Overlap;
import org.fermata.core.signal.RoutineHandler;
import org.fermata.swt.SwtEngine;
import org.fermata.swt.SwtHandlers;
import org.fermata.swt.SwtSignals;
import org.fermata.swt.WidgetEvent;
import org.fermata.swt.WidgetScope;
import org.fermata.testing.Gate;
import org.fermata.testing.Watchdog;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class SwtHandlersTest {

	private final DisplayRule rule = new DisplayRule();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(rule);

	private final ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();
	private final Gate gate = new Gate("the handler's gate");
	private Engine engine;
	private Shell shell;
	private Scale scale;

	@Before
	public void open() {
		// Nobody is interrupted before the test opens the gate, however slow the machine.
		engine = SwtEngine.forDisplay(rule.display(), Engine.builder()
				.graces(new Graces(Duration.ofDays(1), Duration.ofDays(1))));
		shell = new Shell(rule.display());
		scale = new Scale(shell, SWT.NONE);
	}

	@After
	public void openGate() {
		gate.open();
	}

	/** Handles a move of the scale as far as the gate, and beyond if it opens. */
	private void handle(OperationContext op, Integer value) throws InterruptedException {
		done.add("begin " + value);
		gate.pass();
		done.add("end " + value);
	}

	private void move(int value) {
		scale.setSelection(value);
		send(scale, SWT.Selection);
	}

	private Registration handleMoves(Overlap overlap) {
		return SwtHandlers.with(engine).on(scale, SwtSignals.selection(scale), "Handle", overlap, this::handle);
	}

	private void threeMoves(Overlap overlap) {
		handleMoves(overlap);
		move(1);
		gate.awaitArrivals(1);
		move(2);
		move(3);
	}

	private List<String> all() {
		rule.serveUntil("all to end", () -> engine.operations().stream().allMatch(each -> each.state().isTerminal()));
		return List.copyOf(done);
	}

	private void serveUntilDone(int count) {
		rule.serveUntil(count + " done", () -> done.size() == count);
	}

	@Test
	public void handlersOverlapIfTheyMay() {
		threeMoves(Overlap.OVERLAP);
		gate.awaitArrivals(3);
		gate.open();
		assertEquals(6, all().size());
	}

	@Test
	public void movesAreWorkedOffInTurn() {
		threeMoves(Overlap.QUEUE);
		gate.open();
		serveUntilDone(6);
		assertEquals(List.of("begin 1", "end 1", "begin 2", "end 2", "begin 3", "end 3"), all());
	}

	@Test
	public void movesThatComeMeanwhileAreDropped() {
		threeMoves(Overlap.DROP);
		gate.open();
		assertEquals(List.of("begin 1", "end 1"), all());
	}

	@Test
	public void theLatestMoveStopsTheOneBefore() {
		threeMoves(Overlap.LATEST);
		gate.open();
		serveUntilDone(4);
		assertEquals(List.of("begin 1", "end 1", "begin 3", "end 3"), all());
		assertEquals(List.of(OperationState.STOPPED, OperationState.DONE),
				engine.operations().stream().map(Operation::state).toList());
	}

	@Test
	public void disposingTheWidgetCancelsWhatRunsAndForgetsWhatWaits() {
		threeMoves(Overlap.QUEUE);
		scale.dispose();
		gate.open();
		all();
		assertEquals(1, engine.operations().size());
		assertSame(OperationState.STOPPED, engine.operations().getFirst().state());
	}

	@Test
	public void closingLeavesNoListenerAndLetsGoOnWhatRuns() {
		WidgetScope.of(scale); // listens once, for as long as the widget lives
		Map<Integer, Integer> before = listeners(scale);
		Registration handling = handleMoves(Overlap.DROP);
		move(1);
		gate.awaitArrivals(1);
		handling.close();
		assertEquals(before, listeners(scale));
		gate.open();
		assertEquals(List.of("begin 1", "end 1"), all());
	}

	@Test
	public void clicksOfButtonsToolsLinksAndMenusAreHandled() {
		Button button = new Button(shell, SWT.PUSH);
		ToolItem tool = new ToolItem(new ToolBar(shell, SWT.NONE), SWT.PUSH);
		MenuItem entry = new MenuItem(new Menu(shell), SWT.PUSH);
		Link link = new Link(shell, SWT.NONE);
		SwtHandlers handlers = SwtHandlers.with(engine);
		handlers.onClick(button, "Run", Overlap.DROP, (op, click) -> done.add("button " + (click.widget() == button)));
		handlers.onClick(tool, "Run", Overlap.DROP, (op, click) -> done.add("tool"));
		handlers.onClick(entry, "Run", Overlap.DROP, (op, click) -> done.add("entry"));
		handlers.onClick(link, "Run", Overlap.DROP, (op, click) -> done.add("link"));
		send(button, SWT.Selection);
		send(tool, SWT.Selection);
		send(entry, SWT.Selection);
		send(link, SWT.Selection);
		serveUntilDone(4);
		assertTrue(done.toString(), done.containsAll(List.of("button true", "tool", "entry", "link")));
	}

	@Test
	public void aHandlerOfTheCoreListensToAWidgetAsWell() {
		Button button = new Button(shell, SWT.PUSH);
		RoutineHandler.of(engine, "Run", Overlap.DROP, (op, click) -> done.add("ran")).on(SwtSignals.clicks(button));
		send(button, SWT.Selection);
		serveUntilDone(1);
	}

	@Test
	public void aRoutineWaitsForAClick() {
		Button button = new Button(shell, SWT.PUSH);
		engine.start("Asks", op -> {
			WidgetEvent click = SwtSignals.awaitClick(op, button);
			return done.add("clicked " + (click.type() == SWT.Selection));
		});
		rule.serveUntil("the routine to wait", () -> button.getListeners(SWT.Selection).length == 1);
		send(button, SWT.Selection);
		serveUntilDone(1);
		assertEquals(List.of("clicked true"), all());
		rule.serveUntil("nobody to listen", () -> button.getListeners(SWT.Selection).length == 0);
	}

	@Test
	public void aDebouncedSignalTellsTheLastValueOfABurst() {
		engine.start("Waits", op -> done.add("value "
				+ op.awaitChange(SwtSignals.selection(scale).debounced(Duration.ofMillis(20)))));
		rule.serveUntil("the routine to wait", () -> scale.getListeners(SWT.Selection).length == 1);
		for (int value = 1; value <= 10; value++) {
			move(value);
		}
		serveUntilDone(1);
		assertEquals(List.of("value 10"), all());
	}
}
