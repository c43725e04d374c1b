// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.fermata.core.internal.declaration.CategoryDeclaration;

/**
 * The New menu: what is in no category, and a submenu for each category. It is filled each time the menu opens. On the
 * UI thread.
 */
public final class ContributedOperations extends CompoundContributionItem {

	@Override
	protected IContributionItem[] getContributionItems() {
		Contributions contributions = Contributions.read();
		Mnemonics mnemonics = new Mnemonics();
		List<IContributionItem> items = new ArrayList<>();
		for (ContributedOperation operation : contributions.in("")) { //$NON-NLS-1$
			items.add(item(operation, mnemonics));
		}
		if (!items.isEmpty() && !contributions.categories().isEmpty()) {
			items.add(new Separator());
		}
		for (CategoryDeclaration category : contributions.categories()) {
			MenuManager submenu = new MenuManager(mnemonics.text(category.name()), null);
			Mnemonics within = new Mnemonics();
			contributions.in(category.id()).forEach(operation -> submenu.add(item(operation, within)));
			items.add(submenu);
		}
		return items.toArray(IContributionItem[]::new);
	}

	private static OperationItem item(ContributedOperation operation, Mnemonics mnemonics) {
		return new OperationItem(operation, mnemonics.text(operation.label()),
				new StartCommand(operation.declaration().id(), false));
	}
}
