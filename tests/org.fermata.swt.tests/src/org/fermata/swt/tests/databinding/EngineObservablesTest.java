// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests.databinding;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.core.databinding.observable.value.IObservableValue;
import org.eclipse.core.databinding.observable.value.IValueChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.swt.databinding.EngineObservables;
import org.fermata.swt.databinding.ProgressBarProperties;
import org.fermata.swt.tests.DisplayRule;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.Watchdog;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** What is bound to an operation follows it, ten times a second, to its end. */
public final class EngineObservablesTest {

	private static final int MANY = 100_000;

	private final DisplayRule rule = new DisplayRule();
	private final DisplayEngine engines = new DisplayEngine(rule);

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(rule).around(engines);

	private final Gate half = new Gate("half");
	private Engine engine;
	private EngineObservables observables;

	@Before
	public void make() {
		engine = engines.engine();
		observables = EngineObservables.of(engine);
	}

	private Operation<?> halfDone() {
		Operation<?> operation = engine.start("Checksum", op -> {
			op.subject("photos");
			op.progress().begin("Reading", MANY, ProgressUnit.ITEMS);
			for (int i = 0; i < MANY / 2; i++) {
				op.progress().add(1);
			}
			half.pass();
			op.progress().add(MANY / 2);
			op.progress().message("Read");
			op.summary("all read");
			return null;
		});
		half.awaitArrivals(1);
		return operation;
	}

	private void end(Operation<?> operation) {
		half.open();
		Await.end(operation);
	}

	@Test
	public void anOperationIsLookedAtTenTimesASecondHoweverOftenItMoves() {
		AtomicInteger added = new AtomicInteger();
		Operation<?> operation = engine.start("adds", op -> {
			while (!half.isOpen()) {
				op.progress().add(1);
				added.incrementAndGet();
			}
			return null;
		});
		AtomicInteger told = new AtomicInteger();
		IObservableValue<?> progress = observables.progress(operation);
		progress.addValueChangeListener(change -> {
			assertTrue(progress.getRealm().isCurrent());
			told.incrementAndGet();
		});
		for (int look = 1; look <= 20; look++) {
			int before = added.get();
			Await.until("a thousand more", () -> added.get() > before + 1_000);
			engines.look();
			assertEquals(look, told.get());
		}
		end(operation);
		progress.dispose();
	}

	@Test
	public void subjectAndSummaryAreReadWithoutAnybodyListening() {
		Operation<?> operation = halfDone();
		IObservableValue<String> subject = observables.subject(operation);
		IObservableValue<String> summary = observables.summary(operation);
		assertEquals("photos", subject.getValue());
		assertEquals("", summary.getValue());
		assertSame(String.class, summary.getValueType());
		assertEquals(0, engines.time.alarms());
		end(operation);
		assertEquals("all read", summary.getValue());
		assertThrows(UnsupportedOperationException.class, () -> summary.setValue("mine"));
	}

	@Test
	public void whatIsReadIsWhatIsShown() {
		Operation<?> operation = halfDone();
		IObservableValue<OperationState> state = observables.state(operation);
		state.addValueChangeListener(change -> assertSame(OperationState.DONE, change.diff.getNewValue()));
		end(operation);
		assertSame(OperationState.RUNNING, state.getValue());
		engines.look();
		assertSame(OperationState.DONE, state.getValue());
	}

	@Test
	public void theEndIsToldThoughTheEngineAndItsAlarmsHaveGone() {
		Operation<?> operation = engine.start("sleeps", op -> {
			op.sleep(Duration.ofDays(1));
			return null;
		});
		IObservableValue<OperationState> state = observables.state(operation);
		List<OperationState> told = new ArrayList<>();
		state.addValueChangeListener(change -> told.add(change.diff.getNewValue()));
		engine.close(Await.DEADLINE);
		rule.serveUntil("the end", () -> told.contains(OperationState.STOPPED));
		assertSame(OperationState.STOPPED, operation.state());
	}

	@Test
	public void theDisplayIsLeftAloneWhileAClosedEngineWaitsForAnEnd() {
		Operation<?> operation = engine.start("stubborn", op -> {
			half.passStubbornly();
			return null;
		});
		IObservableValue<OperationState> state = observables.state(operation);
		List<OperationState> told = new ArrayList<>();
		state.addValueChangeListener(change -> told.add(change.diff.getNewValue()));
		half.awaitArrivals(1);
		Thread closing = Thread.ofPlatform().start(() -> engine.close(Await.DEADLINE));
		rule.serveUntil("the cancel", () -> told.contains(OperationState.STOPPING));
		engines.serve();
		long before = engine.bridge().counters().applied();
		engines.serve();
		engines.serve();
		assertEquals("What the test sends itself", before + 2, engine.bridge().counters().applied());
		half.open();
		rule.serveUntil("the end", () -> told.contains(OperationState.STOPPED));
		Await.until("the engine to be closed", () -> !closing.isAlive());
	}

