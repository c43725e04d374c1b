// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.text.DecimalFormatSymbols;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.prompt.SliderPrompt;
import org.fermata.core.text.Words;
import org.fermata.ui.internal.theme.OperationColors;

/** A slider between its ends, and a field that says its value and takes another. */
final class SliderEditor extends PromptEditor<Integer> {

	/** At the foot of an IDE the field beside it needs the room more. */
	private static final int LEAST_SLIDER = 64;
	private static final int MOST_SLIDER = 420;
	private static final int PAGES = 10;
	private static final int FIELD_PADDING = 16;

	private final SliderPrompt prompt;
	private final Scale scale;
	private final Text field;
	private final Positions positions;
	private boolean following; // one of the two follows the other

	/** Scales count from 0 or more, in int; the slider may not. */
	private record Positions(long minimum, long maximum, long step) {

		static Positions of(SliderPrompt prompt) {
			long range = (long) prompt.maximum() - prompt.minimum();
			// Counting as the prompt does wherever a scale can makes the value that is read aloud the right one.
			return new Positions(prompt.minimum(), prompt.maximum(), range / Integer.MAX_VALUE + 1);
		}

		private long base() {
			return minimum >= 0 ? 0 : minimum;
		}

		int of(long value) {
			return (int) ((value - base()) / step);
		}

		int valueAt(int position) {
			return (int) Math.clamp(base() + position * step, minimum, maximum);
		}
	}

	SliderEditor(SliderPrompt prompt, Composite parent, Host host) {
		this.prompt = prompt;
		this.positions = Positions.of(prompt);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(RowGrid.SMALL_GAP, 0).applyTo(parent);
		end(parent, prompt.minimum());
		scale = new Scale(NamedFrame.create(parent, prompt.label()), SWT.HORIZONTAL);
		end(parent, prompt.maximum());
		field = new Text(NamedFrame.create(parent, NLS.bind(Messages.prompt_value, prompt.label())), SWT.BORDER | SWT.SINGLE | SWT.RIGHT);
		layOut();
		scale.setMaximum(Math.max(positions.of(prompt.maximum()), positions.of(prompt.minimum()) + 1));
		scale.setMinimum(positions.of(prompt.minimum()));
		scale.setPageIncrement(Math.max(1, (scale.getMaximum() - scale.getMinimum()) / PAGES));
		scale.setSelection(positions.of(prompt.suggested()));
		scale.setEnabled(prompt.minimum() < prompt.maximum());
		field.setText(Integer.toString(prompt.suggested()));
		scale.addListener(SWT.Selection, event -> slid(host));
		field.addListener(SWT.Modify, event -> typed(host));
	}

	private static void end(Composite parent, int value) {
		// Not a Label: SWT would have the next control named after it.
		CLabel label = new CLabel(parent, SWT.NONE);
		label.setMargins(0, 0, 0, 0);
		label.setText(Words.count(value));
		label.setForeground(OperationColors.muted());
	}

	private void layOut() {
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false)
				.minSize(LEAST_SLIDER, SWT.DEFAULT).hint(MOST_SLIDER, SWT.DEFAULT).applyTo(scale.getParent());
		field.setText(Integer.toString(prompt.minimum()));
		int width = field.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
		field.setText(Integer.toString(prompt.maximum()));
		width = Math.max(width, field.computeSize(SWT.DEFAULT, SWT.DEFAULT).x) + FIELD_PADDING;
		GridDataFactory.swtDefaults().hint(width, SWT.DEFAULT).applyTo(field.getParent());
	}

	private void slid(Host host) {
		if (!following) {
			follow(() -> field.setText(Integer.toString(positions.valueAt(scale.getSelection()))));
			host.edited();
		}
	}

	private void typed(Host host) {
		if (following) {
			return;
		}
		Integer typed = typed();
		if (typed != null && typed >= prompt.minimum() && typed <= prompt.maximum()) {
			follow(() -> scale.setSelection(positions.of(typed)));
		}
		host.edited();
	}

	private void follow(Runnable change) {
		following = true;
		try {
			change.run();
		} finally {
			following = false;
		}
	}

	/** What stands in the field, with or without the locale's grouping; null if it is no whole number. */
	private Integer typed() {
		char grouping = DecimalFormatSymbols.getInstance().getGroupingSeparator();
		String digits = field.getText().replace(String.valueOf(grouping), "").replaceAll("\\p{Z}", "");
		try {
			return Integer.valueOf(digits);
		} catch (NumberFormatException noWholeNumber) {
			return null;
		}
	}

	@Override
	Integer answer() {
		Integer typed = typed();
		if (typed == null || typed < prompt.minimum() || typed > prompt.maximum()) {
			throw new IllegalArgumentException(NLS.bind(Messages.prompt_wholeNumber,
					new Object[] { Words.count(prompt.minimum()), Words.count(prompt.maximum()), field.getText() }));
		}
		return typed;
	}

	@Override
	boolean adopt(Prompt<?> next) {
		boolean same = next instanceof SliderPrompt slider && slider.minimum() == prompt.minimum()
				&& slider.maximum() == prompt.maximum();
		if (same) {
			int suggested = ((SliderPrompt) next).suggested();
			follow(() -> {
				scale.setSelection(positions.of(suggested));
				field.setText(Integer.toString(suggested));
			});
		}
		return same;
	}

	@Override
	Control focus() {
		return scale.isEnabled() ? scale : field;
	}

	@Override
	Control mistake() {
		return field; // the slider knows no wrong values
	}
}
