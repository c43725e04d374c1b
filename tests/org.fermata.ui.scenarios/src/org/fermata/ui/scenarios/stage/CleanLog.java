// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.scenarios.stage;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.rules.ExternalResource;

/** Fails a test during which an error was written to the workbench's log, whoever wrote it. */
public final class CleanLog extends ExternalResource {

	private final List<String> errors = new CopyOnWriteArrayList<>();
	private final ILogListener listener = (status, plugin) -> note(status);

	private final List<String> expected = new CopyOnWriteArrayList<>();

	/** An error that has these words in it is meant to be there. */
	public void expect(String words) {
		expected.add(words);
	}

	private void note(IStatus status) {
		if (status.getSeverity() == IStatus.ERROR && expected.stream().noneMatch(status.getMessage()::contains)) {
			errors.add(status + "\n" + Traces.of(status.getException()));
		}
	}

	@Override
	protected void before() {
		Platform.addLogListener(listener);
	}

	@Override
	protected void after() {
		Platform.removeLogListener(listener);
		assertEquals("Errors in the log", List.of(), errors);
	}
}
