// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PlatformUI;
import org.fermata.core.engine.Operation;
import org.fermata.ui.scenarios.stage.Gated;
import org.junit.After;
import org.junit.Test;

/** How an operation that waits gets somebody's attention without taking it from something else. */
public final class AttentionTest extends UiTest {

	private static final String PROGRESS = "org.eclipse.ui.views.ProgressView";

	private final Gated gated = new Gated();

	@After
	public void letGo() {
		gated.open();
	}

	@Test
	public void whatWaitsSelectsItselfIfNothingElseIsSelected() {
		Gated.asking(engine(), "Question");
		prompt().await("Go on with Question");
		assertTrue(operations().await("Question", "Waiting for you").selected());
		assertEquals("Operations (1 waiting)", operations().tab());
		workbench().await("a title that says so", () -> workbench().title().startsWith("Waiting for you"));
		prompt().proceedByClick();
		operations().await("Question", "Done in");
		workbench().await("a tab without a mark", () -> operations().tab().equals("Operations"));
		prompt().awaitGone();
	}

	@Test
	public void whatWaitsLeavesTheSelectionAloneAndMarksTheTab() {
		gated.halfWay(engine(), "Work");
		operations().select("Work");
		Gated.asking(engine(), "Question");
		operations().await("Question", "Waiting for you");
		workbench().await("a mark on the tab", () -> operations().tab().equals("Operations (1 waiting)"));
		assertTrue(operations().await("Work").selected());
		assertFalse(operations().await("Question").selected());
		assertFalse(prompt().isShown());
		Gated.asking(engine(), "Riddle");
		workbench().await("a mark of two", () -> operations().tab().equals("Operations (2 waiting)"));
		operations().select("Question");
		prompt().await("Go on with Question");
		operations().select("Riddle");
		prompt().await("Go on with Riddle");
		operations().select("Work");
		prompt().awaitGone();
	}

	@Test
	public void viewThatIsNotThereComesBackForAQuestionAndLeavesTheKeyboardWhereItIs() {
		workbench().menu().choose("View", "Progress");
		workbench().await("the Progress view in front", () -> activePart().equals(PROGRESS));
		workbench().hideView("org.fermata.ui.operations");
		Gated.asking(engine(), "Question");
		workbench().await("the view with its mark", () -> operations().tab().equals("Operations (1 waiting)"));
		assertEquals(PROGRESS, activePart());
		workbench().hideView(PROGRESS);
	}

	@Test
	public void viewThatIsSeenIsNotRaisedByQuestions() {
		gated.halfWay(engine(), "Work");
		operations().select("Work");
		AtomicInteger raised = new AtomicInteger();
		IPartListener2 listener = new IPartListener2() {
			@Override
			public void partBroughtToTop(IWorkbenchPartReference part) {
				raised.incrementAndGet();
			}

			@Override
			public void partActivated(IWorkbenchPartReference part) {
				raised.incrementAndGet();
			}
		};
		Product.workbench().robot().act(() -> page().addPartListener(listener));
		Gated.asking(engine(), "Question");
		operations().await("Question", "Waiting for you");
		workbench().await("a mark on the tab", () -> operations().tab().equals("Operations (1 waiting)"));
		Product.workbench().robot().act(() -> page().removePartListener(listener));
		assertEquals(0, raised.get());
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}

	private static String activePart() {
		return Product.workbench().robot().see(() -> page().getActivePart().getSite().getId());
	}

	@Test
	public void questionThatHasGoneWithItsRowLeavesNoGap() throws InterruptedException {
		gated.halfWay(engine(), "Work");
		operations().select("Work");
		int room = results().roomAboveTabs();
		workbench().press(SWT.CTRL, '.');
		operations().await("Work", "Stopped by you");
		Operation<?> question = Gated.asking(engine(), "Question");
		operations().select("Question");
		prompt().await("Go on with Question");
		question.cancelAndAwait(Duration.ofSeconds(20));
		workbench().removeFinished(); // sooner than anybody looks
		workbench().await("an empty list", operations()::isEmpty);
		gated.halfWay(engine(), "More work");
		operations().select("More work");
		assertEquals(room, results().roomAboveTabs());
	}

	@Test
	public void questionTakesNoKeysFromSomebodyWhoTypes() {
		Gated.askingForNumber(engine(), "Number");
		prompt().await("How much");
		prompt().type("4");
		Gated.asking(engine(), "Question");
		operations().await("Question", "Waiting for you");
		workbench().type("2");
		assertEquals("42", prompt().value());
		prompt().proceedByEnter();
		operations().await("Number", "got 42");
		operations().await("Question", "Waiting for you");
	}
}
