// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import java.util.function.Consumer;

import org.eclipse.jface.action.ContributionItem;
import org.eclipse.jface.resource.DeviceResourceException;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/**
 * An entry that starts an operation. The workbench's own item for a command cannot be enabled for one operation and
 * disabled for another, as they are the same command. Made each time its menu opens, so it says what is true then.
 */
final class OperationItem extends ContributionItem {

	private final ContributedOperation operation;
	private final String text;
	private final StartCommand command;

	/** @param text with its mnemonic */
	OperationItem(ContributedOperation operation, String text, StartCommand command) {
		this.operation = operation;
		this.text = text;
		this.command = command;
	}

	@Override
	public void fill(Menu menu, int index) {
		MenuItem item = index < 0 ? new MenuItem(menu, SWT.PUSH) : new MenuItem(menu, SWT.PUSH, index);
		String key = command.key();
		item.setText(key.isEmpty() ? text : text + '\t' + key);
		item.setEnabled(operation.isEnabled());
		if (!operation.declaration().description().isEmpty()) {
			item.setToolTipText(operation.declaration().description());
		}
		showIcon(operation, item, item::setImage);
		item.addListener(SWT.Selection, event -> command.execute());
	}

	/**
	 * Has an item show the icon of an operation as long as it lives. What is no icon, or not in the bundle, is told once
	 * and left out.
	 */
	static void showIcon(ContributedOperation operation, Item item, Consumer<Image> show) {
		if (operation.declaration().icon().isEmpty()) {
			return;
		}
		operation.icon().ifPresentOrElse(icon -> {
			ResourceManager resources = JFaceResources.getResources();
			try {
				show.accept(resources.create(icon));
				item.addListener(SWT.Dispose, event -> resources.destroy(icon));
			} catch (DeviceResourceException | SWTException broken) { // JFace knows only some of the ways in which a file is no image
				tellOfIcon(operation);
			}
		}, () -> tellOfIcon(operation));
	}

	private static void tellOfIcon(ContributedOperation operation) {
		ContributionLog.warn(NLS.bind(Messages.badIcon, new Object[] { operation.declaration().contributor(),
				operation.declaration().id(), operation.declaration().icon() }));
	}
}
