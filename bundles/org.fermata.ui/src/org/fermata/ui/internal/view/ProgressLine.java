// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.util.StringJoiner;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleValueAdapter;
import org.eclipse.swt.accessibility.AccessibleValueEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.text.StatusWords;
import org.fermata.core.text.Words;
import org.fermata.ui.internal.theme.OperationColors;

/**
 * How far the selected operation is, as a thin bar in the detail. It is there for assistive technology above all, which
 * reads it as a progress bar: the bars of the list are drawn into cells. Takes no focus.
 */
final class ProgressLine {

	static final int HEIGHT = 3;
	private static final int WHOLE = 100;
	private static final double ROUNDING = 1e-9; // 57 of 100 is 0.57, which times 100 is a little less than 57

	/** What the bar shows. Two that are equal look the same. */
	private record Face(OperationState state, int steps) { }

	private final Canvas bar;
	private Face face = new Face(OperationState.DONE, RowFace.NO_BAR);
	private String name = "";
	private String percent = "";
	private String words = "";
	private int value;

	ProgressLine(Composite parent) {
		bar = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		bar.setVisible(false);
		bar.addListener(SWT.Paint, event -> paint(event.gc));
		AccessibleName.give(bar, name);
		Accessible accessible = bar.getAccessible();
		accessible.addAccessibleListener(new Description());
		accessible.addAccessibleControlListener(new Role());
		accessible.addAccessibleValueListener(new Value());
	}

	Control control() {
		return bar;
	}

	/** Shows nothing, in the same room, where no end is in sight or where it is reached. */
	void show(Operation<?> operation, OperationState state) {
		ProgressSnapshot progress = operation.progress();
		boolean shown = !state.isTerminal() && progress.isDeterminate();
		if (shown) {
			tell(operation.name(), state, progress);
			Face now = new Face(state, (int) Math.round(progress.fraction() * RowFace.BAR_STEPS));
			if (!now.equals(face)) {
				face = now;
				bar.redraw();
			}
		}
		if (bar.getVisible() != shown) {
			bar.setVisible(shown);
		}
	}

	private void tell(String of, OperationState state, ProgressSnapshot progress) {
		String newName = NLS.bind(Messages.detail_progress, of);
		if (!newName.equals(name)) {
			name = newName;
			AccessibleName.change(bar, name);
		}
		percent = Words.percent(progress.fraction());
		words = new StringJoiner(", ").add(StatusWords.state(state)).add(percent).add(Words.amount(progress)).toString();
		int now = (int) (progress.fraction() * WHOLE + ROUNDING);
		if (now != value) {
			value = now;
			bar.getAccessible().sendEvent(ACC.EVENT_VALUE_CHANGED, null);
		}
	}

	private void paint(GC gc) {
		Point size = bar.getSize();
		gc.setAntialias(SWT.ON);
		gc.setBackground(OperationColors.track());
		gc.fillRoundRectangle(0, 0, size.x, size.y, size.y, size.y);
		if (face.steps() > 0) {
			gc.setBackground(OperationColors.bar(face.state()));
			gc.fillRoundRectangle(0, 0, Math.max(size.y, size.x * face.steps() / RowFace.BAR_STEPS), size.y, size.y, size.y);
		}
	}

	private final class Description extends AccessibleAdapter {

		@Override
		public void getDescription(AccessibleEvent event) {
			event.result = words;
		}
	}

	private final class Role extends AccessibleControlAdapter {

		@Override
		public void getRole(AccessibleControlEvent event) {
			event.detail = ACC.ROLE_PROGRESSBAR;
		}

		/** What Windows reads instead of the number. */
		@Override
		public void getValue(AccessibleControlEvent event) {
			event.result = percent;
		}
	}

	private final class Value extends AccessibleValueAdapter {

		@Override
		public void getCurrentValue(AccessibleValueEvent event) {
			event.value = value;
		}

		@Override
		public void getMinimumValue(AccessibleValueEvent event) {
			event.value = 0;
		}

		@Override
		public void getMaximumValue(AccessibleValueEvent event) {
			event.value = WHOLE;
		}
	}
}
