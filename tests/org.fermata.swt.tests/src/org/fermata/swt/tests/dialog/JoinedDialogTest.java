// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests.dialog;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Outcome;
import org.fermata.core.task.Task;
import org.fermata.swt.dialog.OperationDialog;
import org.fermata.swt.tests.DisplayRule;
import org.fermata.swt.tests.databinding.DisplayEngine;
import org.fermata.testing.Gate;
import org.fermata.testing.Watchdog;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** The dialog that returns when the operation has ended, and serves events meanwhile. */
public final class JoinedDialogTest {

	private final DisplayRule rule = new DisplayRule();
	private final DisplayEngine engines = new DisplayEngine(rule);

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(rule).around(engines);

	private final Gate gate = new Gate("the work");
	private Engine engine;
	private Display display;
	private Shell shell;
	private Windows windows;

	@Before
	public void make() {
		engine = engines.engine();
		display = rule.display();
		shell = new Shell(display);
		shell.open();
		windows = new Windows(shell);
	}

	@After
	public void letGo() {
		gate.open(); // before the engine is closed, which waits
	}

	/** In the dialog's loop, as somebody's hand: when the work has come to its gate, and the dialog is there. */
	private void whenShown(Runnable action) {
		display.asyncExec(() -> {
			gate.awaitArrivals(1);
			engines.time.advance(Duration.ofMillis(400));
			engine.bridge().execute(action);
		});
	}

	@Test
	public void aFailureIsReturnedAndNotShown() {
		Optional<Outcome<Object>> outcome = OperationDialog.run(shell, engine, "fails", op -> {
			throw new IOException("no disk");
		});
		assertEquals("no disk", ((Outcome.Failed<?>) outcome.orElseThrow()).cause().getMessage());
		assertEquals(List.of(), windows.dialogs());
	}

	@Test
	public void cancelIsAnOutcome() {
		whenShown(() -> {
			windows.press("Cancel");
			gate.open();
		});
		Optional<Outcome<Object>> outcome = OperationDialog.run(shell, engine, "sleeps", op -> {
			op.await(Task.of("arrives", progress -> {
				gate.pass();
				return null;
			}));
			return null;
		});
		assertEquals(Optional.of(new Outcome.Stopped<>()), outcome);
		assertEquals(List.of(), windows.dialogs());
	}

	@Test
	public void whatGoesOnInTheBackgroundHasNoOutcomeYet() {
		whenShown(() -> windows.press("Run in Background"));
		Optional<Outcome<Object>> outcome = OperationDialog.run(shell, engine, "goes on", op -> {
			gate.pass();
			return null;
		});
		assertEquals(Optional.empty(), outcome);
		gate.open();
	}

	@Test
	public void theParentGoesAndItReturns() {
		whenShown(shell::dispose);
		Optional<Outcome<Object>> outcome = OperationDialog.run(shell, engine, "goes on", op -> {
			gate.pass();
			return null;
		});
		assertEquals(Optional.empty(), outcome);
		gate.open();
	}

	@Test
	public void theDisplayGoesAndItReturns() {
		whenShown(display::dispose);
		OperationDialog.run(shell, engine, "goes on", op -> {
			gate.pass();
			return null;
		});
		assertTrue(display.isDisposed());
		gate.open();
	}

	@Test
	public void whatSomebodyElsesEventThrowsIsThrownAndNoDialogIsLeft() {
		whenShown(() -> display.asyncExec(() -> {
			throw new IllegalStateException("somebody else's");
		}));
		RuntimeException thrown = assertThrows(RuntimeException.class,
				() -> OperationDialog.run(shell, engine, "goes on", op -> {
					gate.pass();
					return null;
				}));
		assertEquals("somebody else's", thrown.getCause() == null ? thrown.getMessage() : thrown.getCause().getMessage());
		assertEquals(List.of(), windows.dialogs());
		assertTrue(shell.getEnabled());
		gate.open();
	}

	@Test
	public void oneWithinAnotherEndsFirst() {
		List<String> ends = new ArrayList<>();
		Gate inner = new Gate("the inner work");
		whenShown(() -> {
			display.asyncExec(gate::open);
			display.asyncExec(inner::open);
			OperationDialog.run(shell, engine, "inner", op -> {
				inner.pass();
				return null;
			});
			ends.add("inner");
		});
		OperationDialog.run(shell, engine, "outer", op -> {
			gate.pass();
			return null;
		});
		ends.add("outer");
		assertEquals(List.of("inner", "outer"), ends);
		assertEquals(List.of(), windows.dialogs());
	}
}
