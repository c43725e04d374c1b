// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IRegistryChangeListener;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.fermata.tour.driver.Widgets;
import org.fermata.ui.scenarios.stage.Gated;
import org.junit.After;
import org.junit.Test;

/** When what bundles contribute can be started, where it is found, and what it is told. */
public final class OperationEntriesTest extends UiTest {

	private static final String VIEW = "org.fermata.ui.operations";
	private static final String START = "org.fermata.ui.command.startOperation";
	/** True as long as one operation is selected. */
	private static final String SELECTED = "<enabledWhen><with variable='selection'><count value='1'/></with></enabledWhen>";
	private static final String THROWING = "<enabledWhen><with variable='activeWorkbenchWindow'>"
			+ "<test property='org.fermata.ui.tests.throwing'/></with></enabledWhen>";

	private final Gated gated = new Gated();
	private final List<ContributingBundle> installed = new ArrayList<>();
	private final List<String> told = new CopyOnWriteArrayList<>();
	private final ILogListener listener = (status, plugin) -> told.add(status.getMessage());

	@After
	public void leave() throws Exception {
		Platform.removeLogListener(listener);
		gated.open();
		for (ContributingBundle bundle : installed) {
			bundle.close();
		}
	}

	@Test
	public void buttonsFollowTheirConditionAndTheirBundle() throws Exception {
		install("test.buttons", operation("buttons.any", "Any", "toolbar='true'", "Greeting", "")
				+ operation("buttons.some", "Some", "toolbar='true'", "Greeting", SELECTED));
		workbench().await("the button", () -> has("Some") && has("Any"));
		workbench().await("it to be off", () -> !operations().offers("Some"));
		assertTrue(operations().offers("Any"));
		gated.halfWay(engine(), "Work");
		operations().select("Work");
		workbench().await("it to be on", () -> operations().offers("Some"));
		operations().click("Some");
		operations().await("Some", "Done in");
		installed.remove(0).close();
		workbench().await("no button", () -> !has("Some") && !has("Any"));
	}

