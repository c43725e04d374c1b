// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.osgi.service.event.Event;

/**
 * The row with a view's tab and its tools, without the buttons to minimise and maximise: with one view
 * there is nothing to make room for, and it must not vanish. Those buttons were also what made the row high
 * enough for the tools, which without them would fall into a row of their own.
 */
final class TabRow {

	/** The tag that the workbench's addon for those buttons looks for. */
	private static final String NO_MINIMISING = "DisableMinMaxAddon"; //$NON-NLS-1$

	private static final int MARGIN = 2;

	private TabRow() {
	}

	/** Before the first window is made. */
	static void simplify(IWorkbench workbench) {
		MApplication model = workbench.getService(MApplication.class);
		if (!model.getTags().contains(NO_MINIMISING)) {
			model.getTags().add(NO_MINIMISING);
		}
		workbench.getService(IEventBroker.class).subscribe(UIEvents.UIElement.TOPIC_WIDGET, TabRow::made);
	}

	private static void made(Event event) {
		if (event.getProperty(UIEvents.EventTags.NEW_VALUE) instanceof CTabFolder folder) {
			// The renderer adds the tools right after this event.
			folder.getDisplay().asyncExec(() -> watchTools(folder));
		}
	}

	private static void watchTools(CTabFolder folder) {
		if (!folder.isDisposed() && folder.getTopRight() instanceof Composite tools) {
			tools.addListener(SWT.Resize, resized -> makeRoom(folder, tools));
			makeRoom(folder, tools);
		}
	}

	private static void makeRoom(CTabFolder folder, Composite tools) {
		int needed = tools.computeSize(SWT.DEFAULT, SWT.DEFAULT).y + MARGIN;
		if (needed > folder.getTabHeight()) {
			folder.setTabHeight(needed);
		}
	}
}
