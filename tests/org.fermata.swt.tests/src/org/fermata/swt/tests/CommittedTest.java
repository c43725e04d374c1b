// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import static org.fermata.swt.tests.SignalRecorder.key;
import static org.fermata.swt.tests.SignalRecorder.mouse;
import static org.fermata.swt.tests.SignalRecorder.send;
import static org.junit.Assert.assertEquals;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.fermata.swt.SwtSignals;
import org.fermata.testing.Watchdog;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** The sequences are those that GTK sends for a real mouse and a real keyboard. */
public final class CommittedTest {

	private final DisplayRule display = new DisplayRule();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(display);

	private Shell shell;

	@Before
	public void open() {
		shell = new Shell(display.display());
	}

	private static void select(Scale scale, int value) {
		scale.setSelection(value);
		send(scale, SWT.Selection);
	}

	private static void select(Spinner spinner, int value) {
		spinner.setSelection(value);
		send(spinner, SWT.Selection);
	}

	private static void select(Slider slider, int value, int detail) {
		slider.setSelection(value);
		Event event = new Event();
		event.detail = detail;
		slider.notifyListeners(SWT.Selection, event);
	}

	@Test
	public void aDragOfAScaleIsOneValue() {
		Scale scale = new Scale(shell, SWT.NONE);
		SignalRecorder<Integer> values = new SignalRecorder<>(SwtSignals.committed(scale));
		mouse(scale, SWT.MouseDown, 1, 0, 0);
		for (int i = 1; i <= 11; i++) {
			select(scale, i);
		}
		assertEquals(List.of(), values.taken());
		mouse(scale, SWT.MouseUp, 1, 0, 0);
		assertEquals(List.of(11), values.taken());
		mouse(scale, SWT.MouseDown, 1, 0, 0);
		mouse(scale, SWT.MouseUp, 1, 0, 0);
		assertEquals("Nothing was moved", List.of(), values.taken());
	}

	@Test
	public void aHeldKeyIsOneValueWhenItIsReleased() {
		Scale scale = new Scale(shell, SWT.NONE);
		SignalRecorder<Integer> values = new SignalRecorder<>(SwtSignals.committed(scale));
		for (int i = 1; i <= 5; i++) {
			key(scale, SWT.KeyDown, SWT.ARROW_RIGHT, '\0');
			select(scale, i);
		}
		assertEquals(List.of(), values.taken());
		key(scale, SWT.KeyUp, SWT.SHIFT, '\0');
		assertEquals("A modifier says nothing", List.of(), values.taken());
		key(scale, SWT.KeyUp, SWT.ARROW_RIGHT, '\0');
		assertEquals(List.of(5), values.taken());
	}

	@Test
	public void aKeyThatIsReleasedDuringADragDoesNotEndIt() {
		Scale scale = new Scale(shell, SWT.NONE);
		SignalRecorder<Integer> values = new SignalRecorder<>(SwtSignals.committed(scale));
		mouse(scale, SWT.MouseDown, 1, 0, 0);
		select(scale, 1);
		key(scale, SWT.KeyDown, 'x', 'x');
		key(scale, SWT.KeyUp, 'x', 'x');
		assertEquals(List.of(), values.taken());
		mouse(scale, SWT.MouseUp, 1, 0, 0);
		assertEquals(List.of(1), values.taken());
	}

	@Test
	public void theFocusThatGoesEndsADragAndAKey() {
		Scale scale = new Scale(shell, SWT.NONE);
		SignalRecorder<Integer> values = new SignalRecorder<>(SwtSignals.committed(scale));
		mouse(scale, SWT.MouseDown, 1, 0, 0);
		select(scale, 1);
		send(scale, SWT.FocusOut);
		assertEquals(List.of(1), values.taken());
		key(scale, SWT.KeyDown, SWT.ARROW_RIGHT, '\0');
		select(scale, 2);
		send(scale, SWT.FocusOut);
		send(scale, SWT.FocusOut);
		assertEquals(List.of(2), values.taken());
	}

	@Test
	public void theWheelCountsAtOnce() {
		Scale scale = new Scale(shell, SWT.NONE);
		SignalRecorder<Integer> values = new SignalRecorder<>(SwtSignals.committed(scale));
		send(scale, SWT.MouseVerticalWheel);
		select(scale, 10);
		send(scale, SWT.MouseVerticalWheel);
		select(scale, 20);
		assertEquals(List.of(10, 20), values.taken());
		mouse(scale, SWT.MouseDown, 1, 0, 0);
		select(scale, 30);
		mouse(scale, SWT.MouseUp, 1, 0, 0);
		scale.setSelection(25); // by the program
		send(scale, SWT.MouseVerticalWheel);
		select(scale, 30);
		assertEquals("The wheel brings it back to what was committed", List.of(30, 30), values.taken());
	}

