// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import java.text.MessageFormat;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.fermata.core.engine.Operation;
import org.fermata.core.text.StatusWords;

/**
 * Asks before the end of the program stops what runs. Not when somebody else ends it, the system with its
 * session or a signal: nobody may be there to answer. On the UI thread.
 */
final class QuitQuestion {

	private static final int MOST_NAMED = 3;
	private static final int LONGEST_NAME = 72;
	private static final int STOP_AND_QUIT = 0;
	private static final int KEEP_RUNNING = 1;
	private static final String COCOA = "cocoa"; //$NON-NLS-1$

	private static boolean unasked;

	private QuitQuestion() {
	}

	/** To be called before the workbench listens to the display itself. */
	static void leaveOutAtEndOfSession(Display display) {
		if (!SWT.getPlatform().equals(COCOA)) { // there it is also what "Quit" in the menu sends
			display.addListener(SWT.Close, event -> leaveOut(display));
		}
	}

	/** For what is being dispatched. */
	static void leaveOut(Display display) {
		unasked = true;
		display.asyncExec(() -> unasked = false); // if somebody else has vetoed
	}

	/** Whether the workbench may close. */
	static boolean mayClose(IWorkbench workbench) {
		List<Operation<?>> living = EngineService.operations().stream()
				.filter(operation -> !operation.state().isTerminal()).toList();
		return unasked || living.isEmpty() || !ProductPreferences.asksBeforeQuitting() || ask(workbench.getActiveWorkbenchWindow(), living);
	}

	private static boolean ask(IWorkbenchWindow window, List<Operation<?>> living) {
		Shell shell = window == null ? null : window.getShell();
		var dialog = new MessageDialog(shell, Messages.quitTitle, null, words(living), MessageDialog.QUESTION, KEEP_RUNNING,
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