	@Test
	public void nothingIsToldAfterItWasDisposedAndNoAlarmIsLeft() {
		Operation<?> operation = halfDone();
		List<Object> told = new ArrayList<>();
		IObservableValue<OperationState> state = observables.state(operation);
		IObservableValue<Double> fraction = observables.fraction(operation);
		state.addValueChangeListener(change -> {
			told.add(change.diff.getNewValue());
			fraction.dispose(); // while the same look goes on
		});
		fraction.addValueChangeListener(change -> told.add(change.diff.getNewValue()));
		end(operation);
		engines.look();
		assertTrue(told.contains(OperationState.DONE));
		state.dispose();
		fraction.dispose();
		told.clear();
		assertEquals(0, engines.time.alarms());
		engines.look();
		assertEquals(List.of(), told);
	}

	@Test
	public void takingTheLastListenerAwayEndsTheLooking() {
		Operation<?> operation = halfDone();
		IObservableValue<Double> fraction = observables.fraction(operation);
		AtomicInteger told = new AtomicInteger();
		IValueChangeListener<Double> listener = change -> told.incrementAndGet();
		fraction.addValueChangeListener(listener);
		assertEquals(1, engines.time.alarms());
		fraction.removeValueChangeListener(listener);
		assertEquals(0, engines.time.alarms());
		end(operation);
		engines.look();
		assertEquals(0, told.get());
		assertEquals("Read from the operation again", 1.0, fraction.getValue(), 0);
	}

	@Test
	public void theDisplayGoesAndTakesWhatIsListenedToWithIt() {
		Operation<?> operation = halfDone();
		AtomicInteger told = new AtomicInteger();
		IObservableValue<OperationState> state = observables.state(operation);
		state.addValueChangeListener(change -> told.incrementAndGet());
		var output = observables.output(operation);
		output.addListChangeListener(change -> told.incrementAndGet());
		var all = observables.operations();
		all.addListChangeListener(change -> told.incrementAndGet());
		rule.display().dispose();
		assertTrue(state.isDisposed() && output.isDisposed() && all.isDisposed());
		end(operation);
		assertEquals(0, told.get());
		assertEquals(List.of(), engines.takeFailures());
	}

	@Test
	public void anErrorOfAListenerKeepsNothingFromTheOthersAndFromWhatComesLater() {
		Operation<?> operation = halfDone();
		IObservableValue<Double> first = observables.fraction(operation);
		IObservableValue<String> last = observables.summary(operation);
		AssertionError error = new AssertionError("a listener's");
		AtomicInteger told = new AtomicInteger();
		List.of(first, last).forEach(each -> each.addValueChangeListener(change -> {
			told.incrementAndGet();
			throw error;
		}));
		end(operation);
		engines.look();
		assertEquals(2, told.get());
		assertEquals(List.of(error), engines.takeFailures());
		IObservableValue<OperationState> another = observables.state(engine.start("another", op -> 1));
		another.addValueChangeListener(change -> told.incrementAndGet());
		Await.until("its end", () -> engine.isQuiescent());
		engines.look();
		assertEquals(OperationState.DONE, another.getValue());
	}

	@Test
	public void aListenerThatThrowsKeepsNothingFromTheOthers() {
		Operation<?> operation = halfDone();
		IObservableValue<OperationState> first = observables.state(operation);
		IObservableValue<OperationState> last = observables.state(operation);
		AtomicInteger told = new AtomicInteger();
		List.of(first, last).forEach(each -> each.addValueChangeListener(change -> {
			told.incrementAndGet();
			throw new IllegalStateException("a listener's");
		}));
		end(operation);
		engines.look();
		assertEquals(2, told.get());
		assertEquals(0, engines.time.alarms());
		engines.takeFailures();
	}

	@Test
	public void observablesAreMadeOnTheThreadOfTheEnginesDisplay() throws InterruptedException {
		List<Throwable> refused = new ArrayList<>();
		Thread elsewhere = Thread.ofPlatform().start(() -> refused
				.add(assertThrows(IllegalStateException.class, () -> EngineObservables.of(engine))));
		elsewhere.join();
		assertEquals(1, refused.size());
		try (Engine headless = Engine.builder().build()) {
			assertThrows(IllegalStateException.class, () -> EngineObservables.of(headless));
		}
		assertFalse(Display.getCurrent().isDisposed());
	}

	@Test
	public void aBarOfAnyRangeShowsAPart() {
		ProgressBar bar = new ProgressBar(new Shell(rule.display()), SWT.NONE);
		bar.setMaximum(3_000);
		bar.setMinimum(1_000);
		IObservableValue<Double> fraction = ProgressBarProperties.fraction().observe(bar);
		fraction.setValue(0.25);
		assertEquals(1_500, bar.getSelection());
		assertEquals(0.25, fraction.getValue(), 0);
		fraction.setValue(7.0);
		assertEquals(3_000, bar.getSelection());
		fraction.setValue(null);
		assertEquals(1_000, bar.getSelection());
	}
}
