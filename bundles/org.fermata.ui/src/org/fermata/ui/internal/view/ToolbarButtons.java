// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.commands.ICommandImageService;
import org.eclipse.ui.commands.ICommandService;
import org.fermata.ui.internal.theme.OperationColors;

/**
 * Cancel and Run Again in the view's toolbar. The view enables them itself, as it knows at once: the workbench looks
 * at the buttons of commands a tenth of a second later, and has been seen to pass over some of them. On the UI thread.
 */
final class ToolbarButtons {

	private final IToolBarManager toolbar;
	private final ActionContributionItem cancel;
	private final ActionContributionItem runAgain;

	/** Puts them behind what others contribute to the toolbar. */
	ToolbarButtons(IViewSite site) {
		toolbar = site.getActionBars().getToolBarManager();
		cancel = button(site, Commands.CANCEL);
		runAgain = button(site, Commands.RUN_AGAIN);
		toolbar.add(cancel);
		toolbar.add(runAgain);
		site.getActionBars().updateActionBars();
	}

	/**
	 * Says what can be done with what is selected.
	 *
	 * @param active whether there is an operation among it that has not ended
	 * @param ended whether there is one that has
	 */
	void enable(boolean active, boolean ended) {
		enable(cancel, active);
		enable(runAgain, ended);
	}

	/** The dark theme gives a toolbar a colour that GTK then takes for what is disabled, too. */
	private void enable(ActionContributionItem button, boolean enabled) {
		button.getAction().setEnabled(enabled);
		if (toolbar instanceof ToolBarManager manager && manager.getControl() != null) {
			Stream.of(manager.getControl().getItems()).filter(item -> item.getData() == button)
					.forEach(item -> item.setForeground(enabled ? null : OperationColors.disabled()));
		}
	}

	private static ActionContributionItem button(IViewSite site, String id) {
		Command command = site.getService(ICommandService.class).getCommand(id);
		Action action = new Action() {
			@Override
			public void run() {
				Commands.execute(site, id);
			}
		};
		action.setId(id);
		action.setActionDefinitionId(id); // the tooltip says its key
		action.setImageDescriptor(site.getService(ICommandImageService.class).getImageDescriptor(id));
		try {
			action.setText(command.getName());
			action.setToolTipText(command.getDescription());
		} catch (NotDefinedException impossible) {
			throw new IllegalStateException(impossible); // this bundle defines it
		}
		action.setEnabled(false);
		ActionContributionItem item = new ActionContributionItem(action);
		item.setMode(ActionContributionItem.MODE_FORCE_TEXT);
		return item;
	}
}
