// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.dialog;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ProgressBar;
import org.fermata.core.engine.OperationState;
import org.fermata.core.progress.ProgressSnapshot;

/** A bar that moves to and fro while nobody knows the total, and fills when somebody does. */
final class OperationBar {

	private static final int STEPS = 1_000;

	private final Composite frame;
	private ProgressBar bar; // replaced when the kind changes, as a bar cannot change its own

	OperationBar(Composite parent, String name) {
		frame = NamedFrame.create(parent, name);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(frame);
		bar = new ProgressBar(frame, SWT.INDETERMINATE);
	}

	void show(ProgressSnapshot progress, OperationState state) {
		boolean determinate = (bar.getStyle() & SWT.INDETERMINATE) == 0;
		boolean wanted = progress.isDeterminate() || state == OperationState.WAITING; // who waits does not move
		if (determinate != wanted) {
			bar.dispose();
			bar = new ProgressBar(frame, wanted ? SWT.SMOOTH : SWT.INDETERMINATE);
			bar.setMaximum(STEPS);
			frame.layout();
		}
		if (wanted) {
			bar.setSelection((int) Math.round(progress.fraction() * STEPS));
			bar.setState(barState(state));
		}
	}

	private static int barState(OperationState state) {
		return switch (state) {
		case WAITING, STOPPING, STOPPED -> SWT.PAUSED;
		case FAILED, ABANDONED -> SWT.ERROR;
		default -> SWT.NORMAL;
		};
	}
}
