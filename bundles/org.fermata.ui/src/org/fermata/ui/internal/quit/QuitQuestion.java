// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.quit;

import java.text.MessageFormat;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProduct;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.IWorkbenchWindow;
import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.text.StatusWords;
import org.fermata.ui.internal.preferences.OperationPreferences;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/**
 * Asks before the end of the workbench, a product's or an IDE's, stops what runs. Not when somebody else ends it,
 * the system with its session or a signal: nobody may be there to answer.
 */
public final class QuitQuestion implements IWorkbenchListener {

	private static final int MOST_NAMED = 3;
	private static final int LONGEST_NAME = 72;
	private static final int STOP_AND_QUIT = 0;
	private static final int KEEP_RUNNING = 1;
	private static final String COCOA = "cocoa"; //$NON-NLS-1$

	private static boolean unasked; // on the UI thread

	private final Engine engine;

	private QuitQuestion(Engine engine) {
		this.engine = engine;
	}

	/** Has a workbench ask about what runs in an engine. Any thread. */
	public static Registration ask(Engine engine, IWorkbench workbench) {
		QuitQuestion question = new QuitQuestion(engine);
		Display display = workbench.getDisplay();
		Listener session = event -> {
			if (event.widget == null) { // not the closing of a window
				leaveOut(display);
			}
		};
		if (!SWT.getPlatform().equals(COCOA)) { // there it is also what "Quit" in the menu sends
			display.execute(() -> display.addFilter(SWT.Close, session)); // the workbench listens already
		}
		workbench.addWorkbenchListener(question);
		return () -> {
			workbench.removeWorkbenchListener(question);
			if (!display.isDisposed()) {
				display.execute(() -> display.removeFilter(SWT.Close, session));
			}
		};
	}

	/** For what is being dispatched. On the UI thread. */
	public static void leaveOut(Display display) {
		unasked = true;
		display.asyncExec(() -> unasked = false); // if somebody else has vetoed
	}

	/** {@inheritDoc} On the UI thread. */
	@Override
	public boolean preShutdown(IWorkbench workbench, boolean forced) {
		if (forced || unasked || isEndedFromOutside() || !OperationPreferences.asksBeforeQuitting()) {
			return true;
		}
		List<Operation<?>> living = engine.operations().stream().filter(operation -> !operation.state().isTerminal()).toList();
		return living.isEmpty() || ask(workbench.getActiveWorkbenchWindow(), living);
	}

	@Override
	public void postShutdown(IWorkbench workbench) {
		// It was answered before.
	}

	/** By a signal: the framework goes, and takes the workbench with it. */
	private static boolean isEndedFromOutside() {
		BundleContext context = FrameworkUtil.getBundle(QuitQuestion.class).getBundleContext();
		return context == null || context.getBundle(Constants.SYSTEM_BUNDLE_ID).getState() == Bundle.STOPPING;
	}

	private static boolean ask(IWorkbenchWindow window, List<Operation<?>> living) {
		Shell shell = window == null ? null : window.getShell();
		IProduct product = Platform.getProduct();
		String title = NLS.bind(Messages.quitTitle, product == null ? "" : product.getName()).strip(); //$NON-NLS-1$
		var dialog = new MessageDialog(shell, title, null, words(living), MessageDialog.QUESTION, KEEP_RUNNING,
				Messages.quitStop, Messages.quitKeep);
		return dialog.open() == STOP_AND_QUIT;
	}

	private static String words(List<Operation<?>> living) {
		if (living.size() == 1) {
			return NLS.bind(Messages.quitOne, name(living.getFirst()));
		}
		String names = living.stream().limit(MOST_NAMED).map(operation -> NLS.bind(Messages.quitName, name(operation)))
				.collect(Collectors.joining("\n")); //$NON-NLS-1$
		int others = living.size() - MOST_NAMED;
		String all = others > 0 ? names + '\n' + MessageFormat.format(Messages.quitOthers, others) : names;
		return MessageFormat.format(Messages.quitSome, living.size(), all);
	}

	/** A path keeps its end, which tells it from others. */
	private static String name(Operation<?> operation) {
		String title = StatusWords.title(operation);
		int half = LONGEST_NAME / 2;
		return title.length() <= LONGEST_NAME ? title
				: title.substring(0, half) + '\u2026' + title.substring(title.length() - half);
	}
}
