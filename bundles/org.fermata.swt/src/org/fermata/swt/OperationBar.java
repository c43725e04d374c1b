// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ProgressBar;
import org.fermata.core.Registration;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.progress.ProgressSnapshot;

/**
 * A progress bar that glides while nobody knows how much there is to do, and fills when somebody does. In SWT that is
 * a matter of style and cannot be changed, so there are two bars, of which one is seen. To be used on the UI thread.
 */
public final class OperationBar extends Composite {

	private static final int STEPS = 1000;

	private final StackLayout stack = new StackLayout();
	private final ProgressBar filling;
	private final ProgressBar gliding;
	private Registration showing = Registration.NONE;

	/**
	 * @param parent where it is to be
	 * @param style {@link SWT#HORIZONTAL}, {@link SWT#VERTICAL} or {@link SWT#SMOOTH}, for the bars
	 */
	public OperationBar(Composite parent, int style) {
		super(parent, SWT.NONE);
		filling = new ProgressBar(this, style);
		filling.setMaximum(STEPS);
		gliding = new ProgressBar(this, style | SWT.INDETERMINATE);
		stack.topControl = filling;
		setLayout(stack);
	}

	/**
	 * Shows an operation, instead of the one before, as {@link SwtProgress#bar} does.
	 *
	 * @throws org.eclipse.swt.SWTException on another thread, or if the bar is disposed
	 */
	public Registration show(Operation<?> operation) {
		showing.close();
		showing = SwtProgress.show(operation, this, state -> apply(state, operation.progress()));
		return showing;
	}

	/** Whether it glides now, since nobody knows how much there is to do. */
	public boolean isGliding() {
		return stack.topControl == gliding;
	}

	/**
	 * Shows this, for whoever looks at an operation themselves; what was shown before is not looked at any more.
	 *
	 * @throws org.eclipse.swt.SWTException on another thread, or if the bar is disposed
	 */
	public void show(OperationState state, ProgressSnapshot progress) {
		showing.close();
		apply(state, progress);
	}

	private void apply(OperationState state, ProgressSnapshot progress) {
		// A bar that glides while somebody is waited for would say that something goes on.
		ProgressBar top = state == OperationState.RUNNING && !progress.isDeterminate() ? gliding : filling;
		if (top == filling) {
			SwtProgress.fill(filling, state, progress);
		}
		if (stack.topControl != top) {
			stack.topControl = top;
			layout();
		}
	}
}
