// SPDX-License-Identifier: EPL-2.0
package org.fermata.swing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotSame;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeFalse;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.event.WindowEvent;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JSlider;
import org.fermata.core.cancel.Graces;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Outcome;
import org.fermata.core.engine.Scope;
import org.fermata.core.signal.SignalEndedException;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** What ends with a window, where there is a screen for one. */
public final class WindowTest {

	private static final int WINDOWS = 100;

	@Rule
	public final Watchdog watchdog = new Watchdog();

	private JFrame frame;
	private JPanel panel;
	private JSlider slider;
	private Engine engine;

	@Before
	public void open() {
		assumeFalse("There is no screen", GraphicsEnvironment.isHeadless());
		Edt.run(() -> {
			slider = new JSlider(0, 100, 0);
			panel = new JPanel();
			panel.add(slider);
			frame = new JFrame();
			frame.add(panel);
			frame.pack();
			engine = SwingEngine.forWindow(frame);
		});
	}

	@After
	public void close() {
		if (engine != null) {
			Edt.run(frame::dispose);
			TestEngine.close(engine);
		}
	}

	private Operation<Object> endless() {
		return engine.start("endless", op -> {
			op.sleep(Duration.ofDays(1));
			return null;
		});
	}

	@Test
	public void aRoutineWaitsForTheSliderAndGoesOn() {
		Operation<Integer> operation = engine.start("threshold", op -> {
			op.ui(() -> slider.setEnabled(true));
			try (var moves = op.changes(SwingSignals.value(slider))) {
				op.ui(() -> slider.setValue(42));
				return moves.next();
			}
		});
		assertEquals(Integer.valueOf(42), Await.value(operation));
	}

	@Test
	public void disposingTheWindowCancelsWhatRunsAndClosesTheEngine() {
		Operation<?> operation = endless();
		Await.until("an alarm", WindowTest::hasTimer);
		Edt.run(frame::dispose);
		assertTrue(engine.bridge().ui().isClosed());
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		Await.until("the end of the engine's alarms", () -> !hasTimer());
	}

	private static boolean hasTimer() {
		return Thread.getAllStackTraces().keySet().stream().anyMatch(each -> each.getName().startsWith("fermata-timer"));
	}

	@Test
	public void theWindowKeepsNoEngineThatHasBeenClosed() {
		WeakReference<Engine> reference = new WeakReference<>(engine);
		TestEngine.close(engine);
		engine = null;
		Await.until("the engine to be forgotten", () -> {
			System.gc();
			return reference.refersTo(null);
		});
		assertTrue(frame.isDisplayable());
		Edt.run(frame::dispose);
	}

	@Test
	public void moreMayBeSaidAboutAnEngineThatLivesWithAWindow() {
		Graces patient = new Graces(Duration.ofDays(1), Duration.ofDays(1));
		try (Engine another = Edt.get(() -> SwingEngine.forWindow(frame, Engine.builder().graces(patient).trace(10)))) {
			assertTrue(another.trace().isPresent());
			assertTrue(Await.value(another.start("asks", op -> op.uiGet(EventQueue::isDispatchThread))));
			Edt.run(frame::dispose);
			assertTrue(another.scope().isClosed());
		}
	}

	@Test
	public void hidingTheWindowEndsNothing() {
		Scope scope = Edt.get(() -> WindowScope.of(frame));
		Heard<Integer> heard = Heard.of(SwingSignals.value(slider));
		Edt.run(() -> frame.setVisible(true));
		Edt.run(() -> frame.setVisible(false));
		assertFalse(scope.isClosed());
		assertEquals(0, heard.ends());
	}

	@Test
	public void aLifetimeOfAnotherWindowEndsWithThat() {
		JFrame other = Edt.get(JFrame::new);
		Edt.run(other::pack);
		Operation<?> operation = endless().tiedTo(Edt.get(() -> WindowScope.of(other)));
		Operation<?> staying = endless();
		Edt.run(other::dispose);
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		assertSame(OperationState.RUNNING, staying.state());
	}

