// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.fermata.core.engine.Operation;
import org.junit.After;
import org.junit.Test;

/** Operations that other bundles contribute. */
public final class ContributionsTest extends UiTest {

	private static final String START = "org.fermata.ui.command.startOperation";
	private static final String ID = START + ".operation";
	private static final String CATEGORY = "<category id='test.texts' name='Texts &amp; more'/>";

	private final List<ContributingBundle> installed = new ArrayList<>();
	private final List<IStatus> told = new CopyOnWriteArrayList<>();

	@After
	public void leave() throws Exception {
		for (ContributingBundle bundle : installed) {
			bundle.close();
		}
	}

	@Test
	public void contributedOperationsStandInTheNewMenuByCategoryAndStart() throws Exception {
		install("test.menu", CATEGORY + operation("menu.loose", "Loose", "", "Greeting")
				+ operation("menu.second", "Second", "test.texts", "Two")
				+ operation("menu.greeting", "Greeting", "test.texts", "Greeting"));
		List<String> items = workbench().menu().items("File");
		assertEquals(items.toString(), List.of("Texts & more", "Second", "Greeting"),
				items.subList(items.indexOf("Texts & more"), items.indexOf("Greeting") + 1));
		assertTrue(items.toString(), items.indexOf("Check Manifest\u2026") < items.indexOf("Loose"));
		workbench().menu().choose("File", "New", "Texts & more", "Greeting");
		assertTrue(operations().await("Greeting", "Done in", "hello").selected());
	}

	@Test
	public void nothingOfAContributorIsLoadedBeforeItIsUsed() throws Exception {
		Contributed.LOADED.clear();
		install("test.lazy", operation("lazy.routine", "Lazy", "", "LazyGreeting"));
		assertTrue(workbench().menu().items("File").contains("Lazy"));
		assertTrue(values().containsValue("lazy.routine"));
		assertEquals("Loaded before it was used", Set.of(), Contributed.LOADED);
		start("lazy.routine");
		operations().await("Lazy", "Done in");
		assertEquals(Set.of("LazyGreeting"), Contributed.LOADED);
	}

	@Test
	public void starterIsGivenTheWindowAndTheEngineAndTheViewGoesToWhatItReturns() throws Exception {
		Contributed.GIVEN.clear();
		install("test.starter", operation("starter.two", "Two", "", "Two"));
		start("starter.two");
		operations().await("First", "Done in");
		assertTrue(operations().await("Second", "Done in").selected());
		assertTrue(Contributed.GIVEN.get(0) instanceof IWorkbenchWindow);
		assertEquals(engine(), Contributed.GIVEN.get(1));
	}

	@Test
	public void starterMayStartNothing() throws Exception {
		Contributed.GIVEN.clear();
		install("test.nothing", operation("nothing", "Nothing", "", "Nothing"));
		start("nothing");
		assertEquals(1, Contributed.GIVEN.size());
		assertEquals(0, engine().operations().size());
	}

	@Test
	public void starterThatReturnsNullIsToldWhatToReturn() throws Exception {
		expectInLog("test.silent");
		install("test.silent", operation("silent", "Silent", "", "Silent"));
		start("silent");
		operations().await("Silent", "Optional.empty()");
	}

	@Test
	public void whatAStarterThrowsIsTheFailureOfAnOperation() throws Exception {
		expectInLog("no folder today");
		install("test.unready", operation("unready", "Unready", "", "Unready"));
		start("unready");
		operations().await("Unready", "no folder today");
	}

	@Test
	public void errorOfAStarterIsTheFailureOfAnOperationToo() throws Exception {
		expectInLog("not even that");
		install("test.faulty", operation("faulty", "Faulty", "", "Faulty"));
		start("faulty");
		operations().await("Faulty", "not even that");
	}

	@Test
	public void mistakesInDeclarationsAreToldOnceAndLeaveTheMenuAlone() throws Exception {
		listening(7, () -> {
			install("test.mistakes", "<category id='test.nameless'/>"
					+ "<operation name='No id' class='x.Y'/><operation id='mistake.nameless' class='x.Y'/>"
					+ "<operation id='mistake.classless' name='No class'/><operation id=' ' name='Blank' class='x.Y'/>"
					+ operation("mistake.category", "Astray", "test.nowhere", "Greeting")
					+ operation("mistake.twice", "Once", "", "Greeting")
					+ operation("mistake.twice", "Twice", "", "Greeting"));
			List<String> items = workbench().menu().items("File");
			assertTrue(items.toString(), items.containsAll(List.of("Astray", "Once")));
			assertTrue(items.toString(), Collections.disjoint(items,
					List.of("No id", "No class", "Blank", "Twice", "")));
			workbench().menu().items("File");
			values();
		});
		assertTold("test.mistakes", "category", "test.nameless", "\u201cname\u201d");
		assertTold("test.mistakes", "No id", "\u201cid\u201d");
		assertTold("test.mistakes", "mistake.nameless", "\u201cname\u201d");
		assertTold("test.mistakes", "mistake.classless", "\u201cclass\u201d");
		assertTold("test.mistakes", "Blank", "\u201cid\u201d");
		assertTold("test.mistakes", "mistake.category", "test.nowhere", "<category>");
		assertTold("test.mistakes", "mistake.twice", "another id");
		assertEquals(told.toString(), 7, told.size());
	}

