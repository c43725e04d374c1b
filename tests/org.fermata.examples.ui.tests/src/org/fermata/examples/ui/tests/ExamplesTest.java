// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.ui.tests;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.swt.testing.DisplayWatchdog;
import org.fermata.tour.driver.RobotWorkbench;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** What a test of the examples in the running product stands on: the view is open, and nobody's log has an error. */
public abstract class ExamplesTest {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	/** What happens once, when a view opens, an example is looked at first or all colours change, may take its time. */
	@Rule
	public final DisplayWatchdog noStall = new DisplayWatchdog(() -> workbench().robot().display(), "createPartControl",
			"org.fermata.examples.internal.ExamplesView.show", "org.fermata.app.internal.Appearance");

	private final List<String> errors = new CopyOnWriteArrayList<>();
	private final ILogListener log = (status, plugin) -> note(status);

	private void note(IStatus status) {
		if (status.getSeverity() == IStatus.ERROR) {
			errors.add(status + " " + status.getException());
		}
	}

	@Before
	public void openExamples() {
		Platform.addLogListener(log);
		workbench().resize(1280, 800);
		ExamplesPage.open();
	}

	@After
	public void closeExamples() throws InterruptedException {
		ExamplesPage.close();
		for (Operation<?> operation : engine().operations()) {
			operation.cancelAndAwait(PATIENCE);
		}
		if (!engine().operations().isEmpty()) {
			workbench().run("org.fermata.ui.command.removeFinished", Map.of());
		}
		Platform.removeLogListener(log);
		assertEquals("Errors in the log", List.of(), errors);
	}

	/** Keeps what the window shows, for those who want to look at it. */
	protected static void picture(String name) {
		Path folder = Path.of("target", "pictures");
		try {
			Files.createDirectories(folder);
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
		workbench().picture(folder.resolve(name + ".png"));
	}

	/** The window. */
	protected static RobotWorkbench workbench() {
		return ExamplesPage.workbench();
	}

	/** The workbench's engine. */
	protected static Engine engine() {
		BundleContext context = FrameworkUtil.getBundle(ExamplesTest.class).getBundleContext();
		return context.getService(context.getServiceReference(Engine.class));
	}
}
