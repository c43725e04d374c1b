// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.fermata.core.engine.Operation;
import org.fermata.tour.driver.Robot;
import org.fermata.tour.driver.Widgets;
import org.fermata.ui.scenarios.stage.Gated;
import org.junit.After;
import org.junit.Test;

/** What can be decided, where, and that it does something. */
public final class PreferencesTest extends UiTest {

	private static final String VIEW = "org.fermata.ui.operations";
	private static final int PATIENCE_SECONDS = 20;

	private final Robot robot = Product.workbench().robot();
	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.fermata.ui");

	@After
	public void asItWas() {
		preferences.remove("keepFinished");
		preferences.remove("revealWhenAsked");
		preferences.remove("askBeforeQuitting");
		workbench().showView(VIEW);
	}

	@Test
	public void theDialogHoldsWhatMakesSenseHereAndNothingElse() {
		workbench().menu().choose("Edit", "Preferences\u2026");
		workbench().dialog().await();
		assertEquals(List.of("General", "Keys", "Operations"), robot.see(() -> Stream.of(tree().getItems())
				.map(TreeItem::getText).toList()));
		assertEquals(List.of("Like the system", "Light", "Dark"),
				robot.see(() -> Widgets.visible(dialog(), Button.class).filter(button -> (button.getStyle() & SWT.PUSH) == 0)
						.map(button -> button.getText().replace("&", "")).toList()));
		workbench().dialog().click("Cancel");
	}

	@Test
	public void theKeyOpensItAndAPageChangesWhatItSays() {
		workbench().press(SWT.CTRL, ',');
		workbench().dialog().await();
		showPage("Operations");
		robot.await("the page", () -> Widgets.visible(dialog(), Spinner.class).findAny().isPresent());
		assertEquals(List.of("Finished operations to keep in the list"), robot.see(() -> Widgets.visible(dialog(), Spinner.class)
				.map(spinner -> spinner.getParent().getData("org.fermata.ui.accessibleName")).toList()));
		robot.act(() -> Widgets.visible(dialog(), Spinner.class).findAny().orElseThrow().setSelection(7));
		workbench().dialog().click("Apply and Close");
		assertEquals(7, preferences.getInt("keepFinished", 0));
	}

	@Test
	public void theQuestionsAreOnThePageOfOperations() {
		workbench().press(SWT.CTRL, ',');
		workbench().dialog().await();
		showPage("Operations");
		robot.await("the page", () -> boxes().size() == 2);
		assertEquals(List.of("Show the operations when one of them asks for something",
				"Ask before quitting while operations run"), robot.see(() -> boxes().stream()
						.filter(Button::getSelection).map(box -> box.getText().replace("&", "")).toList()));
		robot.act(() -> boxes().getLast().setSelection(false));
		workbench().dialog().click("Apply and Close");
		assertFalse(preferences.getBoolean("askBeforeQuitting", true));
	}

	private static List<Button> boxes() {
		return Widgets.visible(dialog(), Button.class).filter(button -> (button.getStyle() & SWT.CHECK) != 0).toList();
	}

	private void showPage(String name) {
		TreeItem item = robot.see(() -> Stream.of(tree().getItems()).filter(each -> each.getText().equals(name)).findAny()
				.orElseThrow());
		robot.click(robot.see(() -> tree().toDisplay(item.getBounds().x + item.getBounds().width / 2,
				item.getBounds().y + item.getBounds().height / 2)));
	}

	private static Shell dialog() {
		return Stream.of(Product.workbench().robot().display().getShells())
				.filter(shell -> shell.isVisible() && shell.getText().equals("Preferences")).findAny().orElseThrow();
	}

	private static Tree tree() {
		return Widgets.visible(dialog(), Tree.class).findAny().orElseThrow();
	}

	@Test
	public void asManyFinishedOperationsStayAsWereWanted() throws InterruptedException {
		List<String> names = List.of("One", "Two", "Three", "Four", "Five");
		for (String name : names) {
			finish(name);
		}
		workbench().await("all rows", () -> operations().rows().size() == names.size());
		preferences.putInt("keepFinished", 3);
		assertEquals(List.of("Three", "Four", "Five"), engine().operations().stream().map(Operation::name).toList());
		workbench().await("three rows", () -> operations().rows().size() == 3);
		finish("Six");
		robot.await("the oldest to go", () -> engine().operations().stream().map(Operation::name).toList()
				.equals(List.of("Four", "Five", "Six")));
	}

	@Test
	public void whatRunsIsNeverForgottenAndWhatEndsLastStays() throws InterruptedException {
		preferences.putInt("keepFinished", 1);
		CountDownLatch gate = new CountDownLatch(1);
		Operation<?> early = engine().start("Early", op -> gate.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
		finish("One");
		finish("Two");
		robot.await("the oldest to go", () -> engine().operations().stream().map(Operation::name).toList()
				.equals(List.of("Early", "Two")));
		gate.countDown();
		robot.await("the end of what was started first", () -> engine().operations().equals(List.of(early)));
	}

	private static void finish(String name) throws InterruptedException {
		Operation<?> operation = engine().start(name, op -> name);
		Product.workbench().robot().await("the end of " + name, () -> operation.state().isTerminal());
	}

	@Test
	public void aQuestionBringsTheViewToLightOnlyIfThatIsWanted() throws InterruptedException {
		preferences.putBoolean("revealWhenAsked", false);
		workbench().showView("org.eclipse.ui.views.ProgressView");
		workbench().hideView(VIEW);
		Operation<?> first = Gated.asking(engine(), "Question");
		robot.await("the question", () -> first.prompt().isPresent());
		CountDownLatch later = new CountDownLatch(1);
		engine().bridge().execute(later::countDown);
		assertTrue(later.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
		assertNull(view());
		preferences.putBoolean("revealWhenAsked", true);
		Gated.asking(engine(), "Riddle");
		robot.await("the view", () -> view() != null);
		assertNotNull(view());
		workbench().hideView("org.eclipse.ui.views.ProgressView");
	}

	private static Object view() {
		return Product.workbench().robot().see(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage()
				.findViewReference(VIEW));
	}
}
