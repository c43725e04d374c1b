// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.driver;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.fermata.tour.page.PromptPage;

/** The question of the selected operation under a robot's hands. */
final class RobotPrompt implements PromptPage {

	private static final String CONTINUE = "Continue";
	private static final String CANCEL = "Cancel";
	private static final int KNOB = 12;
	private static final int BEYOND = 40;
	private static final int MOST_TABS = 30;

	private final Robot robot;
	private final Supplier<Control> view;

	RobotPrompt(Robot robot, Supplier<Control> view) {
		this.robot = robot;
		this.view = view;
	}

	/** Where the button Continue is, there is the question. On the UI thread. */
	private Optional<Composite> panel() {
		return Widgets.find(view.get(), Button.class, button -> says(button, CONTINUE)).map(Control::getParent);
	}

	private static boolean says(Button button, String text) {
		return Widgets.plain(button.getText()).equals(text);
	}

	private <T extends Control> T get(Class<T> kind) {
		Composite panel = panel().orElseThrow(() -> Widgets.notThere("question"));
		return Widgets.get(panel, kind, any -> true, kind.getSimpleName());
	}

	private Button button(String text) {
		Composite panel = panel().orElseThrow(() -> Widgets.notThere("question"));
		return Widgets.get(panel, Button.class, button -> says(button, text), text);
	}

	private List<Label> labels() {
		return panel().stream().flatMap(panel -> Widgets.visible(panel, Label.class)).toList();
	}

	@Override
	public void await(String question) {
		robot.await("the question " + question, () -> {
			List<Label> labels = labels();
			return !labels.isEmpty() && Widgets.plain(labels.getFirst().getText()).contains(question);
		});
	}

	@Override
	public void awaitGone() {
		robot.await("no question", () -> panel().isEmpty());
	}

	@Override
	public boolean isShown() {
		return robot.see(() -> panel().isPresent());
	}

	@Override
	public String value() {
		return robot.see(() -> get(Text.class).getText());
	}

	@Override
	public int sliderValue() {
		return robot.see(() -> get(Scale.class).getSelection());
	}

	@Override
	public int minimum() {
		return robot.see(() -> get(Scale.class).getMinimum());
	}

	@Override
	public int maximum() {
		return robot.see(() -> get(Scale.class).getMaximum());
	}

	@Override
	public boolean hasFocus() {
		return robot.see(() -> panel().stream().flatMap(Widgets::visible).anyMatch(Control::isFocusControl));
	}

	@Override
	public void focusSliderByKeys() {
		for (int tabs = 0; tabs < MOST_TABS; tabs++) {
			if (robot.see(() -> get(Scale.class).isFocusControl())) {
				return;
			}
			robot.press(SWT.TAB);
		}
		throw new AssertionError("Tab does not lead to the slider");
	}

	@Override
	public void pressOnSlider(int key) {
		focusSliderByKeys();
		robot.press(key);
	}

	@Override
	public void dragSliderToEnd() {
		Point knob = knob();
		robot.drag(knob, new Point(robot.see(() -> {
			Scale scale = get(Scale.class);
			return scale.toDisplay(scale.getSize().x + BEYOND, 0).x;
		}), knob.y));
	}

	@Override
	public void dragSliderToBeginning() {
		Point knob = knob();
		robot.drag(knob, new Point(robot.see(() -> get(Scale.class).toDisplay(-BEYOND, 0).x), knob.y));
	}

	private Point knob() {
		return robot.see(() -> {
			Scale scale = get(Scale.class);
			int range = Math.max(1, scale.getMaximum() - scale.getMinimum());
			int track = scale.getSize().x - 2 * KNOB;
			int x = KNOB + track * (scale.getSelection() - scale.getMinimum()) / range;
			return scale.toDisplay(x, scale.getSize().y / 2);
		});
	}

	@Override
	public void type(String text) {
		robot.click(robot.see(() -> get(Text.class)));
		robot.await("the field with the focus", () -> get(Text.class).isFocusControl());
		robot.typeOver(text);
		robot.await("a field that says " + text, () -> get(Text.class).getText().equals(text));
	}

	@Override
	public String complaint() {
		return robot.see(() -> {
			List<Label> labels = labels();
			return labels.size() > 1 ? labels.getLast().getText() : "";
		});
	}

	@Override
	public void proceedByEnter() {
		robot.press(SWT.CR);
	}

	@Override
	public void proceedByClick() {
		robot.click(robot.see(() -> button(CONTINUE)));
	}

	@Override
	public void cancel() {
		robot.click(robot.see(() -> button(CANCEL)));
	}
}
