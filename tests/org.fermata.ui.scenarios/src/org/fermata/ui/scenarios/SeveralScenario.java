// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.scenarios;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.fermata.tour.page.Row;
import org.fermata.ui.scenarios.stage.Gated;
import org.junit.After;
import org.junit.Test;

/** Three at a time. */
public final class SeveralScenario extends Scenario {

	private final Gated gated = new Gated();
	private final Gated other = new Gated();

	@After
	public void letGo() {
		gated.open();
		other.open();
	}

	@Test
	public void oneIsReadOneWaitsAndOneIsDone() throws IOException {
		Path read = sandbox().endlessFolder(2);
		Path waiting = sandbox().folder(4);
		Path done = sandbox().folder(5);
		workbench().checksum(read);
		prompt().await("3 files");
		prompt().proceedByClick();
		operations().await(read.toString(), "Running");
		workbench().checksum(waiting);
		operations().await(waiting.toString(), "Waiting for you");
		workbench().checksum(done);
		operations().await(done.toString(), "Waiting for you");
		operations().select(done.toString());
		prompt().await("5 files");
		prompt().proceedByClick();
		operations().await(done.toString(), "Done in", "5 files");
		results().awaitAtLeast(5);

		operations().await(read.toString(), "Running");
		operations().await(waiting.toString(), "Waiting for you");
		workbench().await("a mark on the tab", () -> operations().tab().equals("Operations (1 waiting)"));
		operations().select(waiting.toString());
		prompt().await("4 files");
		prompt().proceedByClick();
		operations().await(waiting.toString(), "Done in", "4 files");
		operations().select(read.toString());
		operations().click("Cancel");
		operations().await(read.toString(), "Stopped by you after 2 of 3 files");
		workbench().await("a title of nothing", () -> workbench().title().equals("Fermata"));
	}

	@Test
	public void eachEndsForItself() {
		gated.halfWay(engine(), "First");
		other.halfWay(engine(), "Second");
		gated.halfWay(engine(), "Third");
		Row second = operations().await("Second", "Running", "40 of 100");
		assertEquals(OptionalInt.of(40), second.percent());
		operations().await("First", "40 of 100");
		operations().await("Third", "40 of 100");
		assertEquals("Third", operations().rows().getFirst().words().split(",")[0]);
		other.open();
		operations().await("Second", "Done in", "all of it");
		operations().await("First", "Running");
		workbench().await("a status line of two", () -> workbench().status().contains("2"));
		gated.open();
		operations().await("First", "Done in");
		operations().await("Third", "Done in");
		workbench().await("a title of nothing", () -> workbench().title().equals("Fermata"));
	}
}
