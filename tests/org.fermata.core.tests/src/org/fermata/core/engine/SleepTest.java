// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class SleepTest {

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	private Operation<String> sleeping(Duration duration) {
		Operation<String> operation = engine.start(op -> {
			op.sleep(duration);
			return "woke";
		});
		Await.until("its alarm", () -> engine.time.alarms() == 1);
		return operation;
	}

	@Test
	public void aSleepEndsWhenItsTimeHasPassedAndNotBefore() {
		Operation<String> operation = sleeping(Duration.ofSeconds(10));
		engine.time.advance(Duration.ofSeconds(10).minusNanos(1));
		assertSame(OperationState.RUNNING, operation.state());
		engine.time.advance(Duration.ofNanos(1));
		assertEquals("woke", Await.value(operation));
	}

	@Test
	public void aCancelWakesASleeperAtOnceAndTakesItsAlarmBack() {
		Operation<String> operation = sleeping(ChronoUnit.FOREVER.getDuration());
		operation.cancel();
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		assertEquals(0, engine.time.alarms());
	}
}
