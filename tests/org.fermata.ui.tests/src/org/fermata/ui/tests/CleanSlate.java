// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.fermata.core.engine.Operation;
import org.junit.rules.ExternalResource;

/** Leaves to the next test what it may expect: nothing runs, the list is empty, the window has its size. */
final class CleanSlate extends ExternalResource {

	private static final Duration PATIENCE = Duration.ofSeconds(20);
	private static final String REMOVE_FINISHED = "org.fermata.ui.command.removeFinished";

	@Override
	protected void before() {
		Product.workbench().resize(1100, 720);
		assertTrue("The list is not empty", Product.workbench().operations().isEmpty());
	}

	@Override
	protected void after() {
		try {
			for (Operation<?> operation : Product.engine().operations()) {
				assertTrue(operation.name() + " would not end", operation.cancelAndAwait(PATIENCE));
			}
		} catch (InterruptedException hurried) {
			Thread.currentThread().interrupt();
			return;
		}
		if (!Product.engine().operations().isEmpty()) {
			Product.workbench().run(REMOVE_FINISHED, Map.of());
		}
		Product.workbench().await("an empty list", () -> Product.workbench().operations().isEmpty());
	}
}
