// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import java.io.File;
import java.util.List;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ListViewer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.part.ViewPart;

/** Somebody else's view, in which files can be selected. */
public final class FilesView extends ViewPart {

	static final String ID = "org.fermata.ui.tests.files";

	private ListViewer viewer;
	private MenuManager menu;

	@Override
	public void createPartControl(Composite parent) {
		viewer = new ListViewer(parent);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		menu = new MenuManager();
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		viewer.getControl().setMenu(menu.createContextMenu(viewer.getControl()));
		getSite().registerContextMenu(menu, viewer);
		getSite().setSelectionProvider(viewer);
	}

	void select(List<?> elements) {
		viewer.setInput(elements);
		viewer.setSelection(new StructuredSelection(elements));
	}

	void select(File... files) {
		select(List.of(files));
	}

	MenuManager menu() {
		return menu;
	}

	@Override
	public void setFocus() {
		viewer.getControl().setFocus();
	}
}
