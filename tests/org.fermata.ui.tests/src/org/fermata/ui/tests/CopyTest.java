// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;

import org.eclipse.swt.SWT;
import org.fermata.ui.scenarios.stage.Gated;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What Ctrl+C means in which place. */
public final class CopyTest extends UiTest {

	private final Gated gated = new Gated();

	@Before
	public void open() {
		workbench().setClipboard("nothing");
	}

	@After
	public void letGo() {
		gated.open();
	}

	@Test
	public void resultsAreCopiedAllOrAsSelected() {
		gated.halfWay(engine(), "Find");
		operations().select("Find");
		results().openTab("Results");
		results().awaitAtLeast(2);
		results().select(1);
		copy();
		assertEquals("two\t22", workbench().clipboard().strip());
	}

	@Test
	public void outputIsCopied() {
		gated.halfWay(engine(), "Print");
		operations().select("Print");
		results().openTab("Output");
		workbench().await("the output", () -> results().output().contains("second line"));
		operations().focus();
		copy();
		assertEquals("first line\nsecond line", workbench().clipboard().strip());
	}

	@Test
	public void textInAFieldIsCopiedAsAnywhere() {
		Gated.askingForNumber(engine(), "Ask");
		prompt().await("How much");
		prompt().type("42");
		workbench().press(SWT.CTRL, 'a');
		copy();
		assertEquals("42", workbench().clipboard());
	}

	private static void copy() {
		workbench().press(SWT.CTRL, 'c');
		workbench().await("something copied", () -> !workbench().clipboard().equals("nothing"));
	}
}
