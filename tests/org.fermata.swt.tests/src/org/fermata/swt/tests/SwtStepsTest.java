// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import static org.fermata.swt.tests.SignalRecorder.listeners;
import static org.fermata.swt.tests.SignalRecorder.send;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Spinner;
import org.fermata.core.signal.Steps;
import org.fermata.swt.SwtSignals;
import org.fermata.swt.SwtSteps;
import org.fermata.testing.Await;
import org.fermata.testing.Watchdog;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class SwtStepsTest {

	private final DisplayRule display = new DisplayRule();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(display);

	private final List<Integer> values = new ArrayList<>();
	private Shell shell;

	@Before
	public void open() {
		shell = new Shell(display.display());
	}

	private Steps<Integer> turns(int count) {
		return Steps.forEach(IntStream.range(0, count).boxed().toList(), unit -> values::add);
	}

	@Test
	public void tenUnitsTakeTenMovesOfAScaleAndThenNobodyListens() {
		Scale scale = new Scale(shell, SWT.NONE);
		Map<Integer, Integer> before = listeners(scale);
		SwtSteps.onEachChange(scale, turns(10));
		for (int move = 1; move <= 12; move++) {
			scale.setSelection(move);
			send(scale, SWT.Selection);
		}
		assertEquals(IntStream.rangeClosed(1, 10).boxed().toList(), values);
		assertEquals(before, listeners(scale));
	}

	@Test
	public void aSliderASpinnerOrAnySignalWillDo() {
		Slider slider = new Slider(shell, SWT.NONE);
		Spinner spinner = new Spinner(shell, SWT.NONE);
		SwtSteps.onEachChange(slider, turns(1));
		SwtSteps.onEachChange(spinner, turns(1));
		SwtSteps.onEachChange(SwtSignals.selection(slider).map(value -> value + 100), turns(1));
		send(slider, SWT.Selection);
		send(spinner, SWT.Selection);
		assertEquals(List.of(0, 100, 0), values);
	}

	@Test
	public void aScaleThatIsDisposedEndsThem() {
		Scale scale = new Scale(shell, SWT.NONE);
		SwtSteps.onEachChange(scale, turns(10));
		scale.dispose();
		assertEquals(List.of(), values);
	}

	@Test
	public void anotherThreadIsRefused() {
		Scale scale = new Scale(shell, SWT.NONE);
		AtomicReference<Throwable> thrown = new AtomicReference<>();
		Thread background = Thread.ofPlatform().start(
				() -> thrown.set(assertThrows(SWTException.class, () -> SwtSteps.onEachChange(scale, turns(1)))));
		Await.until("the background thread", () -> !background.isAlive());
		assertEquals(SWT.ERROR_THREAD_INVALID_ACCESS, ((SWTException) thrown.get()).code);
	}
}
