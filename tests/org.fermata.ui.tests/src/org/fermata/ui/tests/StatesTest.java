// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.PlatformUI;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.tour.driver.Widgets;
import org.fermata.ui.scenarios.stage.Gated;
import org.junit.After;
import org.junit.Test;

/** How operations begin, stop and end, in the words of the list. */
public final class StatesTest extends UiTest {

	private final Gated gated = new Gated();

	@After
	public void letGo() {
		gated.open();
	}

	@Test
	public void escapeInTheQuestionStopsNothing() throws IOException {
		Path folder = sandbox().folder(5);
		workbench().checksum(folder);
		prompt().await("5 files");
		prompt().focusSliderByKeys();
		prompt().pressOnSlider(SWT.ESC);
		operations().await(folder.toString(), "Waiting for you");
		assertTrue(prompt().isShown());
		prompt().proceedByEnter();
		operations().await(folder.toString(), "Done in");
	}

	@Test
	public void cancelWhileItSearchesStopsTheWork() {
		Operation<?> search = gated.searching(engine(), "Search");
		operations().select("Search");
		assertEquals(OptionalInt.empty(), operations().await("Search", "Running").percent());
		operations().click("Cancel");
		operations().await("Search", "Stopped by you");
		assertEquals(OperationState.STOPPED, search.state());
	}

	@Test
	public void buttonsSayWhatCanBeDoneInTheMomentInWhichTheRowSaysIt() {
		gated.halfWay(engine(), "Work");
		assertEquals("Cancel, Run Again", List.of(true, false), buttonsBeside("Running"));
		gated.open();
		assertEquals("Cancel, Run Again", List.of(false, true), buttonsBeside("Done in"));
		operations().click("Run Again");
		workbench().await("two", () -> operations().rows().size() == 2);
		assertEquals("Cancel, Run Again", List.of(false, true), buttonsBeside("Done in"));
	}

	/** What the toolbar offers in the very turn of the event loop in which the selected row says this for the first time. */
	private List<Boolean> buttonsBeside(String words) {
		List<Boolean> seen = new ArrayList<>();
		workbench().await(words, () -> {
			boolean said = operations().rows().stream().anyMatch(row -> row.selected() && row.says(words));
			if (said) {
				seen.addAll(List.of(operations().offers("Cancel"), operations().offers("Run Again")));
			}
			return said;
		});
		return seen;
	}

	@Test
	public void wordsOfAButtonThatIsOffStepBack() {
		gated.halfWay(engine(), "Work");
		operations().await("Work", "Running");
		RGB on = color("Cancel");
		RGB off = color("Run Again");
		assertNotEquals(on, off);
		gated.open();
		operations().await("Work", "Done in");
		assertEquals(off, color("Cancel"));
		assertEquals(on, color("Run Again"));
	}

	private static RGB color(String button) {
		return Product.workbench().robot().see(() -> Widgets.visible(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), ToolBar.class)
				.flatMap(bar -> Stream.of(bar.getItems())).filter(item -> item.getText().equals(button)).findFirst().orElseThrow()
				.getForeground().getRGB());
	}

	@Test
	public void workThatWillNotStopIsGivenUp() {
		Operation<?> stubborn = gated.stubborn(engine(), "Stubborn");
		operations().select("Stubborn");
		operations().click("Cancel");
		operations().await("Stubborn", "Stopping");
		operations().await("Stubborn", "Given up");
		assertEquals(OperationState.ABANDONED, stubborn.state());
		assertFalse(results().failure().isEmpty());
		workbench().await("where the work is", () -> results().output().contains("\u201cWill not stop\u201d would not stop."));
		assertTrue(results().output(), results().output().contains("\tat " + Gated.class.getName()));
		gated.open();
		workbench().await("no work left", () -> engine().abandoned().isEmpty());
		Gated.failing(engine(), "Other", "over");
		operations().select("Other");
		operations().select("Stubborn");
		workbench().await("that it has ended", () -> results().output().contains("has ended meanwhile"));
	}

	@Test
	public void failureIsToldInItsOwnWords() {
		Gated.failing(engine(), "Doomed", "There is no more room & no time");
		operations().select("Doomed");
		operations().await("Doomed", "There is no more room & no time");
		workbench().await("the failure's words", () -> results().failure().equals("There is no more room & no time"));
		assertTrue(results().heading(), results().heading().contains("Failed"));
	}

	@Test
	public void runAgainStartsTheSameOnceMore() throws IOException {
		Path folder = sandbox().folder(2);
		workbench().checksum(folder);
		prompt().await("2 files");
		prompt().proceedByClick();
		operations().await(folder.toString(), "Done in");
		operations().focus();
		workbench().press(SWT.F5);
		operations().await(folder.toString(), "Waiting for you");
		prompt().await("2 files");
		prompt().proceedByClick();
		workbench().await("two that are done", () -> operations().rows().stream()
				.filter(row -> row.says(folder.toString()) && row.says("Done in")).count() == 2);
	}

	@Test
	public void deleteRemovesWhatHasEndedAndLeavesWhatRuns() {
		gated.halfWay(engine(), "Long");
		Gated.failing(engine(), "Short", "over");
		operations().select("Long");
		workbench().press(SWT.DEL);
		operations().select("Short");
		workbench().press(SWT.DEL);
		operations().awaitGone("Short");
		operations().await("Long", "Running");
		gated.open();
		operations().await("Long", "Done in");
		operations().select("Long");
		workbench().press(SWT.DEL);
		workbench().await("an empty list", operations()::isEmpty);
	}

	@Test
	public void removeAllFinishedLeavesWhatRuns() {
		gated.halfWay(engine(), "Long");
		Gated.failing(engine(), "One", "over");
		Gated.failing(engine(), "Two", "over");
		operations().await("One", "over");
		operations().await("Two", "over");
		operations().await("Long");
		workbench().menu().choose("Operation", "Remove All Finished");
		operations().awaitGone("One");
		operations().awaitGone("Two");
		operations().await("Long", "Running");
	}

	@Test
	public void contextMenuStopsAndStartsAgain() {
		gated.searching(engine(), "Search");
		operations().choose("Search", "Cancel");
		operations().await("Search", "Stopped by you");
		operations().choose("Search", "Run Again");
		operations().await("Search", "Running");
	}
}
