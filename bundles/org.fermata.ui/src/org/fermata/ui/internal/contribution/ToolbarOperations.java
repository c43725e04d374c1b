// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.fermata.core.Registration;
import org.fermata.ui.internal.OperationsPart;

/**
 * The buttons of the operations that have one, in the view's toolbar. They follow their conditions, and bundles that
 * come and go. On the UI thread.
 */
public final class ToolbarOperations extends WorkbenchWindowControlContribution {

	/** What is left of a small window beside New, Cancel and Run Again, which must never be pushed out of it. */
	private static final int ROOM = 320;
	private static final int AROUND = 16;
	private static final int LONGEST_WORDS = 24;

	@Override
	protected Control createControl(Composite parent) {
		ToolBar bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT);
		fill(bar, wanted());
		Registration listening = ContributionChanges.listen(bar.getDisplay(), () -> refill(bar));
		bar.addListener(SWT.Dispose, event -> listening.close());
		return bar;
	}

	private static List<ContributedOperation> wanted() {
		return Contributions.read().operations().stream().filter(operation -> operation.declaration().toolbar()).toList();
	}

	/** What tells one set of buttons from another. */
	private static List<?> identities(List<ContributedOperation> operations) {
		return operations.stream().map(ContributedOperation::identity).toList();
	}

	private static void fill(ToolBar bar, List<ContributedOperation> operations) {
		bar.setData(identities(operations));
		GC gc = new GC(bar); // asking the bar for its size would lay it out with each button
		int room = ROOM;
		for (ContributedOperation operation : operations) {
			ToolItem item = item(bar, operation);
			int width = AROUND + (item.getImage() == null ? gc.textExtent(item.getText()).x : item.getImage().getBounds().width);
			if (width > room) {
				item.dispose(); // the New menu has it, as it has them all
			} else {
				room -= width;
			}
		}
		gc.dispose();
	}

	private static ToolItem item(ToolBar bar, ContributedOperation operation) {
		ToolItem item = new ToolItem(bar, SWT.PUSH);
		item.setToolTipText(operation.label());
		OperationItem.showIcon(operation, item, item::setImage);
		if (item.getImage() == null) {
			item.setText(Mnemonics.escaped(shortened(operation.label())));
		}
		StartCommand command = new StartCommand(operation.declaration().id(), false);
		item.addListener(SWT.Selection, event -> command.execute());
		follow(item, operation);
		return item;
	}

	/** The tooltip has all of it. */
	private static String shortened(String label) {
		return label.length() > LONGEST_WORDS ? label.substring(0, LONGEST_WORDS - 1).stripTrailing() + '\u2026' : label;
	}

	private static void follow(ToolItem item, ContributedOperation operation) {
		Registration following = operation.follow(enabled -> {
			if (!item.isDisposed()) {
				item.setEnabled(enabled);
			}
		});
		item.setEnabled(operation.isEnabled());
		item.addListener(SWT.Dispose, event -> following.close());
	}

	private void refill(ToolBar bar) {
		if (bar.isDisposed()) {
			return;
		}
		List<ContributedOperation> operations = wanted();
		if (identities(operations).equals(bar.getData())) {
			return; // most bundles that come and go have no button
		}
		for (ToolItem item : bar.getItems()) {
			item.dispose();
		}
		fill(bar, operations);
		OperationsPart.layoutToolbar(getWorkbenchWindow());
	}
}
