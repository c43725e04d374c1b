// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.text;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationFailure;
import org.fermata.core.engine.OperationState;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.core.progress.RateEstimator;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class StatusWordsTest {

	private final TestEngine engine = new TestEngine();
	private final Locale before = Locale.getDefault();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	@Before
	public void speakEnglish() {
		Locale.setDefault(Locale.US);
	}

	@After
	public void speakAsBefore() {
		Locale.setDefault(before);
	}

	@Test
	public void everyStateHasWords() {
		for (OperationState state : OperationState.values()) {
			assertFalse(StatusWords.state(state).isBlank());
		}
		assertEquals("Waiting for you", StatusWords.state(OperationState.WAITING));
	}

	@Test
	public void theTitleIsTheNameWithWhatItIsAbout() {
		Operation<?> plain = engine.engine().start("Checksum", op -> null);
		Await.value(plain);
		assertEquals("Checksum", StatusWords.title(plain));
		Operation<?> about = engine.engine().start("Checksum", op -> {
			op.subject("~/photos");
			return null;
		});
		Await.value(about);
		assertEquals("Checksum  ~/photos", StatusWords.title(about));
	}

	@Test
	public void figuresAreToldAsFarAsTheyMeanSomething() {
		RateEstimator estimator = new RateEstimator();
		ProgressSnapshot begun = new ProgressSnapshot(1, "", 0, Progress.UNKNOWN, ProgressUnit.ITEMS);
		estimator.sample(0, begun);
		assertEquals(List.of(), StatusWords.figures(begun, estimator));
		ProgressSnapshot half = new ProgressSnapshot(1, "", 50, 100, ProgressUnit.ITEMS);
		estimator.sample(Duration.ofSeconds(5).toNanos(), half);
		assertEquals(List.of("50 of 100", "10/s", "about 5 s"), StatusWords.figures(half, estimator));
	}

	@Test
	public void endingsTellHowItWentAndWhatCameOfIt() {
		assertEquals("Done in 0 ms", StatusWords.ending(ended("")));
		assertEquals("Done in 0 ms \u00b7 40 files", StatusWords.ending(ended("40 files")));
		assertEquals("Stopped by you", StatusWords.ending(stopped("")));
		assertEquals("Stopped by you after 12 of 40 files", StatusWords.ending(stopped("12 of 40 files")));
	}

	private Operation<?> ended(String summary) {
		Operation<?> operation = engine.start(op -> {
			op.summary(summary);
			return null;
		});
		Await.end(operation);
		return operation;
	}

	private Operation<?> stopped(String summary) {
		Gate gate = new Gate("the routine");
		Operation<?> operation = engine.start(op -> {
			op.summary(summary);
			gate.pass();
			return null;
		});
		gate.awaitArrivals(1);
		operation.cancel();
		gate.open();
		Await.end(operation);
		return operation;
	}

	@Test
	public void whatWouldNotStopIsSaidToBeGivenUp() {
		Gate gate = new Gate("the routine");
		Operation<?> operation = engine.start(op -> {
			op.summary("12 of 40 files");
			gate.passStubbornly();
			return null;
		});
		gate.awaitArrivals(1);
		operation.cancel();
		engine.time.advance(Duration.ofMinutes(1));
		Await.end(operation);
		assertEquals("Given up after 12 of 40 files: it would not stop", StatusWords.ending(operation));
		gate.open();
		Await.until("the end of it", () -> engine.engine().isQuiescent());
	}

	@Test
	public void aFailureIsToldByItsMessageAndItsKindWhereThatSaysMore() {
		assertEquals("3 of 40 files could not be read",
				StatusWords.failure(new OperationFailure("3 of 40 files could not be read")));
		assertEquals("IOException: no such page", StatusWords.failure(new IOException("no such page")));
		assertEquals("IOException", StatusWords.failure(new IOException()));
		assertEquals("IOException", StatusWords.failure(new IOException(" ")));
		assertEquals("Out of memory: give Java more with -Xmx, or do less at a time",
				StatusWords.failure(new OutOfMemoryError("Java heap space")));
		Operation<?> operation = engine.start(op -> {
			throw new IOException("no such page");
		});
		Await.end(operation);
		assertEquals("IOException: no such page", StatusWords.ending(operation));
	}

	@Test
	public void whatRunsIsToldByItsState() {
		Gate gate = new Gate("the routine");
		Operation<?> operation = engine.start(op -> {
			gate.pass();
			return null;
		});
		assertEquals("Running", StatusWords.ending(operation));
		gate.open();
		Await.value(operation);
	}
}
