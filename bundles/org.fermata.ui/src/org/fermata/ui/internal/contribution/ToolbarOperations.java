// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IRegistryEventListener;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.action.ContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IEvaluationReference;
import org.eclipse.ui.services.IEvaluationService;
import org.fermata.core.internal.declaration.Vocabulary;

/**
 * The buttons of the operations that have one, in the view's toolbar. They follow their conditions, and bundles that
 * come and go. On the UI thread.
 */
public final class ToolbarOperations extends ContributionItem {

	private static final String ENABLED = "enabled"; //$NON-NLS-1$

	private final List<ToolItem> items = new ArrayList<>();
	private int place; // of the first, or where it would be
	private boolean listens;

	@Override
	public void fill(ToolBar bar, int index) {
		place = index < 0 ? bar.getItemCount() : index;
		make(bar);
		if (!listens) {
			listens = true;
			listen(bar);
		}
	}

	private void make(ToolBar bar) {
		int next = place;
		for (ContributedOperation operation : Contributions.read().operations()) {
			if (operation.declaration().toolbar()) {
				items.add(item(bar, next++, operation));
			}
		}
	}

	private ToolItem item(ToolBar bar, int index, ContributedOperation operation) {
		ToolItem item = new ToolItem(bar, SWT.PUSH, index);
		item.setData(this);
		item.setToolTipText(operation.label());
		OperationItem.showIcon(operation, item, item::setImage);
		if (item.getImage() == null) {
			item.setText(Mnemonics.escaped(operation.label()));
		}
		StartCommand command = new StartCommand(operation.declaration().id(), false);
		item.addListener(SWT.Selection, event -> command.execute());
		if (operation.declaration().conditional()) {
			Condition.of(operation.declaration()).ifPresent(condition -> follow(item, condition));
		}
		return item;
	}

	private static void follow(ToolItem item, Condition condition) {
		IEvaluationService service = PlatformUI.getWorkbench().getService(IEvaluationService.class);
		IEvaluationReference reference = service.addEvaluationListener(condition, event -> {
			if (!item.isDisposed()) {
				item.setEnabled(Boolean.TRUE.equals(event.getNewValue()));
			}
		}, ENABLED);
		item.setEnabled(condition.holds());
		item.addListener(SWT.Dispose, event -> service.removeEvaluationListener(reference));
	}

	private void listen(ToolBar bar) {
		IRegistryEventListener listener = new IRegistryEventListener() {
			@Override
			public void added(IExtension[] extensions) {
				refill();
			}

			@Override
			public void removed(IExtension[] extensions) {
				refill();
			}

			private void refill() {
				bar.getDisplay().asyncExec(() -> remake(bar));
			}

			@Override
			public void added(IExtensionPoint[] points) {
				// Ours is there as long as this class is.
			}

			@Override
			public void removed(IExtensionPoint[] points) {
				// Then this class goes, too.
			}
		};
		Platform.getExtensionRegistry().addListener(listener, Vocabulary.POINT);
		bar.addListener(SWT.Dispose, event -> {
			listens = false;
			Platform.getExtensionRegistry().removeListener(listener);
		});
	}

	private void remake(ToolBar bar) {
		if (!bar.isDisposed()) {
			items.removeIf(ToolItem::isDisposed);
			place = items.isEmpty() ? place : bar.indexOf(items.get(0));
			items.forEach(ToolItem::dispose);
			items.clear();
			make(bar);
			bar.requestLayout();
		}
	}
}
