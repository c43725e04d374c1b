// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.fermata.core.signal.Signal;
import org.fermata.swt.SwtSignals;
import org.fermata.tour.driver.Robot;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What widgets tell when a real mouse and a real keyboard are at them, and what their committed signals make of it. */
public final class RealHandsTest extends UiTest {

	private final Robot robot = Product.workbench().robot();
	private final List<Object> moves = new CopyOnWriteArrayList<>();
	private final List<Object> committed = new CopyOnWriteArrayList<>();
	private Shell shell;
	private Scale scale;
	private Slider slider;
	private Spinner spinner;
	private Text text;

	@Before
	public void open() {
		robot.act(() -> {
			shell = new Shell(robot.display());
			shell.setLayout(new GridLayout());
			scale = wide(new Scale(shell, SWT.NONE));
			slider = wide(new Slider(shell, SWT.NONE));
			spinner = wide(new Spinner(shell, SWT.NONE));
			text = wide(new Text(shell, SWT.SINGLE));
			shell.setBounds(200, 200, 500, 300);
			shell.open();
		});
		robot.await("the window", () -> scale.isVisible() && scale.getSize().x > 300);
		robot.settle();
	}

	@After
	public void close() {
		robot.act(shell::dispose);
		robot.settle();
	}

	private static <C extends Control> C wide(C control) {
		control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		return control;
	}

	private void listen(Signal<?> each, Signal<?> last) {
		robot.act(() -> {
			each.listen(null, moves::add);
			last.listen(null, committed::add);
		});
	}

	/** Takes hold of the knob, which is at the left end. */
	private void dragKnobOf(Control control, int share) {
		Point size = robot.see(control::getSize);
		Point from = robot.see(() -> control.toDisplay(14, size.y * share / 100));
		robot.drag(from, new Point(from.x + size.x / 2, from.y));
	}

	@Test
	public void aDragOfAScaleIsManyMovesAndOneValue() {
		listen(SwtSignals.selection(scale), SwtSignals.committed(scale));
		dragKnobOf(scale, 66);
		assertTrue(moves.toString(), moves.size() > 3);
		assertEquals(List.of(robot.see(scale::getSelection)), committed);
	}

	@Test
	public void aDragOfASliderIsManyMovesAndOneValue() {
		listen(SwtSignals.selection(slider), SwtSignals.committed(slider));
		dragKnobOf(slider, 50);
		assertTrue(moves.toString(), moves.size() > 3);
		assertEquals(List.of(robot.see(slider::getSelection)), committed);
	}

	@Test
	public void aKeyIsOneValueWhenItIsReleased() {
		listen(SwtSignals.selection(scale), SwtSignals.committed(scale));
		robot.act(scale::forceFocus);
		robot.press(SWT.ARROW_RIGHT);
		robot.await("a value", () -> !committed.isEmpty());
		assertEquals(List.of(1), committed);
	}

	@Test
	public void theDigitsOfASpinnerAreOneValueAtEnter() {
		listen(SwtSignals.selection(spinner), SwtSignals.committed(spinner));
		robot.act(spinner::forceFocus);
		robot.typeOver("42");
		assertEquals(List.of(), committed);
		robot.press(SWT.CR);
		robot.await("a value", () -> !committed.isEmpty());
		assertEquals(List.of(42), committed);
	}

	@Test
	public void aTextIsOneValueAtEnterAndWhenTheFocusGoes() {
		listen(SwtSignals.modify(text), SwtSignals.committed(text));
		robot.act(text::forceFocus);
		robot.type("ab");
		robot.press(SWT.CR);
		robot.await("the text", () -> committed.equals(List.of("ab")));
		robot.type("c");
		robot.press(SWT.TAB);
		robot.await("the changed text", () -> committed.equals(List.of("ab", "abc")));
		assertEquals(List.of("a", "ab", "abc"), moves);
	}
}
