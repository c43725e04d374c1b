// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Scope;
import org.fermata.core.ui.Latest;
import org.fermata.swt.SwtUiThread;
import org.fermata.swt.WidgetScope;
import org.fermata.testing.Await;
import org.fermata.testing.Watchdog;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/**
 * Widgets, windows, parts and whole displays that go while operations are at them: nothing is thrown, nothing of
 * them runs afterwards and no thread hangs. Each label refuses to be touched when it is gone.
 */
public final class DisposedInFlightTest {

	private static final int CYCLES = 10_000;
	/** A display is a connection to the window system, and takes a hundred times as long as a label. */
	private static final int DISPLAYS = 200;
	/** So many operations end while the next begin. */
	private static final int AT_ONCE = 16;

	private final DisplayRule rule = new DisplayRule();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(rule);

	private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
	private final AtomicInteger touches = new AtomicInteger();
	private Display display;
	private Engine engine;

	@Before
	public void open() {
		display = rule.display();
		engine = Engine.builder().ui(SwtUiThread.of(display)).failures(failures::add).build();
	}

	@After
	public void close() {
		assertTrue(engine.close(Await.DEADLINE));
		assertTrue(engine.isQuiescent());
		assertNull(failures.size() + " failures", failures.peek());
	}

	/** Work of one of five kinds at a label, without end. */
	private Operation<Object> at(Engine its, Label label, int number) {
		return its.start("operation " + number, op -> switch (number % 5) {
		case 0 -> hops(op, label);
		case 1 -> awaitsChanges(op, label);
		case 2 -> setsCells(op, label);
		case 3 -> subscribes(op, label);
		default -> sleepsBetween(op, label);
		});
	}

	private void touch(Label label) {
		label.setText("text"); // throws if it is gone
		touches.incrementAndGet();
	}

	private Object hops(OperationContext op, Label label) throws Exception {
		while (true) {
			op.uiLater(() -> touch(label));
			op.uiLatest(label, () -> touch(label));
			op.ui(() -> touch(label));
		}
	}

	private Object awaitsChanges(OperationContext op, Label label) throws Exception {
		while (true) {
			op.awaitChange(WidgetEvents.of(label, SWT.MouseDown));
			op.uiLater(() -> touch(label));
		}
	}

	private Object setsCells(OperationContext op, Label label) throws Exception {
		Latest<Integer> cell = op.latest(value -> touch(label));
		for (int value = 0;; value++) {
			cell.set(value);
			if (value % 100 == 0) {
				op.ui(() -> touch(label));
			}
		}
	}

	private Object subscribes(OperationContext op, Label label) throws Exception {
		try (var changes = op.changes(WidgetEvents.of(label, SWT.MouseDown))) {
			while (true) {
				changes.next();
				op.ui(() -> touch(label));
			}
		}
	}

	private Object sleepsBetween(OperationContext op, Label label) throws Exception {
		while (true) {
			op.uiLatest(label, () -> touch(label));
			op.sleep(Duration.ofNanos(1));
		}
	}

	/** Opens and disposes so many times, each time at another point of what goes on. */
	private void cycles(int count, IntFunction<Cycle> open) {
		Deque<Operation<?>> ending = new ArrayDeque<>();
		for (int number = 0; number < count; number++) {
			Cycle cycle = open.apply(number);
			if (number % 7 == 0) {
				int before = touches.get();
				rule.serveUntil("a touch", () -> {
					WidgetEvents.send(cycle.label, SWT.MouseDown);
					return touches.get() > before;
				});
			}
			for (int events = number % 4; events > 0; events--) {
				display.readAndDispatch();
				WidgetEvents.send(cycle.label, SWT.MouseDown);
			}
			cycle.dispose.run();
			ending.add(cycle.operation);
			while (ending.size() > AT_ONCE) {
				ended(ending.remove());
			}
		}
		ending.forEach(this::ended);
	}

	private record Cycle(Label label, Operation<?> operation, Runnable dispose) { }

	private void ended(Operation<?> operation) {
		rule.serveUntil("the end of " + operation.name(), () -> operation.state().isTerminal());
		assertEquals(operation.outcome().toString(), OperationState.STOPPED, operation.state());
	}

	@Test
	public void widgets() {
		Shell shell = new Shell(display);
		cycles(CYCLES, number -> {
			Label label = new Label(shell, SWT.NONE);
			return new Cycle(label, at(engine, label, number).tiedTo(WidgetScope.of(label)), label::dispose);
		});
		assertEquals("Listeners that are left", 0, shell.getListeners(SWT.Dispose).length);
	}

	@Test
	public void shells() {
		cycles(CYCLES, number -> {
			Shell shell = new Shell(display);
			Label label = new Label(shell, SWT.NONE);
			return new Cycle(label, at(engine, label, number).tiedTo(WidgetScope.of(shell)), shell::dispose);
		});
	}

	@Test
	public void partsInAWindowWhoseScopesEndBeforeTheirWidgetsGo() {
		Shell shell = new Shell(display);
		Scope window = WidgetScope.of(shell);
		cycles(CYCLES, number -> {
			Composite part = new Composite(shell, SWT.NONE);
			Scope scope = window.child("part");
			Label label = new Label(part, SWT.NONE);
			return new Cycle(label, at(engine, label, number).tiedTo(scope), () -> {
				scope.close();
				part.dispose();
			});
		});
	}

	@Test
	public void wholeDisplays() {
		display.dispose(); // one for a thread
		for (int number = 0; number < DISPLAYS; number++) {
			Display its = new Display();
			Engine engineOfIts = Engine.builder().ui(SwtUiThread.of(its)).failures(failures::add).build();
			Label label = new Label(new Shell(its), SWT.NONE);
			List<Operation<Object>> operations = List.of(at(engineOfIts, label, number), at(engineOfIts, label, number + 1),
					at(engineOfIts, label, number + 2).tiedTo(WidgetScope.of(label)));
			int before = touches.get();
			Await.until("a touch", () -> {
				WidgetEvents.send(label, SWT.MouseDown);
				its.readAndDispatch();
				return touches.get() > before;
			});
			its.dispose();
			int atTheEnd = touches.get();
			operations.forEach(operation -> assertEquals(Await.end(operation).toString(), OperationState.STOPPED, operation.state()));
			assertTrue(engineOfIts.close(Await.DEADLINE));
			assertEquals("Something ran afterwards", atTheEnd, touches.get());
		}
	}
}
