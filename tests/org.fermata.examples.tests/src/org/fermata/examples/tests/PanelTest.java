// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.tests;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swtchart.Chart;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Outcome;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** What the examples of Panel's Async and Concurrency promise. */
public final class PanelTest {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final ExamplePage page = new ExamplePage();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(page);

	private void untilPrinted(String... lines) {
		page.until(List.of(lines).toString(), () -> page.printed().equals(List.of(lines)));
	}

	private void clickThreeTimes(String meanwhile) {
		page.open("panel.click");
		page.choose(page.the(Combo.class), meanwhile);
		page.click("Click me!");
		page.until("the first to run", () -> !page.printed().isEmpty());
		page.click("Click me!");
		page.click("Click me!");
	}

	private void untilNothingRuns() {
		page.passUntil("the end of all", () -> page.running() == 0);
	}

	@Test
	public void clicksRunAtOnceAndOverlap() {
		clickThreeTimes("run at once");
		page.until("all to run", () -> page.printed().size() == 3 && page.time.alarms() == 3);
		assertTrue(page.printed().containsAll(List.of("Running 1", "Running 2", "Running 3")));
		page.time.advance(Duration.ofSeconds(2));
		page.until("all to finish", () -> page.printed().size() == 6);
		assertTrue(page.printed().containsAll(List.of("Finished 1", "Finished 2", "Finished 3")));
	}

	@Test
	public void clicksWaitForTheirTurn() {
		clickThreeTimes("wait their turn");
		page.passUntil("all to finish", () -> page.printed().size() == 6);
		untilPrinted("Running 1", "Finished 1", "Running 2", "Finished 2", "Running 3", "Finished 3");
	}

	@Test
	public void clicksAreIgnoredWhileOneRuns() {
		clickThreeTimes("are ignored");
		untilNothingRuns();
		untilPrinted("Running 1", "Finished 1");
	}

	@Test
	public void theLatestClickReplacesTheRunningOne() {
		clickThreeTimes("stop what runs");
		page.passUntil("the last to finish", () -> page.printed().contains("Finished 3"));
		assertFalse(page.printed().contains("Finished 1"));
		assertFalse(page.printed().contains("Finished 2"));
	}

	@Test
	public void leavingThePageStopsWhatRunsAndDropsWhatWaits() {
		clickThreeTimes("wait their turn");
		page.leave();
		assertEquals(1, page.engine().operations().size());
		assertEquals(OperationState.STOPPED, page.operation().state());
	}

	private void limits(int runs, int seconds) {
		page.labelled("Runs at most:", Spinner.class).setSelection(runs);
		page.labelled("Seconds at most:", Spinner.class).setSelection(seconds);
	}

	@Test
	public void itRunsEachSecondUntilTheCountIsReached() {
		page.open("panel.periodic");
		limits(3, 60);
		page.click("Start");
		untilPrinted("Run 1 after 0 s");
		page.advanceWhen(1, SECOND);
		untilPrinted("Run 1 after 0 s", "Run 2 after 1 s");
		page.advanceWhen(1, SECOND);
		untilPrinted("Run 1 after 0 s", "Run 2 after 1 s", "Run 3 after 2 s", "3 runs, 0 skipped");
		page.until("the end", () -> page.operation().outcome().orElse(null) instanceof Outcome.Done);
	}

	@Test
	public void itEndsWhenItsTimeIsOver() {
		page.open("panel.periodic");
		limits(10, 2);
		page.click("Start");
		page.advanceWhen(1, SECOND);
		page.advanceWhen(1, SECOND);
		untilPrinted("Run 1 after 0 s", "Run 2 after 1 s", "Run 3 after 2 s", "3 runs, 0 skipped");
	}

	@Test
	public void aPauseSkipsAndNothingPilesUp() {
		page.open("panel.periodic");
		limits(3, 60);
		page.click("Start");
		untilPrinted("Run 1 after 0 s");
		page.click("Pause");
		page.advanceWhen(1, SECOND);
		page.until("the pause", () -> page.time.alarms() == 1); // the limit's
		page.time.advance(Duration.ofMillis(3500)); // 4.5 s
		page.click("Pause");
		page.passUntil("the end", () -> page.printed().size() == 4);
		int last = number("Run 3 after (\\d+) s", page.printed().get(2));
		int skipped = number("3 runs, (\\d+) skipped", page.printed().get(3));
		assertTrue("the next is due at 5 s: " + page.printed(), last >= 6);
		assertTrue("each once: " + page.printed(), skipped >= 4 && skipped <= last - 2);
	}

