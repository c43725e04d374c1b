// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.ui.scenarios.stage.Gated;
import org.junit.After;
import org.junit.Test;

/** Operations are Jobs to everybody who knows Jobs. */
public final class ProgressViewTest extends UiTest {

	private static final String VIEW = "org.eclipse.ui.views.ProgressView";

	private final Gated gated = new Gated();

	@After
	public void letGo() {
		gated.open();
		workbench().hideView(VIEW);
	}

	@Test
	public void operationStandsInEclipsesProgressViewAndCanBeStoppedThere() {
		Operation<?> work = gated.halfWay(engine(), "Work to see");
		operations().await("Work to see", "Running");
		workbench().menu().choose("View", "Progress");
		workbench().await("the operation in the Progress view", () -> workbench().wordsOf("Progress").contains("Work to see"));
		workbench().clickIn("Progress", "Cancel Operation");
		workbench().await("the end of the operation", () -> work.state().isTerminal());
		assertEquals(OperationState.STOPPED, work.state());
		workbench().await("no Job", () -> jobs("Work to see") == 0);
		workbench().hideView(VIEW);
		operations().await("Work to see", "Stopped by you");
	}

	@Test
	public void commandsAreForTheSelectedOperationsWhileThatViewIsActive() {
		Operation<?> work = gated.halfWay(engine(), "Work");
		operations().select("Work");
		workbench().menu().choose("View", "Progress");
		workbench().await("the Progress view in front", () -> workbench().wordsOf("Progress").contains("Work"));
		assertTrue(operations().offers("Cancel"));
		workbench().menu().choose("Operation", "Cancel");
		workbench().await("the end of the operation", () -> work.state().isTerminal());
		workbench().await("nothing to cancel", () -> !operations().offers("Cancel") && operations().offers("Run Again"));
	}

	@Test
	public void cancelledJobStopsItsOperation() {
		gated.halfWay(engine(), "Work as a Job");
		operations().await("Work as a Job", "Running");
		assertEquals(1, jobs("Work as a Job"));
		Stream.of(Job.getJobManager().find(null)).filter(job -> job.getName().equals("Work as a Job"))
				.forEach(Job::cancel);
		operations().await("Work as a Job", "Stopped by you");
	}

	private static long jobs(String name) {
		return Stream.of(Job.getJobManager().find(null)).filter(job -> job.getName().equals(name)).count();
	}
}
