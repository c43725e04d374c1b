// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeFalse;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.ui.scenarios.stage.Gated;
import org.fermata.ui.scenarios.stage.Stage;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Who closes the program is asked first if that would stop something. The tests veto what comes after. */
public final class QuitTest extends UiTest {

	private static final String ASK = "askBeforeQuitting";

	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.fermata.ui");
	private final Gated gated = new Gated();
	private final AtomicInteger closings = new AtomicInteger();
	private final IWorkbenchListener veto = new IWorkbenchListener() {
		@Override
		public boolean preShutdown(IWorkbench closing, boolean forced) {
			closings.incrementAndGet();
			return false;
		}

		@Override
		public void postShutdown(IWorkbench never) {
			// It is vetoed.
		}
	};

	@Before
	public void stay() {
		PlatformUI.getWorkbench().addWorkbenchListener(veto);
	}

	@After
	public void letGo() {
		PlatformUI.getWorkbench().removeWorkbenchListener(veto);
		gated.open();
		preferences.remove(ASK);
	}

	@Test
	public void nobodyIsAskedWhenNothingRuns() {
		Gated.failing(engine(), "Over", "It is over");
		operations().await("Over", "It is over");
		workbench().press(SWT.CTRL, 'q');
		awaitClosing();
		assertFalse(workbench().dialog().isOpen());
	}

	@Test
	public void whatRunsAndWhatWaitsIsNamedAndGoesOnUnlessSomebodySaysOtherwise() {
		Operation<?> work = gated.halfWay(engine(), "Work");
		Operation<?> question = Gated.asking(engine(), "Question");
		operations().await("Work", "Running");
		operations().await("Question", "Waiting for you");
		quit();
		String words = workbench().dialog().await();
		assertTrue(words, words.contains("2 operations are running") && words.contains("Work") && words.contains("Question")
				&& words.contains("Stop them and quit?"));
		assertEquals(List.of("Keep Running", "Stop and Quit"), workbench().dialog().buttons());
		workbench().press(SWT.CR);
		workbench().dialog().awaitGone();
		quit();
		workbench().dialog().await();
		workbench().press(SWT.ESC);
		workbench().dialog().awaitGone();
		assertEquals(0, closings.get());
		assertEquals(OperationState.RUNNING, work.state());
		assertEquals(OperationState.WAITING, question.state());
	}

	@Test
	public void windowThatIsClosedAsksToo() {
		gated.halfWay(engine(), "Work");
		operations().await("Work", "Running");
		Product.workbench().robot().display().asyncExec(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().close());
		String words = workbench().dialog().await();
		assertTrue(words, words.contains("\u201cWork\u201d is running") && words.contains("Stop it and quit?"));
		workbench().dialog().click("Stop and Quit");
		awaitClosing();
	}

	@Test
	public void whoDoesNotWantToBeAskedIsNot() {
		preferences.putBoolean(ASK, false);
		gated.halfWay(engine(), "Work");
		operations().await("Work", "Running");
		workbench().press(SWT.CTRL, 'q');
		awaitClosing();
		assertFalse(workbench().dialog().isOpen());
	}

	@Test
	public void manyAreCountedAndNotAllNamed() {
		for (int number = 1; number <= 5; number++) {
			gated.halfWay(engine(), "Work " + number);
		}
		operations().await("Work 5", "Running");
		quit();
		String words = workbench().dialog().await();
		assertTrue(words, words.contains("5 operations") && words.contains("Work 3") && words.contains("2 others"));
		assertFalse(words, words.contains("Work 4"));
		workbench().dialog().click("Keep Running");
	}

	@Test
	public void sessionThatEndsIsNotHeldUp() {
		assumeFalse("There it is also the menu's Quit", SWT.getPlatform().equals("cocoa"));
		gated.halfWay(engine(), "Work");
		operations().await("Work", "Running");
		Product.workbench().robot().display().asyncExec(() -> Product.workbench().robot().display().close());
		awaitClosing();
		assertFalse(workbench().dialog().isOpen());
	}

	@Test
	public void signalIsNotHeldUp() throws CoreException {
		gated.halfWay(engine(), "Work");
		operations().await("Work", "Running");
		Stage.product().stop(); // which is what the framework does then
		awaitClosing();
		assertFalse(workbench().dialog().isOpen());
		quit();
		workbench().dialog().await();
		workbench().dialog().click("Keep Running");
	}

	private static void quit() {
		workbench().pressToChangeWindow(SWT.CTRL, 'q');
	}

	private void awaitClosing() {
		workbench().await("the closing", () -> closings.get() > 0);
	}
}
