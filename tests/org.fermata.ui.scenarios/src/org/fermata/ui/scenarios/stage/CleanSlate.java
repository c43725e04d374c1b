// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.scenarios.stage;

import static org.junit.Assert.assertTrue;

import java.time.Duration;
import org.fermata.core.engine.Operation;
import org.junit.rules.ExternalResource;

/** Leaves to the next test what it may expect: nothing runs, the list is empty, the window has its size. */
public final class CleanSlate extends ExternalResource {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	@Override
	protected void before() {
		Stage.workbench().activate(); // another process may have had the keyboard
		Stage.workbench().resize(1100, 720);
		assertTrue("The list is not empty", Stage.workbench().operations().isEmpty());
	}

	@Override
	protected void after() {
		try {
			for (Operation<?> operation : Stage.engine().operations()) {
				assertTrue(operation.name() + " would not end", operation.cancelAndAwait(PATIENCE));
			}
		} catch (InterruptedException hurried) {
			Thread.currentThread().interrupt();
			return;
		}
		if (!Stage.engine().operations().isEmpty()) {
			Stage.workbench().removeFinished();
		}
		Stage.workbench().await("an empty list", () -> Stage.workbench().operations().isEmpty());
	}
}