	@Test
	public void aSliderThatTellsItsValueOnceMoreAfterADragIsHeardOnce() {
		Slider slider = new Slider(shell, SWT.NONE);
		SignalRecorder<Integer> values = new SignalRecorder<>(SwtSignals.committed(slider));
		mouse(slider, SWT.MouseDown, 1, 0, 0);
		select(slider, 10, SWT.DRAG);
		select(slider, 20, SWT.DRAG);
		mouse(slider, SWT.MouseUp, 1, 0, 0);
		select(slider, 20, SWT.NONE);
		assertEquals(List.of(20), values.taken());
		select(slider, 20, SWT.NONE);
		assertEquals("Only the first is no news", List.of(20), values.taken());
	}

	@Test
	public void digitsOfASpinnerAreOneValueAtEnterOrWhenTheFocusGoes() {
		Spinner spinner = new Spinner(shell, SWT.NONE);
		spinner.setMaximum(1000);
		SignalRecorder<Integer> values = new SignalRecorder<>(SwtSignals.committed(spinner));
		type(spinner, '4', 4);
		type(spinner, '2', 42);
		assertEquals(List.of(), values.taken());
		key(spinner, SWT.KeyDown, SWT.CR, SWT.CR);
		send(spinner, SWT.DefaultSelection);
		key(spinner, SWT.KeyUp, SWT.CR, SWT.CR);
		assertEquals(List.of(42), values.taken());
		type(spinner, '7', 427);
		send(spinner, SWT.FocusOut);
		assertEquals(List.of(427), values.taken());
		select(spinner, 500); // what GTK tells when it has read what was typed, after the focus has gone
		assertEquals(List.of(500), values.taken());
	}

	private static void type(Spinner spinner, char digit, int then) {
		key(spinner, SWT.KeyDown, digit, digit);
		select(spinner, then);
		key(spinner, SWT.KeyUp, digit, digit);
	}

	@Test
	public void theArrowsOfASpinnerAreOneValueEach() {
		Spinner spinner = new Spinner(shell, SWT.NONE);
		SignalRecorder<Integer> values = new SignalRecorder<>(SwtSignals.committed(spinner));
		mouse(spinner, SWT.MouseDown, 1, 0, 0);
		select(spinner, 1);
		mouse(spinner, SWT.MouseUp, 1, 0, 0);
		key(spinner, SWT.KeyDown, SWT.ARROW_UP, '\0');
		select(spinner, 2);
		key(spinner, SWT.KeyUp, SWT.ARROW_UP, '\0');
		assertEquals(List.of(1, 2), values.taken());
		type(spinner, '3', 23);
		mouse(spinner, SWT.MouseDown, 1, 0, 0);
		mouse(spinner, SWT.MouseUp, 1, 0, 0);
		assertEquals("Only the caret was put elsewhere", List.of(), values.taken());
		mouse(spinner, SWT.MouseDown, 1, 0, 0);
		select(spinner, 24);
		mouse(spinner, SWT.MouseUp, 1, 0, 0);
		assertEquals(List.of(24), values.taken());
	}

	@Test
	public void aTextIsCommittedByEnterAndByTheFocusThatGoesIfItHasChanged() {
		Text text = new Text(shell, SWT.SINGLE);
		text.setText("before");
		SignalRecorder<String> values = new SignalRecorder<>(SwtSignals.committed(text));
		send(text, SWT.FocusIn);
		send(text, SWT.FocusOut);
		assertEquals(List.of(), values.taken());
		send(text, SWT.FocusIn);
		text.setText("typed");
		send(text, SWT.DefaultSelection);
		send(text, SWT.FocusOut);
		assertEquals(List.of("typed"), values.taken());
		text.setText("by the program");
		send(text, SWT.FocusIn);
		send(text, SWT.FocusOut);
		assertEquals(List.of(), values.taken());
		send(text, SWT.FocusIn);
		text.setText("left");
		send(text, SWT.FocusOut);
		assertEquals(List.of("left"), values.taken());
		send(text, SWT.DefaultSelection);
		assertEquals("Enter says so in any case", List.of("left"), values.taken());
	}

	@Test
	public void whatWasNotCommittedIsLostWithTheWidget() {
		Scale scale = new Scale(shell, SWT.NONE);
		SignalRecorder<Integer> values = new SignalRecorder<>(SwtSignals.committed(scale));
		mouse(scale, SWT.MouseDown, 1, 0, 0);
		select(scale, 1);
		scale.dispose();
		assertEquals(List.of(), values.taken());
		assertEquals(1, values.ends());
	}
}
