// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.menus.IWorkbenchContribution;
import org.eclipse.ui.services.IServiceLocator;

/**
 * The part of the New menu that is contributed: a submenu for each category, and what is in none. It is filled
 * each time the menu opens. On the UI thread.
 */
public final class ContributedOperations extends CompoundContributionItem implements IWorkbenchContribution {

	private IServiceLocator locator;

	@Override
	public void initialize(IServiceLocator serviceLocator) {
		locator = serviceLocator;
	}

	@Override
	protected IContributionItem[] getContributionItems() {
		Contributions contributions = Contributions.read();
		List<IContributionItem> items = new ArrayList<>();
		if (!contributions.operations().isEmpty()) {
			items.add(new Separator());
		}
		contributions.in("").forEach(operation -> items.add(item(operation))); //$NON-NLS-1$
		contributions.categories().forEach((id, name) -> {
			MenuManager submenu = new MenuManager(escaped(name), null);
			contributions.in(id).forEach(operation -> submenu.add(item(operation)));
			items.add(submenu);
		});
		return items.toArray(IContributionItem[]::new);
	}

	private CommandContributionItem item(ContributedOperation operation) {
		var item = new CommandContributionItemParameter(locator, null, StartOperationHandler.COMMAND,
				CommandContributionItem.STYLE_PUSH);
		item.label = escaped(operation.name());
		item.tooltip = operation.description().isEmpty() ? null : operation.description();
		item.parameters = Map.of(StartOperationHandler.OPERATION, operation.id());
		if (!operation.icon().isEmpty()) {
			item.icon = ResourceLocator.imageDescriptorFromBundle(operation.contributor(), operation.icon()).orElse(null);
		}
		return new CommandContributionItem(item);
	}

	/** A name is no label: its ampersands are meant. */
	private static String escaped(String name) {
		return name.replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
