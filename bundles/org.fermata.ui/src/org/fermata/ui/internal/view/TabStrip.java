// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabFolderRenderer;
import org.eclipse.swt.widgets.Composite;

/**
 * A folder whose tabs are drawn by {@link FlatTabs} in every theme. Style sheets know widgets by their
 * class: some would give a plain {@code CTabFolder} the frames that the tabs of parts have.
 */
final class TabStrip extends CTabFolder {

	TabStrip(Composite parent) {
		super(parent, SWT.TOP | SWT.FLAT);
		super.setRenderer(new FlatTabs(this));
	}

	@Override
	public void setRenderer(CTabFolderRenderer renderer) {
		// Ours stays.
	}
}
