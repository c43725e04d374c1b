// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.fermata.core.cancel.OperationCancelledException;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationFailure;
import org.fermata.core.engine.Outcome;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.jobs.Statuses;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class StatusesTest {

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	private final Statuses statuses = Statuses.ofPlugin("org.client");

	private static void assertStatus(int severity, String message, IStatus status) {
		assertEquals(severity, status.getSeverity());
		assertEquals(message, status.getMessage());
	}

	@Test
	public void everyWayOfBeingToldToStopIsACancel() {
		IStatus inside = new Status(IStatus.CANCEL, "org.other", "enough");
		for (Throwable stopped : List.of(new OperationCanceledException("enough"), new CancellationException("enough"),
				new OperationCancelledException("enough"), new InterruptedException("enough"), new CoreException(inside),
				new ExecutionException(new CancellationException("enough")),
				new CompletionException(new OperationCanceledException("enough")),
				new InvocationTargetException(new InterruptedException("enough")))) {
			assertStatus(IStatus.CANCEL, "enough", statuses.of(stopped));
			assertTrue(Statuses.isCancellation(stopped));
		}
		assertStatus(IStatus.CANCEL, "Stopped by you", statuses.of(new InterruptedException()));
		assertFalse(Statuses.isCancellation(new IOException()));
	}

	@Test
	public void aCoreExceptionKeepsItsOwnStatus() {
		IStatus own = new Status(IStatus.WARNING, "org.other", 42, "almost full", null);
		assertSame(own, statuses.of(new CoreException(own)));
		assertSame(own, statuses.of(new InvocationTargetException(new CoreException(own))));
		IStatus cancel = new Status(IStatus.CANCEL, "org.other", "enough");
		assertSame(cancel, statuses.of(new CoreException(cancel)));
	}

	@Test
	public void aDeclaredFailureIsItsWords() {
		IStatus status = statuses.of(new OperationFailure("3 of 40 files could not be read"));
		assertStatus(IStatus.ERROR, "3 of 40 files could not be read", status);
		assertNull(status.getException());
		IOException system = new IOException("EIO");
		assertSame(system, statuses.of(new OperationFailure("3 of 40", system)).getException());
	}

	@Test
	public void anyOtherIsAnErrorOfThePluginThatAsks() {
		IOException thrown = new IOException("no such page");
		IStatus status = statuses.of(thrown);
		assertStatus(IStatus.ERROR, "IOException: no such page", status);
		assertEquals("org.client", status.getPlugin());
		assertSame(thrown, status.getException());
		assertSame(thrown, statuses.of(new ExecutionException(thrown)).getException());
		assertEquals(IStatus.ERROR, statuses.of(new ExecutionException("nothing inside", null)).getSeverity());
		assertEquals(IStatus.ERROR, statuses.of(new StackOverflowError()).getSeverity());
	}

	@Test
	public void theOtherFailuresOfABatchAreChildrenAndTheAwaitingPlaceIsNot() {
		Throwable thrown = engine.failure(op -> op.await(MultiTask.of(List.of(0, 1, 2), (item, progress) -> {
			throw new IOException("page " + item);
		}).maxWorkers(1)));
		IStatus status = statuses.of(thrown);
		assertStatus(IStatus.ERROR, "IOException: page 0", status);
		assertEquals(List.of("IOException: page 0", "IOException: page 1", "IOException: page 2"),
				Arrays.stream(status.getChildren()).map(IStatus::getMessage).toList());
		assertFalse("One failure has no children", statuses.of(engine.failure(op -> op.await(Task.of("task", progress -> {
			throw new IOException("alone");
		})))).isMultiStatus());
	}

	@Test
	public void whatWasOnlyStoppedDoesNotMakeACancelOfAnError() {
		IOException thrown = new IOException("no such page");
		thrown.addSuppressed(new CancellationException());
		assertFalse(statuses.of(thrown).isMultiStatus());
		thrown.addSuppressed(new IOException("nor that"));
		thrown.addSuppressed(new CoreException(Status.CANCEL_STATUS));
		IStatus status = statuses.of(thrown);
		assertEquals(IStatus.ERROR, status.getSeverity());
		assertEquals(2, status.getChildren().length);
	}

	@Test
	public void nobodyReadsAMillionChildren() {
		IOException thrown = new IOException("first");
		for (int i = 0; i < 10_000; i++) {
			thrown.addSuppressed(new IOException("other"));
		}
		assertEquals(101, statuses.of(thrown).getChildren().length);
	}

	@Test
	public void aCircleOfCausesEnds() {
		ExecutionException one = new ExecutionException("one", null) {
			private static final long serialVersionUID = 1L;

			@Override
			public synchronized Throwable getCause() {
				return this;
			}
		};
		assertEquals(IStatus.ERROR, statuses.of(one).getSeverity());
	}

	@Test
	public void outcomesHaveTheirKinds() {
		assertTrue(statuses.of(new Outcome.Done<>("value")).isOK());
		assertStatus(IStatus.CANCEL, "Stopped by you", statuses.of(new Outcome.Stopped<>()));
		assertEquals(IStatus.CANCEL, statuses.of(new Outcome.Abandoned<>()).getSeverity());
		assertEquals(IStatus.ERROR, statuses.of(new Outcome.Failed<>(new IOException("no"))).getSeverity());
		assertEquals(IStatus.CANCEL,
				statuses.of(new Outcome.Failed<>(new OperationCanceledException())).getSeverity());
	}

	@Test
	public void anOperationIsToldInItsOwnWords() {
		Gate gate = new Gate("the routine");
		Operation<?> operation = engine.start(op -> {
			op.summary("40 files");
			gate.pass();
			return null;
		});
		gate.awaitArrivals(1);
		assertStatus(IStatus.INFO, "Running", statuses.of(operation));
		gate.open();
		Await.value(operation);
		IStatus done = statuses.of(operation);
		assertTrue(done.isOK());
		assertTrue(done.getMessage(), done.getMessage().endsWith("40 files"));
		Operation<?> failed = engine.start(op -> {
			throw new IOException("no such page");
		});
		Await.failure(failed);
		assertStatus(IStatus.ERROR, "IOException: no such page", statuses.of(failed));
	}
}
