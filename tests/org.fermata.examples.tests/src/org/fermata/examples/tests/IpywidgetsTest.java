// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Scale;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Outcome;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** What the examples of ipywidgets' Asynchronous Widgets promise. */
public final class IpywidgetsTest {

	private final ExamplePage page = new ExamplePage();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(page);

	private static List<String> lines(int continued, String with) {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < continued; i++) {
			lines.add("did work " + i);
			lines.add(with + (with.endsWith(" ") ? 10 * i + 5 : ""));
		}
		if (continued < 10) {
			lines.add("did work " + continued);
		} else {
			lines.add("Done: ten units of work.");
		}
		return lines;
	}

	private void untilPrinted(List<String> lines) {
		page.until(lines.toString(), () -> page.printed().equals(lines));
	}

	private int listeners() {
		return page.the(Scale.class).getListeners(SWT.Selection).length;
	}

	@Test
	public void tenUnitsTakeExactlyTenMovesOfTheSlider() {
		page.open("ipywidgets.slider").start();
		for (int i = 0; i < 10; i++) {
			untilPrinted(lines(i, "continued with value "));
			assertEquals(OperationState.RUNNING, page.operation().state());
			page.move(page.the(Scale.class), 10 * i + 5);
		}
		untilPrinted(lines(10, "continued with value "));
		page.until("the end", () -> page.operation().outcome().orElse(null) instanceof Outcome.Done);
		assertEquals(lines(10, "continued with value "), page.operation().output().from(0));
		page.until("no listener left", () -> listeners() == 0);
	}

	@Test
	public void movesThatComeAtOnceAreTakenOneByOneAndNoneIsLost() {
		page.open("ipywidgets.slider").start();
		page.until("the routine to listen", () -> listeners() == 1);
		for (int i = 0; i < 10; i++) {
			page.move(page.the(Scale.class), 10 * i + 5); // no event is served in between
		}
		untilPrinted(lines(10, "continued with value "));
	}

	@Test
	public void aDragCanBeOneMove() {
		page.open("ipywidgets.slider");
		page.click("A whole drag is one move");
		page.click("Start");
		page.until("the routine to listen", () -> listeners() == 1);
		page.the(Scale.class).notifyListeners(SWT.MouseDown, new Event());
		for (int i = 0; i < 11; i++) {
			page.move(page.the(Scale.class), 10 * i);
		}
		page.the(Scale.class).notifyListeners(SWT.MouseUp, new Event());
		untilPrinted(List.of("did work 0", "continued with value 100", "did work 1"));
	}

	@Test
	public void startingAgainBeginsAnewAndListensOnce() {
		page.open("ipywidgets.slider").start();
		untilPrinted(List.of("did work 0"));
		page.move(page.the(Scale.class), 5);
		untilPrinted(lines(1, "continued with value "));
		page.click("Start");
		untilPrinted(List.of("did work 0"));
		page.until("one to listen", () -> listeners() == 1 && page.running() == 1);
	}

	@Test
	public void leavingThePageEndsTheWait() {
		page.open("ipywidgets.slider").start();
		untilPrinted(List.of("did work 0"));
		page.leave();
		assertEquals(OperationState.STOPPED, page.operation().state());
	}

	@Test
	public void tenStepsTakeExactlyTenMovesAndThenNobodyListens() {
		page.open("ipywidgets.steps").start();
		for (int i = 0; i < 10; i++) {
			assertEquals(lines(i, "continued with value "), page.printed()); // at once, on the UI thread
			assertEquals(1, listeners());
			page.move(page.the(Scale.class), 10 * i + 5);
		}
		assertEquals(lines(10, "continued with value "), page.printed());
		assertEquals(0, listeners());
	}

	@Test
	public void stepsThatAreStartedAgainBeginAnew() {
		page.open("ipywidgets.steps").start();
		page.move(page.the(Scale.class), 5);
		page.click("Start");
		assertEquals(List.of("did work 0"), page.printed());
		assertEquals(1, listeners());
		assertEquals(0, page.engine().operations().size());
	}

	@Test
	public void tenClicksOnContinueGoThroughTenUnits() {
		page.open("ipywidgets.continue").start();
		for (int i = 0; i < 10; i++) {
			untilPrinted(lines(i, "continued"));
			page.until("the routine to wait", () -> page.button("Continue").getListeners(SWT.Selection).length == 1);
			page.click("Continue");
		}
		untilPrinted(lines(10, "continued"));
		page.until("the end", () -> page.operation().outcome().orElse(null) instanceof Outcome.Done);
		assertEquals(0, page.button("Continue").getListeners(SWT.Selection).length);
	}

	@Test
	public void aClickBeforeTheWaitDoesNotCount() {
		page.open("ipywidgets.continue");
		page.click("Continue");
		page.click("Start");
		page.until("the routine to wait", () -> page.button("Continue").getListeners(SWT.Selection).length == 1);
		untilPrinted(List.of("did work 0"));
	}

	@Test
	public void theBarMovesInAHundredStepsWhileThePageAnswers() {
		page.open("ipywidgets.progress").start();
		ProgressBar bar = page.the(ProgressBar.class);
		for (int i = 1; i <= 100; i++) {
			page.advanceWhen(1, Duration.ofMillis(200));
			int done = i;
			page.until(done + " %", () -> bar.getSelection() == done);
			if (done == 50) {
				page.click("Compute a square meanwhile");
				assertTrue(page.says("1² = 1, with the bar at 50 %"));
				assertFalse(page.operation().state().isTerminal());
			}
		}
		page.until("the end", () -> page.operation().outcome().orElse(null) instanceof Outcome.Done);
		assertEquals(Duration.ofSeconds(20), page.operation().elapsed());
	}
}
