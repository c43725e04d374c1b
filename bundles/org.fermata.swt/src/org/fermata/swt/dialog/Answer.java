// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.dialog;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.fermata.core.prompt.ChoicePrompt;
import org.fermata.core.prompt.ConfirmPrompt;
import org.fermata.core.prompt.FolderPrompt;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.prompt.SliderPrompt;
import org.fermata.core.prompt.TextPrompt;
import org.fermata.core.text.Words;
import org.fermata.swt.internal.PathChooser;

/**
 * The controls in which one question is answered.
 *
 * @param value the answer as it stands; throws {@link IllegalArgumentException} with a message for people
 * @param focus what takes the focus; null if that is Continue
 */
record Answer<T>(Supplier<T> value, Control focus) {

	private static final int PAGES = 10;

	/** The controls for a kind of prompt; they bear the question's name. */
	static Answer<?> to(Prompt<?> prompt, Composite place) {
		return switch (prompt) {
		case SliderPrompt slider -> slider(slider, place);
		case ConfirmPrompt confirm -> new Answer<>(() -> Boolean.TRUE, null);
		case ChoicePrompt choice -> choice(choice, place);
		case TextPrompt text -> text(text, place);
		case FolderPrompt folder -> folder(folder, place);
		};
	}

	/** A slider, and a field that says its value and takes another. */
	private static Answer<Integer> slider(SliderPrompt prompt, Composite place) {
		GridLayoutFactory.fillDefaults().numColumns(4).applyTo(place);
		end(place, prompt.minimum());
		Scale scale = new Scale(frame(place, prompt), SWT.HORIZONTAL);
		end(place, prompt.maximum());
		Composite field = NamedFrame.create(place, DialogWords.format("value", prompt.label()));
		Spinner spinner = new Spinner(field, SWT.BORDER);
		// A scale counts from 0, and in int; a question need not.
		long step = ((long) prompt.maximum() - prompt.minimum()) / Integer.MAX_VALUE + 1;
		scale.setMaximum((int) Math.max(1, ((long) prompt.maximum() - prompt.minimum()) / step));
		scale.setPageIncrement(Math.max(1, scale.getMaximum() / PAGES));
		spinner.setValues(prompt.suggested(), prompt.minimum(), prompt.maximum(), 0, 1,
				(int) Math.min(Integer.MAX_VALUE, scale.getPageIncrement() * step));
		Runnable follow = () -> scale.setSelection((int) (((long) spinner.getSelection() - prompt.minimum()) / step));
		follow.run();
		spinner.addListener(SWT.Modify, event -> follow.run());
		scale.addListener(SWT.Selection, event -> spinner.setSelection(
				(int) Math.min(prompt.maximum(), prompt.minimum() + scale.getSelection() * step)));
		scale.setEnabled(prompt.minimum() < prompt.maximum());
		return new Answer<>(spinner::getSelection, scale.isEnabled() ? scale : spinner);
	}

	private static void end(Composite place, int value) {
		new CLabel(place, SWT.NONE).setText(Words.count(value)); // a Label would name the control after it
	}

	private static Answer<String> choice(ChoicePrompt prompt, Composite place) {
		GridLayoutFactory.fillDefaults().applyTo(place);
		Combo combo = new Combo(frame(place, prompt), SWT.DROP_DOWN | SWT.READ_ONLY);
		combo.setItems(prompt.choices().toArray(String[]::new));
		combo.select(prompt.suggested());
		return new Answer<>(() -> combo.getItem(combo.getSelectionIndex()), combo);
	}

	private static Answer<String> text(TextPrompt prompt, Composite place) {
		GridLayoutFactory.fillDefaults().applyTo(place);
		Text text = field(place, prompt, prompt.suggested());
		return new Answer<>(text::getText, text);
	}

	private static Answer<Path> folder(FolderPrompt prompt, Composite place) {
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(place);
		Text text = field(place, prompt, prompt.suggestion().map(Path::toString).orElse(""));
		Button browse = new Button(place, SWT.PUSH);
		browse.setText(DialogWords.plain("browse"));
		PathChooser.attach(browse, prompt, text);
		return new Answer<>(() -> path(text.getText()), text);
	}

	private static Path path(String text) {
		try {
			return Path.of(text);
		} catch (InvalidPathException noPath) {
			throw new IllegalArgumentException(DialogWords.format("noPath", text), noPath);
		}
	}

	private static Text field(Composite place, Prompt<?> prompt, String suggested) {
		Text text = new Text(frame(place, prompt), SWT.BORDER | SWT.SINGLE);
		text.setText(suggested);
		text.selectAll();
		return text;
	}

	private static Composite frame(Composite place, Prompt<?> prompt) {
		Composite frame = NamedFrame.create(place, prompt.label());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(frame);
		return frame;
	}
}
