// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.swt.SwtUiThread;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** SWT up to 3.133 loses wake-ups of asyncExec (swt#3151), and with one runnable in flight nobody else wakes it. */
public final class WakeUpsTest {

	private static final int HOPS = 20_000;

	private final DisplayRule rule = new DisplayRule();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(rule);

	@Test
	public void everyActionIsPostedAndThenTheDisplayIsWokenOnceMore() {
		rule.display().dispose(); // one for a thread
		CountingDisplay display = new CountingDisplay();
		SwtUiThread ui = SwtUiThread.of(display);
		display.takeCalls();
		ui.execute(() -> { });
		ui.execute(() -> { });
		assertEquals(List.of("asyncExec", "wake", "asyncExec", "wake"), display.takeCalls());
		display.dispose();
	}

	@Test
	public void everyHopIsServedByADisplayThatSleepsWhenItHasNothingElseToDo() {
		Engine engine = Engine.builder().ui(SwtUiThread.of(rule.display())).build();
		int[] served = new int[1];
		Operation<Integer> operation = engine.start("hops", op -> {
			for (int i = 0; i < HOPS; i++) {
				op.ui(() -> served[0]++);
			}
			return op.uiGet(() -> served[0]);
		});
		rule.sleepUntil(() -> served[0] == HOPS);
		rule.serveUntil("the end", () -> operation.state().isTerminal());
		assertEquals(HOPS, (int) Await.value(operation));
		TestEngine.close(engine);
	}
}
