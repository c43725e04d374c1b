// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Test;

/** What operations are told, and what they ask for. */
public final class OperationValuesTest extends UiTest {

	private static final String START = "org.fermata.ui.command.startOperation";
	private static final String PARAMETERS = "<parameter name='limit' kind='number' label='How many?' minimum='0' maximum='9' default='4'/>"
			+ "<parameter name='mode' kind='choice' label='Which mode?' default='b'><choice value='a'/><choice value='b'/></parameter>";

	private final List<ContributingBundle> installed = new ArrayList<>();

	@After
	public void leave() throws Exception {
		for (ContributingBundle bundle : installed) {
			bundle.close();
		}
	}

	@Test
	public void whatIsNotGivenIsAskedWithItsDefaultAndRunAgainAsksOnceMore() throws Exception {
		install("test.parameters", operation("parameters.telling", "Telling", PARAMETERS));
		start("parameters.telling", "");
		prompt().await("How many?");
		assertEquals("4", prompt().value());
		prompt().type("7");
		prompt().proceedByEnter();
		prompt().await("Which mode?");
		prompt().proceedByClick();
		operations().await("Telling", "limit=7", "mode=b");
		start("parameters.telling", "limit=2\nmode=a");
		operations().await("Telling", "limit=2", "mode=a");
		start("parameters.telling", "mode=a");
		prompt().await("How many?");
		prompt().proceedByClick();
		operations().await("Telling", "limit=4", "mode=a");
		operations().click("Run Again");
		prompt().await("How many?");
		prompt().cancel();
	}

	@Test
	public void entryThatAsksForAFolderFirstHasAnEllipsis() throws Exception {
		install("test.label", operation("label.folder", "Measure",
				"<parameter name='folder' kind='folder' label='Which?'/>"));
		assertTrue(workbench().menu().items("File").contains("Measure\u2026"));
		start("label.folder", "folder=" + sandbox().folder(1));
		operations().await("Measure", "folder=");
	}

	@Test
	public void valueWithoutAnEqualsSignIsRefusedByName() throws Exception {
		install("test.values", operation("values.ending", "Ending",
				"<parameter name='ending' kind='text' label='Which?'/>"));
		try {
			start("values.ending", "ending");
			throw new AssertionError("Something was started");
		} catch (IllegalStateException refused) {
			String words = refused.getCause().getMessage();
			assertTrue(words, words.contains("\u201cending\u201d is no value"));
		}
		assertEquals(0, engine().operations().size());
	}

	private void install(String bundle, String elements) throws Exception {
		installed.add(ContributingBundle.install(bundle, elements));
	}

	private static String operation(String id, String name, String parameters) {
		return "<operation id='" + id + "' name='" + name
				+ "' class='org.fermata.ui.tests/org.fermata.ui.tests.Contributed$Telling'>" + parameters + "</operation>";
	}

	private static void start(String id, String values) {
		workbench().run(START, Map.of(START + ".operation", id, START + ".values", values));
	}
}
