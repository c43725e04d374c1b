// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import java.util.List;
import org.eclipse.swt.SWT;
import org.fermata.core.prompt.Prompt;
import org.fermata.ui.scenarios.stage.Gated;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What a screen reader is told: everything that takes keys or says something has a role and a name. */
public final class AccessibilityTest extends UiTest {

	private final Gated gated = new Gated();

	@Before
	public void onlyWhereItCanBeAsked() {
		assumeTrue(SWT.getPlatform().equals("gtk"));
	}

	@After
	public void letGo() {
		gated.open();
	}

	@Test
	public void emptyViewIsNamed() {
		assertNamed();
	}

	@Test
	public void listOutputAndResultsAreNamed() {
		gated.halfWay(engine(), "Work");
		operations().select("Work");
		results().openTab("Output");
		assertNamed();
		results().openTab("Results");
		assertNamed();
		Gated.failing(engine(), "Doomed", "There is no more room");
		operations().select("Doomed");
		workbench().await("the failure", () -> !results().failure().isEmpty());
		assertNamed();
	}

	@Test
	public void sliderIsNamedAfterItsQuestion() {
		Gated.askingForNumber(engine(), "Number");
		prompt().await("How much");
		assertNamed();
		assertEquals(List.of("How much"), Accessibles.namesOf(Product.workbench(), "Scale"));
	}

	@Test
	public void everyKindOfQuestionIsNamed() {
		engine().start("Text", op -> op.ask(Prompt.text("Say something", "")));
		prompt().await("Say something");
		assertNamed();
		prompt().cancel();
		engine().start("Choice", op -> op.ask(Prompt.choice("Which one", List.of("this", "that"))));
		operations().select("Choice");
		prompt().await("Which one");
		assertNamed();
		prompt().cancel();
		engine().start("Folder", op -> op.ask(Prompt.folder("Which folder")));
		operations().select("Folder");
		prompt().await("Which folder");
		assertNamed();
	}

	@Test
	public void rowsAreReadAsTheyLook() {
		gated.halfWay(engine(), "Work");
		assertEquals("Work, Running, 40 %, 40 of 100", operations().await("Work", "40 of 100").words());
	}

	/** The bars of the list are drawn into its cells, which nothing can read as bars. */
	@Test
	public void theBarOfTheDetailIsNamedAfterWhatItMeasures() {
		gated.halfWay(engine(), "Work");
		operations().select("Work");
		workbench().await("its bar", () -> bars().equals(List.of("Progress of Work")));
		gated.searching(engine(), "Search");
		operations().select("Search");
		workbench().await("no bar without a total", () -> bars().isEmpty());
		operations().select("Work");
		workbench().await("its bar again", () -> bars().equals(List.of("Progress of Work")));
		gated.open();
		workbench().await("no bar after the end", () -> bars().isEmpty());
	}

	private static List<String> bars() {
		return Accessibles.namesOf(Product.workbench(), "Canvas");
	}

	private static void assertNamed() {
		assertEquals("Without a role or a name", List.of(), Accessibles.nameless(Product.workbench()));
	}
}