	private static int number(String pattern, String line) {
		return Integer.parseInt(line.replaceAll(pattern, "$1"));
	}

	private double[] xs() {
		return page.the(Chart.class).getSeriesSet().getSeries()[0].getXSeries();
	}

	private void clickForPoints(int clicks) {
		for (int i = 0; i < clicks; i++) {
			page.click("Five more points");
		}
	}

	@Test
	public void severalClicksAtOnceKeepTheLineConsistent() {
		page.open("panel.plot");
		clickForPoints(4);
		untilNothingRuns();
		assertArrayEquals(IntStream.rangeClosed(0, 20).asDoubleStream().toArray(), xs(), 0);
		assertEquals(21, page.the(Chart.class).getSeriesSet().getSeries()[0].getYSeries().length);
	}

	@Test
	public void clicksWithTheLockTakeTurns() {
		page.open("panel.plot");
		clickForPoints(2);
		page.advanceWhen(1, SECOND);
		page.until("the first five", () -> xs().length == 6 && page.time.alarms() == 1);
		assertEquals(Set.of("x = 1 to 5", "x = 6 to 10"),
				page.engine().operations().stream().map(Operation::subject).collect(Collectors.toSet()));
		page.time.advance(SECOND);
		page.until("the other five", () -> xs().length == 11);
	}

	@Test
	public void withoutTheLockTheLineGoesBack() {
		page.open("panel.plot");
		page.click("With the lock");
		clickForPoints(2);
		page.advanceWhen(2, SECOND); // both have seen the same last point
		page.until("all ten", () -> xs().length == 11);
		assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5}, xs(), 0);
	}

	@Test
	public void thePlotFollowsAThemeThatComesLater() {
		page.open("panel.plot");
		Chart chart = page.the(Chart.class);
		Color light = page.display().getSystemColor(SWT.COLOR_WHITE);
		Color dark = page.display().getSystemColor(SWT.COLOR_BLACK);
		chart.getParent().setForeground(light);
		chart.getParent().setBackground(dark);
		chart.redraw();
		page.until("light numbers on dark", () -> light.equals(chart.getAxisSet().getXAxis(0).getTick().getForeground())
				&& dark.equals(chart.getPlotArea().getBackground()));
	}

	@Test
	public void leavingThePageLetsNobodyWaitForTheLock() {
		page.open("panel.plot");
		clickForPoints(3);
		page.leave();
		assertEquals(0, page.running());
	}

	private void untilStatus(String words) {
		page.pass(Duration.ofMillis(17), words, () -> page.says(words));
	}

	@Test
	public void theQueueSaysWhichItemItIsAtAndWhenItIsEmpty() {
		page.open("panel.queue");
		assertTrue(page.says("Queue empty"));
		page.click("Add an item");
		untilStatus("Processing item 1 of 1 items in queue.");
		page.click("Add an item");
		page.click("Add an item");
		untilStatus("Processing item 1 of 3 items in queue.");
		untilStatus("Processing item 2 of 3 items in queue.");
		untilStatus("Processing item 3 of 3 items in queue.");
		untilStatus("Queue empty");
		assertEquals(1, page.running());
	}

	@Test
	public void noItemIsLostHoweverFastTheyCome() {
		page.open("panel.queue");
		for (int i = 0; i < 20; i++) {
			page.click("Add an item");
		}
		page.click("Close the queue");
		page.passUntil("the end", () -> page.says("Queue closed, 20 items processed."));
		page.until("the end", () -> page.operation().outcome().orElse(null) instanceof Outcome.Done);
	}

	@Test
	public void aClosedQueueTakesNoMoreAndAnotherOneOpensAfterIt() {
		page.open("panel.queue").start();
		page.click("Close the queue");
		page.click("Add an item");
		assertTrue(page.says("The queue is closed, and ends with its last item."));
		untilNothingRuns();
		page.click("Add an item");
		untilStatus("Processing item 1 of 1 items in queue.");
		assertEquals(2, page.engine().operations().size());
	}

	@Test
	public void aQueueThatSomebodyStoppedIsFollowedByAnother() {
		page.open("panel.queue").start();
		untilStatus("Processing item 1 of 1 items in queue.");
		page.operation().cancel();
		untilNothingRuns();
		untilStatus("Queue stopped.");
		page.click("Add an item");
		untilStatus("Processing item 1 of 1 items in queue.");
	}

	@Test
	public void leavingThePageStopsTheWorker() {
		page.open("panel.queue").start();
		page.click("Add an item");
		page.leave();
		assertEquals(OperationState.STOPPED, page.operation().state());
	}
}
