// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.fermata.examples.CatalogEntry;

/** What an example is called, where it comes from and what to do with it. On the UI thread. */
final class Heading {

	private static final int MARGIN = 10;
	private static final int GAP = 4;
	private static final int GROWTH = 3;
	/** Lines are broken where the view ends, however wide it is; a hint has them broken at all. */
	private static final int LEAST_WIDTH = 100;

	private final Composite parent;
	private final Label title;
	private final Label origin;
	private final Label description;

	/** @param parent whose layout it makes, as its topmost child */
	Heading(Composite parent) {
		this.parent = parent;
		GridLayoutFactory.fillDefaults().spacing(0, GAP).applyTo(parent);
		Composite block = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().extendedMargins(MARGIN, MARGIN, MARGIN, 0).spacing(0, GAP).applyTo(block);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(block);
		title = line(block, SWT.NONE);
		title.setFont(new LocalResourceManager(JFaceResources.getResources(), title).create(
				FontDescriptor.createFrom(title.getFont()).increaseHeight(GROWTH).setStyle(SWT.BOLD)));
		origin = line(block, SWT.NONE);
		description = line(block, SWT.WRAP);
	}

	private static Label line(Composite block, int style) {
		Label label = new Label(block, style);
		GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_WIDTH, SWT.DEFAULT).applyTo(label);
		return label;
	}

	/** Gives a control the rest of the room. */
	<C extends Control> C below(C control) {
		GridDataFactory.fillDefaults().grab(true, true).applyTo(control);
		return control;
	}

	void show(CatalogEntry entry) {
		title.setText(entry.title());
		origin.setText(NLS.bind(Messages.original, entry.original(), entry.origin()));
		description.setText(entry.description());
		parent.layout(new Control[] { title, origin, description }); // and not what lies below, unless its room changes
	}
}
