// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import org.fermata.testing.Await;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;

/** A handler of failures that fails itself is the client's fault, and breaks nothing of the engine. */
public final class FailureHandlerTest {

	@Rule
	public final Watchdog watchdog = new Watchdog();

	private static Engine engine() {
		Engine engine = Engine.builder().failures(failure -> {
			throw new IllegalStateException("the handler", failure);
		}).build();
		engine.addListener(new EngineListener() {
			@Override
			public void started(Operation<?> operation) {
				throw new IllegalStateException("the listener at the start");
			}

			@Override
			public void ended(Operation<?> operation) {
				throw new IllegalStateException("the listener at the end");
			}
		});
		return engine;
	}

	@Test
	public void anOperationStartsAndEnds() {
		try (Engine engine = engine()) {
			assertEquals("value", Await.value(engine.start("operation", op -> "value")));
			Await.until("nothing to run", engine::isQuiescent);
		}
	}

	@Test
	public void theEngineClosesAll() {
		Engine engine = engine();
		engine.scope().onClose(() -> {
			throw new IllegalStateException("at the close");
		});
		Operation<?> operation = engine.start("operation", op -> {
			op.sleep(Duration.ofDays(1));
			return null;
		});
		assertTrue(engine.close(Await.DEADLINE));
		assertEquals(OperationState.STOPPED, operation.state());
	}
}
