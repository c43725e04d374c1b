// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.ISelectionService;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.IWorkbenchContribution;
import org.eclipse.ui.services.IServiceLocator;
import org.fermata.core.parameter.Parameter;

/**
 * The operations that take what is selected, in the context menu of whatever view it is selected in. More than two
 * of them stand in a menu of their own. On the UI thread.
 */
public final class SelectionOperations extends CompoundContributionItem implements IWorkbenchContribution {

	private static final int FEW = 2;

	private IServiceLocator locator;

	@Override
	public void initialize(IServiceLocator serviceLocator) {
		locator = serviceLocator;
	}

	@Override
	protected IContributionItem[] getContributionItems() {
		ISelection selection = locator.getService(ISelectionService.class).getSelection();
		SelectedPaths selected = SelectedPaths.of(selection);
		if (selected.places().isEmpty()) {
			return new IContributionItem[0];
		}
		List<ContributedOperation> fitting = new ArrayList<>();
		for (ContributedOperation operation : Contributions.read().operations()) {
			if (takes(operation, selected)) {
				fitting.add(operation);
			}
		}
		List<IContributionItem> items = new ArrayList<>();
		Mnemonics mnemonics = new Mnemonics();
		for (ContributedOperation operation : fitting) {
			// As in the menus around it, letters of its own would clash with theirs.
			String text = fitting.size() > FEW ? mnemonics.text(label(operation)) : Mnemonics.escaped(label(operation));
			items.add(new OperationItem(operation, text, new StartCommand(operation.declaration().id(), true)));
		}
		if (fitting.size() > FEW) {
			MenuManager submenu = new MenuManager(Messages.product, null);
			items.forEach(submenu::add);
			return new IContributionItem[] { submenu };
		}
		return items.toArray(IContributionItem[]::new);
	}

	private static boolean takes(ContributedOperation operation, SelectedPaths selected) {
		Optional<Parameter> parameter = operation.selectable();
		return parameter.isPresent() && selected.valueFor(parameter.get().kind()).isPresent();
	}

	/** What is selected needs no dialog; another folder or file does. */
	private static String label(ContributedOperation operation) {
		boolean asks = operation.declaration().parameters().stream().filter(parameter -> parameter.kind().isPath())
				.anyMatch(parameter -> !parameter.equals(operation.selectable().orElse(null)));
		return operation.declaration().plainName() + (asks ? "\u2026" : ""); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