	@Test
	public void windowsAreDisposedInFlightAndNothingOfTheirOperationsRunsAfterwards() {
		AtomicInteger touched = new AtomicInteger();
		AtomicInteger tooLate = new AtomicInteger();
		for (int i = 0; i < WINDOWS; i++) {
			JFrame window = Edt.get(JFrame::new);
			Edt.run(window::pack);
			Runnable touch = () -> (window.isDisplayable() ? touched : tooLate).incrementAndGet();
			int before = touched.get();
			Operation<?> operation = engine.start("touches", op -> {
				while (true) {
					op.uiLatest("touch", touch);
					op.uiLater(touch);
					op.ui(touch::run);
				}
			}).tiedTo(Edt.get(() -> WindowScope.of(window)));
			Await.until("a touch", () -> touched.get() > before);
			Edt.run(window::dispose);
			assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		}
		Edt.settle();
		assertEquals(0, tooLate.get());
	}

	@Test
	public void aWindowCollectsNoListenersAndBeginsAnewWhenItIsShownAgain() {
		int before = Edt.get(() -> frame.getHierarchyListeners().length);
		Scope first = Edt.get(() -> WindowScope.of(frame));
		assertSame(first, Edt.get(() -> WindowScope.of(frame)));
		assertEquals(before, (int) Edt.get(() -> frame.getHierarchyListeners().length));
		Edt.run(frame::dispose);
		Edt.run(frame::pack);
		Scope second = Edt.get(() -> WindowScope.of(frame));
		assertNotSame(first, second);
		assertFalse(second.isClosed());
	}

	@Test
	public void aSignalEndsOnceWhenItsWindowIsDisposed() {
		Heard<Integer> heard = Heard.of(SwingSignals.value(slider));
		Heard<WindowEvent> closing = Heard.of(SwingSignals.closing(frame));
		Edt.run(frame::dispose);
		Edt.run(() -> slider.setValue(7));
		assertEquals(1, heard.ends());
		assertEquals(1, closing.ends());
		assertEquals(List.of(), heard.values());
		assertEquals(0, (int) Edt.get(() -> slider.getHierarchyListeners().length));
	}

	@Test
	public void aSignalEndsWhenItsComponentIsRemovedAndNotWhenItIsMoved() {
		Heard<Integer> heard = Heard.of(SwingSignals.value(slider));
		JPanel other = Edt.get(JPanel::new);
		Edt.run(() -> {
			frame.add(other);
			panel.remove(slider);
			other.add(slider);
		});
		assertEquals(0, heard.ends());
		Edt.run(() -> frame.remove(other));
		assertEquals(1, heard.ends());
	}

	@Test
	public void whoHasClosedItsRegistrationIsToldOfNoEnd() {
		Heard<Integer> heard = Heard.of(SwingSignals.value(slider));
		Edt.run(() -> {
			panel.remove(slider);
			heard.leave();
		});
		assertEquals(0, heard.ends());
	}

	@Test
	public void aRoutineThatWaitsForAGoneComponentLearnsSo() {
		Operation<Integer> operation = engine.start("waits", op -> op.awaitChange(SwingSignals.value(slider)));
		Await.until("somebody to listen", () -> Edt.get(() -> slider.getHierarchyListeners().length) > 0);
		Edt.run(() -> panel.remove(slider));
		assertTrue(Await.failure(operation) instanceof SignalEndedException);
	}

	@Test
	public void aWindowTellsThatTheUserWantsToCloseIt() {
		Edt.run(() -> frame.setDefaultCloseOperation(JFrame.DO_NOTHING_ON_CLOSE));
		Heard<WindowEvent> closing = Heard.of(SwingSignals.closing(frame));
		Edt.run(() -> frame.dispatchEvent(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING)));
		assertEquals(1, closing.values().size());
		assertEquals(0, closing.ends());
	}
}
