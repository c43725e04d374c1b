// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertTrue;

import java.util.Map;
import org.eclipse.swt.SWT;
import org.fermata.ui.scenarios.stage.Gated;
import org.junit.After;
import org.junit.Test;

/** The report that a person sends who has trouble. */
public final class DiagnosticsTest extends UiTest {

	private final Gated gated = new Gated();

	@After
	public void letGo() {
		gated.open();
	}

	@Test
	public void theViewsMenuCopiesWhatRunsAndWhatWentOver() {
		gated.halfWay(engine(), "Half way");
		operations().select("Half way");
		workbench().setClipboard("nothing");
		operations().focus();
		workbench().press(SWT.CTRL, SWT.F10);
		workbench().press('d');
		workbench().await("a report", () -> !workbench().clipboard().equals("nothing"));
		String report = workbench().clipboard();
		assertTrue(report, report.matches("(?s).*org\\.fermata\\.ui \\d+\\.\\d+\\.\\d+.*Java \\d+.*SWT \\d+.*"));
		assertTrue(report, report.matches("(?s).*Half way \u2014 Running, for .*40 of 100 Looking around.*"));
		assertTrue(report, report.matches("(?s).*queued: \\d+\\R  applied: [\\d,]+\\R  merged away: [\\d,]+\\R  frames: "
				+ "[\\d,]+\\R  longest drain: [\\d.]+ ms\\R.*"));
	}

	@Test
	public void workThatWouldNotStopIsThereWithItsStack() {
		gated.stubborn(engine(), "Stubborn");
		operations().select("Stubborn"); // it has begun by then
		operations().click("Cancel");
		workbench().await("the work to be given up", () -> !engine().abandoned().isEmpty());
		workbench().setClipboard("nothing");
		workbench().run("org.fermata.ui.command.copyDiagnostics", Map.of());
		workbench().await("a report", () -> !workbench().clipboard().equals("nothing"));
		String report = workbench().clipboard();
		assertTrue(report, report.matches("(?s).*\u201cWill not stop\u201d of Stubborn .*at .*Gated.*"));
	}
}
