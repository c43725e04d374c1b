// SPDX-License-Identifier: EPL-2.0
package org.fermata.swtbot.tests;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotLabel;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotScale;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotText;
import org.fermata.tour.page.PromptPage;

/** The question of the selected operation, by SWTBot. */
final class BotPrompt implements PromptPage {

	private static final String CONTINUE = "Continue";
	private static final String CANCEL = "Cancel";
	private static final int STEPS = 8;
	private static final int MOST_TABS = 30;

	private final Eyes eyes;
	private final Keys keys;
	private final Supplier<Control> view;

	BotPrompt(Eyes eyes, Keys keys, Supplier<Control> view) {
		this.eyes = eyes;
		this.keys = keys;
		this.view = view;
	}

	/** Where the button Continue is, there is the question. */
	private Optional<Composite> panel() {
		return eyes.all(view.get(), Button.class).stream().filter(button -> says(button, CONTINUE)).findFirst()
				.map(button -> eyes.see(button::getParent));
	}

	private boolean says(Button button, String text) {
		return eyes.see(() -> !button.isDisposed() && Eyes.plain(button.getText()).equals(text));
	}

	private Composite shownPanel() {
		return panel().orElseThrow(() -> new NoSuchElementException("question"));
	}

	private SWTBotButton button(String text) {
		return eyes.all(shownPanel(), Button.class).stream().filter(button -> says(button, text)).findFirst()
				.map(SWTBotButton::new).orElseThrow();
	}

	private SWTBotScale slider() {
		return new SWTBotScale(eyes.get(shownPanel(), Scale.class));
	}

	private SWTBotText field() {
		return new SWTBotText(eyes.get(shownPanel(), Text.class));
	}

	private List<Label> labels() {
		return panel().map(panel -> eyes.all(panel, Label.class)).orElse(List.of());
	}

	@Override
	public void await(String question) {
		eyes.await("the question " + question, () -> {
			List<Label> labels = labels();
			return !labels.isEmpty() && Eyes.plain(new SWTBotLabel(labels.getFirst()).getText()).contains(question);
		});
	}

	@Override
	public void awaitGone() {
		eyes.await("no question", () -> !isShown());
	}

	@Override
	public boolean isShown() {
		return panel().isPresent();
	}

	@Override
	public String value() {
		return field().getText();
	}

	@Override
	public int sliderValue() {
		return slider().getValue();
	}

	@Override
	public int minimum() {
		return slider().getMinimum();
	}

	@Override
	public int maximum() {
		return slider().getMaximum();
	}

	@Override
	public boolean hasFocus() {
		return panel().map(panel -> eyes.see(() -> {
			Control focused = panel.getDisplay().getFocusControl();
			while (focused != null && focused != panel) {
				focused = focused.getParent();
			}
			return focused != null;
		})).orElse(false);
	}

	@Override
	public void focusSliderByKeys() {
		for (int tabs = 0; tabs < MOST_TABS; tabs++) {
			if (slider().isActive()) {
				return;
			}
			keys.press(SWT.TAB);
		}
		throw new AssertionError("Tab does not lead to the slider");
	}

	@Override
	public void pressOnSlider(int key) {
		focusSliderByKeys();
		keys.press(key);
	}

	@Override
	public void dragSliderToEnd() {
		drag(maximum());
	}

	@Override
	public void dragSliderToBeginning() {
		drag(minimum());
	}

	/** SWTBot tells the listeners of a drag what its values are; nothing moves the native knob. */
	private void drag(int to) {
		int from = sliderValue();
		for (int step = 1; step <= STEPS; step++) {
			slider().setValue(from + (to - from) * step / STEPS);
		}
	}

	@Override
	public void type(String text) {
		SWTBotText field = field();
		field.setFocus();
		eyes.await("the field with the focus", field::isActive);
		field.selectAll();
		keys.type(text);
		eyes.await("a field that says " + text, () -> field.getText().equals(text));
	}

	@Override
	public String complaint() {
		List<Label> labels = labels();
		return labels.size() > 1 ? new SWTBotLabel(labels.getLast()).getText() : "";
	}

	@Override
	public void proceedByEnter() {
		keys.press(SWT.CR);
	}

	@Override
	public void proceedByClick() {
		button(CONTINUE).click();
	}

	@Override
	public void cancel() {
		button(CANCEL).click();
	}
}