	@Test
	public void whatCannotBeMadeFailsInTheViewAndIsToldOnce() throws Exception {
		expectInLog("test.unmakeable");
		Map<String, String> words = Map.of("Stranger", "neither a routine nor a starter", "Throwing",
				"no instance of", "Broken", "no instance of", "Unloadable", "no instance of", "Nowhere", "no instance of");
		StringBuilder elements = new StringBuilder();
		words.keySet().forEach(type -> elements.append(operation("unmakeable." + type, type, "", type)));
		install("test.unmakeable", elements.toString());
		listening(words.size(), () -> {
			for (String type : words.keySet()) {
				start("unmakeable." + type);
				operations().await(type, words.get(type));
				start("unmakeable." + type);
			}
		});
		words.keySet().forEach(type -> assertTold("test.unmakeable", "unmakeable." + type));
		assertEquals(told.toString(), words.size(), told.size());
		workbench().await("the ends of all of them",
				() -> engine().operations().stream().allMatch(operation -> operation.state().isTerminal()));
	}

	@Test
	public void whatWouldDropItsParametersFailsBeforeAnythingIsAskedAndIsTold() throws Exception {
		expectInLog("test.deaf");
		String parameter = "<parameter name='folder' kind='folder' label='Which?'/></operation>";
		install("test.deaf", operation("deaf.routine", "Routine", "", "Greeting").replace("/>", ">") + parameter
				+ operation("deaf.starter", "Starter", "", "Two").replace("/>", ">") + parameter);
		listening(2, () -> {
			for (String type : List.of("Routine", "Starter")) {
				start("deaf." + type.toLowerCase(Locale.ROOT));
				operations().await(type, "declares parameters", "ParameterizedRoutine");
			}
		});
		assertTold("test.deaf", "deaf.routine", "takes none", "<parameter>");
		assertTold("test.deaf", "deaf.starter", "takes none", "<parameter>");
		assertEquals(2, engine().operations().size());
	}

	@Test
	public void whatHasGoneWithItsBundleIsNotOfferedAnyMore() throws Exception {
		install("test.leaving", operation("leaving", "Leaving", "", "Greeting"));
		assertTrue(workbench().menu().items("File").contains("Leaving"));
		installed.removeLast().close();
		assertFalse(workbench().menu().items("File").contains("Leaving"));
		assertFalse(values().containsValue("leaving"));
		try {
			start("leaving");
			throw new AssertionError("Something was started");
		} catch (IllegalStateException refused) {
			assertTrue(refused.getCause().getMessage(), refused.getCause().getMessage().contains("leaving"));
		}
	}

	@Test
	public void operationsOfOneNameAreToldApartAsValuesOfTheCommand() throws Exception {
		install("test.names", operation("names.one", "Same", "", "Greeting")
				+ operation("names.other", "Same", "", "Greeting"));
		assertEquals("names.one", values().get("Same"));
		assertEquals("names.other", values().get("Same (names.other)"));
	}

	@Test
	public void toolbarHasTheWholeMenuToo() throws Exception {
		install("test.toolbar", operation("toolbar.greeting", "Greeting", "", "Greeting"));
		operations().openMenu("New");
		workbench().menu().chooseFromOpen("Greeting");
		operations().await("Greeting", "Done in");
	}

	@Test
	public void viewMenuHasTheWholeMenuTooAndOpensByItsKey() throws Exception {
		install("test.view", operation("view.greeting", "Greeting", "", "Greeting"));
		workbench().press(SWT.CTRL, SWT.F10);
		workbench().menu().chooseFromOpen("New", "Greeting");
		operations().await("Greeting", "Done in");
	}

	@Test
	public void contributedOperationRunsAgain() throws Exception {
		install("test.again", operation("again.greeting", "Greeting", "", "Greeting"));
		start("again.greeting");
		operations().await("Greeting", "Done in");
		operations().click("Run Again");
		workbench().await("two of them", () -> engine().operations().size() == 2);
		for (Operation<?> operation : engine().operations()) {
			operation.await();
		}
	}

	private void install(String bundle, String elements) throws Exception {
		installed.add(ContributingBundle.install(bundle, elements));
	}

	private static String operation(String id, String name, String category, String type) {
		return "<operation id='" + id + "' name='" + name + "' " + (category.isEmpty() ? "" : "category='" + category + "' ")
				+ "class='org.fermata.ui.tests/org.fermata.ui.tests.Contributed$" + type + "'/>";
	}

	private static void start(String id) {
		workbench().run(START, Map.of(ID, id));
	}

	private static Map<?, ?> values() throws CommandException {
		return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(START).getParameter(ID).getValues()
				.getParameterValues();
	}

	private interface Act {
		void run() throws Exception;
	}

	/** @param expected how much must be told before this returns: bundles are read on the thread that installs them, too */
	private void listening(int expected, Act act) throws Exception {
		ILogListener listener = (status, plugin) -> {
			if (status.getPlugin().equals("org.fermata.ui")) {
				told.add(status);
			}
		};
		Platform.addLogListener(listener);
		try {
			act.run();
			workbench().await("words in the log", () -> told.size() >= expected);
		} finally {
			Platform.removeLogListener(listener);
		}
	}

	private void assertTold(String... words) {
		assertEquals(List.of(words) + " in " + told, 1, told.stream().map(IStatus::getMessage)
				.filter(message -> List.of(words).stream().allMatch(message::contains)).count());
	}
}
