// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.dialog;

import java.util.stream.Stream;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.progress.RateEstimator;
import org.fermata.core.text.StatusWords;
import org.fermata.core.text.Words;
import org.fermata.swt.OperationBar;

/** The window of the dialog: shows what it is told to look at, and knows nothing of time. */
final class OperationWindow extends Dialog {

	private static final int MOST_TO_WRAP = 1_000;
	private static final int BACKGROUND = IDialogConstants.CLIENT_ID + 1;
	private static final int CANCEL = IDialogConstants.CLIENT_ID + 2;
	private static final int FAILURE_LINES = 4;
	private static final String SEPARATOR = "  \u00b7  ";

	private final Operation<?> operation;
	private final RateEstimator estimator = new RateEstimator();
	private FittedLabel title;
	private FittedLabel doing;
	private OperationBar bar;
	private FittedLabel figures;
	private PromptArea prompt;
	private boolean failed;

	OperationWindow(Shell parent, Operation<?> operation) {
		super(parent);
		this.operation = operation;
		setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.PRIMARY_MODAL | getDefaultOrientation());
		setBlockOnOpen(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(operation.name().lines().findFirst().orElse(""));
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridDataFactory.fillDefaults().grab(true, true)
				.hint(convertHorizontalDLUsToPixels(IDialogConstants.MINIMUM_MESSAGE_AREA_WIDTH), SWT.DEFAULT)
				.applyTo(area);
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), area);
		title = new FittedLabel(area);
		Label name = title.control();
		name.setFont(resources.create(FontDescriptor.createFrom(name.getFont()).setStyle(SWT.BOLD)));
		doing = new FittedLabel(area);
		Composite frame = NamedFrame.create(area, DialogWords.format("bar", operation.name()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(frame);
		bar = new OperationBar(frame, SWT.SMOOTH);
		figures = new FittedLabel(area);
		prompt = new PromptArea(area);
		refreshLines(operation.state());
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, BACKGROUND, DialogWords.plain("background"), false);
		Button cancel = createButton(parent, CANCEL, StatusWords.state(OperationState.STOPPING), false);
		cancel.setText(DialogWords.plain("cancel")); // it has room for what it will say
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == CANCEL && !failed) {
			operation.cancel();
			refresh();
		} else {
			close();
		}
	}

	/** Shows the operation as it is now. */
	void refresh() {
		Shell shell = getShell();
		if (shell == null || shell.isDisposed()) {
			return;
		}
		OperationState state = operation.state();
		refreshLines(state);
		if (state == OperationState.FAILED) {
			showFailure();
			return;
		}
		if (prompt.show(operation.prompt().orElse(null))) {
			grow(shell);
			prompt.focus();
		}
		shell.setDefaultButton(prompt.proceed());
		if (state == OperationState.STOPPING) {
			showStopping();
		}
	}

	private void refreshLines(OperationState state) {
		ProgressSnapshot progress = operation.progress();
		estimator.sample(operation.engine().time().nanoTime(), progress);
		title.show(StatusWords.title(operation));
		boolean told = state == OperationState.WAITING || state == OperationState.FAILED;
		doing.show(told ? StatusWords.state(state) : progress.message());
		bar.show(state, progress);
		figures.show(figures(progress, state));
	}

	private String figures(ProgressSnapshot progress, OperationState state) {
		String amounts = state == OperationState.RUNNING
				? String.join(SEPARATOR, StatusWords.figures(progress, estimator)) : "";
		if (!progress.isDeterminate()) {
			return amounts;
		}
		String percent = Words.percent(progress.fraction());
		return amounts.isEmpty() ? percent : percent + SEPARATOR + amounts;
	}

	private void showStopping() {
		Button cancel = getButton(CANCEL);
		if (cancel.isEnabled()) {
			boolean focused = cancel.isFocusControl();
			cancel.setText(StatusWords.state(OperationState.STOPPING));
			cancel.setEnabled(false);
			if (focused) {
				getButton(BACKGROUND).setFocus();
			}
		}
	}

	private void showFailure() {
		if (failed) {
			return;
		}
		failed = true;
		prompt.show(null);
		Composite frame = NamedFrame.create((Composite) getDialogArea(), StatusWords.state(operation.state()));
		String ending = StatusWords.ending(operation);
		Text words = new Text(frame, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | (hasEndlessWord(ending) ? SWT.H_SCROLL : SWT.WRAP));
		words.setBackground(getDialogArea().getBackground());
		GridDataFactory.fillDefaults().grab(true, true).hint(1, words.getLineHeight() * FAILURE_LINES)
				.applyTo(frame);
		Button background = getButton(BACKGROUND);
		background.setVisible(false);
		Button close = getButton(CANCEL);
		close.setText(DialogWords.plain("close"));
		close.setEnabled(true);
		getShell().setDefaultButton(close);
		grow(getShell());
		words.setText(ending); // now that it is wide: GTK lays a text out when it is set
		close.setFocus();
	}

	/** GTK looks at such a word once for each place where it could break it, and the window would stand still. */
	private static boolean hasEndlessWord(String text) {
		return Stream.of(text.split("\\s+")).anyMatch(word -> word.length() > MOST_TO_WRAP);
	}

	/** Makes room for what has come; what goes leaves its room, so that nothing jumps. */
	private void grow(Shell shell) {
		Point size = shell.getSize();
		Point wanted = shell.computeSize(size.x, SWT.DEFAULT);
		if (wanted.y > size.y) {
			shell.setSize(size.x, wanted.y);
		}
		shell.layout(true, true);
	}
}
