// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.fermata.core.engine.Operation;
import org.fermata.core.prompt.Prompt;
import org.fermata.examples.CatalogEntry;
import org.fermata.examples.Example;
import org.fermata.examples.Stage;
import org.fermata.examples.internal.ExamplePage;
import org.fermata.tour.driver.Widgets;
import org.junit.Test;

/** An example that cannot be made takes no other with it. */
public final class BrokenExampleTest {

	private static final class Broken implements Example {

		private Operation<?> begun;

		@Override
		public void create(Composite page, Stage stage) {
			new Button(page, SWT.PUSH);
			begun = stage.engine().start("Begun", op -> op.ask(Prompt.confirm("Go on"))).tiedTo(stage.scope());
			throw new IllegalStateException("half made");
		}

		@Override
		public void start() {
			throw new AssertionError("It was never made");
		}
	}

	@Test
	public void pageSaysSoTheLogHasItAndWhatItHasBegunIsCancelled() throws InterruptedException {
		List<IStatus> logged = new CopyOnWriteArrayList<>();
		ILogListener log = (status, plugin) -> logged.add(status);
		Broken broken = new Broken();
		Platform.addLogListener(log);
		try {
			List<String> words = ExamplesPage.workbench().robot().see(() -> show(broken));
			assertEquals(1, words.size());
			assertTrue(words.toString(), words.getFirst().contains("could not be made"));
		} finally {
			Platform.removeLogListener(log);
		}
		broken.begun.await();
		assertEquals("STOPPED", broken.begun.state().name());
		assertEquals(logged.toString(), 1, logged.stream().filter(status -> status.getException() != null
				&& "half made".equals(status.getException().getMessage())).count());
	}

	private static List<String> show(Broken broken) {
		Shell shell = new Shell();
		shell.setLayout(new FillLayout());
		ExamplePage page = new ExamplePage(shell, new CatalogEntry("broken", "tests", "Broken", "Broken", "Breaks",
				Broken.class, () -> broken), ExamplesTest.engine());
		shell.open();
		page.start();
		try {
			return Widgets.visible(page.control()).filter(control -> control instanceof Label || control instanceof Button)
					.map(control -> control instanceof Label label ? label.getText() : "a button").toList();
		} finally {
			shell.dispose();
		}
	}
}
