// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;

import org.eclipse.swt.SWT;
import org.fermata.ui.scenarios.stage.Gated;
import org.junit.After;
import org.junit.Test;

/** The system's own dialogs, as far as keys reach them. */
public final class DialogTest extends UiTest {

	private final Gated gated = new Gated();

	@After
	public void letGo() {
		gated.open();
	}

	@Test
	public void dialogForAFolderOpensByItsKeyAndEscapeStartsNothing() {
		workbench().pressToChangeWindow(SWT.CTRL, 'n');
		workbench().pressToChangeWindow(SWT.ESC);
		workbench().await("an empty list", operations()::isEmpty);
		assertEquals(0, engine().operations().size());
	}

	@Test
	public void operationsAndTheirViewGoOnWhileADialogIsOpen() {
		gated.halfWay(engine(), "Work");
		operations().await("Work", "Running");
		workbench().pressToChangeWindow(SWT.CTRL, 'n');
		try {
			gated.open();
			operations().await("Work", "Done in");
			Gated.asking(engine(), "Question");
			operations().await("Question", "Waiting for you");
		} finally {
			workbench().pressToChangeWindow(SWT.ESC);
		}
		operations().select("Question");
		prompt().await("Go on with Question");
	}
}
