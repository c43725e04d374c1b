// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;

import org.fermata.ui.scenarios.stage.Gated;
import org.junit.After;
import org.junit.Test;

/** What somebody has arranged stays so, and what the window looks like can be chosen. */
public final class LayoutTest extends UiTest {

	private static final double PIXELS = 2;

	private final Gated gated = new Gated();

	@After
	public void letGo() {
		gated.open();
	}

	@Test
	public void sashStaysWhereItWasPutWhenTheViewIsOpenedAgain() {
		gated.halfWay(engine(), "Work");
		operations().await("Work", "Running");
		operations().dragSash(60);
		assertEquals(60, operations().listShare(), PIXELS);
		workbench().reopenOperations();
		operations().await("Work", "Running");
		assertEquals(60, operations().listShare(), PIXELS);
		operations().dragSash(38);
		workbench().reopenOperations();
		operations().await("Work", "Running");
		assertEquals(38, operations().listShare(), PIXELS);
	}

	@Test
	public void operationsGoOnWhileTheirViewIsClosed() {
		Gated.askingForNumber(engine(), "Number");
		gated.halfWay(engine(), "Work");
		prompt().await("How much");
		workbench().reopenOperations();
		operations().await("Work", "40 of 100");
		operations().select("Number");
		prompt().await("How much");
		prompt().type("7");
		prompt().proceedByEnter();
		operations().await("Number", "got 7");
	}
}
