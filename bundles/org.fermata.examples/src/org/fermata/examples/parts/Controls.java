// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.parts;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.fermata.core.engine.Engine;

/** The controls of the examples' pages: one column, with rows that wrap where a page is narrow. The UI thread alone. */
public final class Controls {

	private static final int MARGIN = 12;
	private static final int SPACING = 8;
	private static final int LEAST_WIDTH = 140; // of what fills the width, so that a narrow page can be narrow
	private static final int BUTTON_WIDTH = 90; // at least
	private static final int BUTTON_PADDING = 16;
	private static final int LINES = 4; // at least
	private static final int TEXT_MARGIN = 4;

	private Controls() {
	}

	/** Lays a page out as one column. */
	public static void column(Composite page) {
		GridLayout layout = new GridLayout();
		layout.marginWidth = MARGIN;
		layout.marginHeight = MARGIN;
		layout.verticalSpacing = SPACING;
		page.setLayout(layout);
	}

	/** Two columns of one width, for what is asked for and what comes of it; one below the other where a page is narrow. */
	public static Composite columns(Composite page) {
		Composite columns = new Composite(page, SWT.NONE);
		columns.setLayout(new SideBySide());
		columns.setLayoutData(filling(true));
		return columns;
	}

	/** The next of the columns. */
	public static Composite half(Composite columns) {
		Composite half = new Composite(columns, SWT.NONE);
		column(half);
		GridLayout layout = (GridLayout) half.getLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		return half;
	}

	/** A row of controls. */
	public static Composite row(Composite page) {
		Composite row = new Composite(page, SWT.NONE);
		RowLayout layout = new RowLayout(SWT.HORIZONTAL);
		layout.center = true;
		layout.spacing = SPACING;
		layout.marginLeft = 0;
		layout.marginRight = 0;
		layout.marginTop = 0;
		layout.marginBottom = 0;
		row.setLayout(layout);
		row.setLayoutData(filling(false));
		return row;
	}

	/** A button that does something. */
	public static Button button(Composite row, String text, Runnable action) {
		Button button = button(row, text);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	/** A button for somebody who listens to it. */
	public static Button button(Composite row, String text) {
		Button button = new Button(row, SWT.PUSH);
		button.setText(text);
		widen(button);
		return button;
	}

	/** As wide as a dialog's, and with room beside the words. */
	private static void widen(Button button) {
		int width = button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + BUTTON_PADDING;
		button.setLayoutData(new RowData(Math.max(BUTTON_WIDTH, width), SWT.DEFAULT));
	}

	/** A button that stays pressed. */
	public static Button toggle(Composite row, String text) {
		Button toggle = new Button(row, SWT.TOGGLE);
		toggle.setText(text);
		widen(toggle);
		return toggle;
	}

	/** A box to tick. */
	public static Button check(Composite row, String text, boolean ticked) {
		Button check = new Button(row, SWT.CHECK);
		check.setText(text);
		check.setSelection(ticked);
		return check;
	}

	/** Words in front of the control that comes next. */
	public static Label label(Composite row, String text) {
		Label label = new Label(row, SWT.NONE);
		label.setText(text);
		return label;
	}

	/** Words, and room for the control behind them; both stay together where the row wraps. */
	private static Composite pair(Composite row, String text) {
		Composite pair = new Composite(row, SWT.NONE);
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		pair.setLayout(layout);
		label(pair, text);
		return pair;
	}

	/** A line that says what is going on; over the whole width. */
	public static Label status(Composite page, String text) {
		Label status = new Label(page, SWT.WRAP);
		status.setText(text);
		status.setLayoutData(filling(false));
		return status;
	}

	/** Says something on a line while it is there; any thread. For what is to be said after an operation was stopped. */
	public static void say(Engine engine, Label status, String text) {
		engine.bridge().execute(() -> {
			if (!status.isDisposed()) {
				status.setText(text);
			}
		});
	}

	/** A slider from 0 to 100, over the whole width. */
	public static Scale slider(Composite page, String text) {
		label(page, text);
		Scale slider = new Scale(page, SWT.HORIZONTAL);
		slider.setMaximum(100);
		slider.setPageIncrement(10);
		slider.setLayoutData(filling(false));
		return slider;
	}

	/** A number, with words in front of it. */
	public static Spinner number(Composite row, String text, int value, int least, int most) {
		Composite pair = pair(row, text);
		Spinner number = new Spinner(pair, SWT.BORDER);
		number.setValues(value, least, most, 0, 1, 10);
		return number;
	}

	/** One of several, with words in front of it. */
	public static Combo choice(Composite row, String text, String... items) {
		Composite pair = pair(row, text);
		Combo choice = new Combo(pair, SWT.DROP_DOWN | SWT.READ_ONLY);
		choice.setItems(items);
		choice.select(0);
		return choice;
	}

	/** A line to write in, with words above it. */
	public static Text line(Composite page, String text, String value) {
		label(page, text);
		Text line = new Text(page, SWT.BORDER | SWT.SINGLE);
		line.setText(value);
		line.setLayoutData(filling(false));
		return line;
	}

	/** Some lines to write in, with words above them; they take the room that is left. */
	public static Text lines(Composite page, String text, String value) {
		label(page, text);
		Text lines = framed(page, SWT.V_SCROLL | SWT.H_SCROLL, LINES);
		lines.setText(value);
		return lines;
	}

	/** A text of at least so many lines; a frame gives it the margins that it has not of its own. */
	static Text framed(Composite page, int style, int lines) {
		Composite frame = new Composite(page, SWT.BORDER);
		FillLayout layout = new FillLayout();
		layout.marginWidth = TEXT_MARGIN;
		layout.marginHeight = TEXT_MARGIN;
		frame.setLayout(layout);
		Text text = new Text(frame, SWT.MULTI | style);
		GridData data = filling(true);
		data.heightHint = lines * text.getLineHeight() + 2 * TEXT_MARGIN;
		frame.setLayoutData(data);
		return text;
	}

	/** Layout data for what takes the width of the page, and perhaps the height that is left. */
	public static GridData filling(boolean height) {
		GridData data = new GridData(SWT.FILL, height ? SWT.FILL : SWT.CENTER, true, height);
		data.widthHint = LEAST_WIDTH;
		return data;
	}
}