	@Test
	public void toolbarThatHasGoneIsToldNothing() throws Exception {
		// The platform itself has menus that are told when they have gone, and fail.
		expectInLog("Problems occurred when invoking code");
		expectInLog("Error notifying registry change listener");
		List<Throwable> thrown = new CopyOnWriteArrayList<>();
		ILogListener failures = (status, plugin) -> thrown.add(status.getException());
		Platform.addLogListener(failures);
		CountDownLatch telling = new CountDownLatch(1);
		CountDownLatch gone = new CountDownLatch(1);
		CountDownLatch told = new CountDownLatch(1);
		IRegistryChangeListener before = event -> {
			telling.countDown();
			await(gone); // those who are told after this one are known already
		};
		IRegistryChangeListener after = event -> told.countDown();
		Platform.getExtensionRegistry().addRegistryChangeListener(before, "org.fermata.ui");
		try {
			workbench().hideView(VIEW);
			workbench().showView(VIEW);
			Platform.getExtensionRegistry().addRegistryChangeListener(after, "org.fermata.ui");
			install("test.late", operation("late.any", "Late", "toolbar='true'", "Greeting", ""));
			await(telling);
			workbench().hideView(VIEW);
			gone.countDown();
			await(told);
			assertFalse(thrown.toString(), thrown.stream().anyMatch(SWTException.class::isInstance));
		} finally {
			Platform.removeLogListener(failures);
			gone.countDown();
			Platform.getExtensionRegistry().removeRegistryChangeListener(before);
			Platform.getExtensionRegistry().removeRegistryChangeListener(after);
			workbench().showView(VIEW);
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			assertTrue("Nothing came", latch.await(20, TimeUnit.SECONDS));
		} catch (InterruptedException hurried) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	public void manyButtonsWithLongNamesLeaveCancelAndRunAgainInTheWindow() throws Exception {
		StringBuilder many = new StringBuilder();
		for (int number = 0; number < 9; number++) {
			many.append(operation("many." + number, number + " is the number of an operation with a long name", "toolbar='true'",
					"Greeting", ""));
		}
		workbench().resize(900, 600);
		try {
			install("test.many", many.toString());
			workbench().await("the first", () -> has("0 is the number of an o\u2026"));
			assertTrue("Run Again is out of the window", Product.workbench().robot().see(OperationEntriesTest::isRunAgainSeen));
			assertTrue("The menu has those without a button", isOn("8 is the number of an operation with a long name"));
			installed.remove(0).close();
			workbench().await("no button", () -> !has("0 is the number of an o\u2026"));
			install("test.one", operation("one.short", "Short", "toolbar='true'", "Greeting", ""));
			workbench().await("the button that came later", () -> has("Short"));
			assertTrue("Run Again went when Short came", Product.workbench().robot().see(OperationEntriesTest::isRunAgainSeen));
		} finally {
			workbench().resize(1280, 800);
		}
	}

	private static boolean isRunAgainSeen() {
		Shell window = page().getWorkbenchWindow().getShell();
		return Widgets.visible(window, ToolBar.class).flatMap(bar -> Stream.of(bar.getItems()))
				.filter(item -> item.getText().equals("Run Again"))
				.anyMatch(item -> {
					Rectangle bounds = item.getBounds();
					Point end = item.getParent().toDisplay(bounds.x + bounds.width, bounds.y);
					return bounds.width > 0 && end.x <= window.toDisplay(window.getClientArea().width, 0).x;
				});
	}

	private static boolean has(String button) {
		return Product.workbench().robot().see(() -> Widgets.visible(page().getWorkbenchWindow().getShell(), ToolBar.class)
				.flatMap(bar -> Stream.of(bar.getItems())).anyMatch(item -> item.getText().equals(button)));
	}

	@Test
	public void whatIsOffIsOffEverywhere() throws Exception {
		install("test.off", operation("off.some", "Some", "", "Greeting", SELECTED)
				+ operation("off.any", "Any", "", "Greeting", ""));
		assertFalse("Off in the menu", isOn("Some"));
		assertTrue(isOn("Any"));
		assertFalse(values().containsValue("off.some"));
		assertTrue(values().containsValue("off.any"));
		start("off.some", "");
		assertEquals("A key does nothing", 0, engine().operations().size());
		gated.halfWay(engine(), "Work");
		operations().select("Work");
		workbench().await("values", () -> values().containsValue("off.some"));
		assertTrue("On in the menu", isOn("Some"));
	}

	@Test
	public void conditionThatMakesNoSenseIsToldOnceAndCountsAsTrue() throws Exception {
		Platform.addLogListener(listener);
		install("test.wrong", operation("wrong.element", "Element", "toolbar='true'", "Greeting", "<enabledWhen><nonsense/></enabledWhen>")
				+ operation("wrong.property", "Property", "", "Greeting", "<enabledWhen>"
						+ "<with variable='activeWorkbenchWindow'><test property='test.nowhere.at'/></with></enabledWhen>")
				+ operation("wrong.empty", "Empty", "", "Greeting", "<enabledWhen/>"));
		for (String id : List.of("wrong.element", "wrong.property", "wrong.empty")) {
			assertTrue(values().containsValue(id));
			start(id, "");
			assertEquals(1, told.stream().filter(words -> words.contains("test.wrong") && words.contains(id)).count());
		}
		Stream.of("Element", "Property", "Empty").forEach(name -> operations().await(name, "Done in"));
	}

	@Test
	public void iconThatIsNoneIsToldOnceAndLeftOut() throws Exception {
		Platform.addLogListener(listener);
		StringBuilder operations = new StringBuilder();
		for (String icon : ContributingBundle.BROKEN_ICONS.keySet()) {
			operations.append(operation("icon." + icon, icon, "toolbar='true' icon='" + icon + "'", "Greeting", ""));
		}
		install("test.icons", operations.toString());
		for (String icon : ContributingBundle.BROKEN_ICONS.keySet()) {
			workbench().await("words about " + icon, () -> told.stream().anyMatch(words -> words.contains("icon." + icon)));
			assertTrue(isOn(icon));
			assertEquals(told.toString(), 1, told.stream().filter(words -> words.contains("icon." + icon)).count());
		}
	}

	@Test
	public void conditionThatThrowsCostsNobodyElseAnEntry() throws Exception {
		expectInLog("test.throwing");
		Platform.addLogListener(listener);
		install("test.throwing", operation("throwing.button", "Button", "toolbar='true'", "Greeting", THROWING)
				+ operation("throwing.entry", "Entry", "", "Greeting", THROWING)
				+ operation("throwing.unread", "Unread", "toolbar='true'", "Greeting", "<enabledWhen><test/></enabledWhen>")
				+ operation("throwing.next", "Next", "", "Greeting", ""));
		workbench().await("the buttons", () -> has("Button") && has("Unread"));
		assertTrue(isOn("Unread"));
		assertTrue(isOn("Entry"));
		assertTrue(isOn("Next"));
		assertTrue(values().containsValue("throwing.next"));
		workbench().run("org.eclipse.ui.file.closePart", Map.of());
		start("throwing.entry", "");
		operations().await("Entry", "Done in");
		for (String id : List.of("throwing.entry", "throwing.unread")) {
			assertEquals(told.toString(), 1, told.stream().filter(words -> words.contains("counts as enabled") && words.contains(id)).count());
		}
	}

	@Test
	public void iconThatIsNotInTheBundleIsTold() throws Exception {
		Platform.addLogListener(listener);
		install("test.bare", operation("bare.button", "Bare", "toolbar='true' icon='icons/nowhere.png'", "Greeting", ""));
		workbench().await("the button", () -> has("Bare"));
		assertEquals(told.toString(), 1, told.stream().filter(words -> words.contains("icons/nowhere.png")
				&& words.contains("test.bare")).count());
	}

	/** As the menu shows it when it opens. */
	private static boolean isOn(String name) {
		return Product.workbench().robot().see(() -> {
			Menu file = page().getWorkbenchWindow().getShell().getMenuBar().getItem(0).getMenu();
			Menu menu = filled(file).getItem(0).getMenu();
			return Stream.of(filled(menu).getItems()).filter(item -> item.getText().replace("&", "").equals(name))
					.findFirst().orElseThrow().isEnabled();
		});
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}

	private static Menu filled(Menu menu) {
		menu.notifyListeners(SWT.Show, new Event());
		return menu;
	}

	private void install(String bundle, String elements) throws Exception {
		installed.add(ContributingBundle.install(bundle, elements));
	}

	private static String operation(String id, String name, String attributes, String type, String children) {
		return "<operation id='" + id + "' name='" + name + "' " + attributes
				+ " class='org.fermata.ui.tests/org.fermata.ui.tests.Contributed$" + type + "'>" + children + "</operation>";
	}

	private static void start(String id, String values) {
		workbench().run(START, Map.of(START + ".operation", id, START + ".values", values));
	}

	private static Map<?, ?> values() {
		return Product.workbench().robot().see(() -> PlatformUI.getWorkbench().getService(ICommandService.class)
				.getCommand(START).getParameter(START + ".operation").getValues().getParameterValues());
	}
}
