// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.services.IServiceLocator;
import org.fermata.ui.internal.theme.OperationColors;

/** What the view shows before there is anything to show: what it is for, and a first step. */
final class EmptyState {

	private static final int WIDTH = 440;
	private static final int GAP = 8;
	private static final int TITLE_GROWTH = 4;
	/** A little above the middle is where the eye expects it. */
	private static final int LIFT = 48;

	private final Composite page;
	private final Composite block;
	private final IServiceLocator site;
	private Link first;

	EmptyState(Composite parent, IServiceLocator site) {
		this.site = site;
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(GAP * 2, GAP * 2).extendedMargins(0, 0, 0, LIFT).applyTo(page);
		block = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(GAP * 2, GAP).applyTo(block);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, true).applyTo(block);
		Label title = line(Messages.empty_title, GAP);
		title.setFont(new LocalResourceManager(JFaceResources.getResources(), title).create(
				FontDescriptor.createFrom(title.getFont()).increaseHeight(TITLE_GROWTH).setStyle(SWT.BOLD)));
		line(Messages.empty_words, GAP);
		line(Messages.empty_start, 0);
		first = link(Messages.empty_checksum, Messages.empty_checksumWords, Commands.CHECKSUM_FOLDER);
		link(Messages.empty_check, Messages.empty_checkWords, Commands.CHECK_MANIFEST);
		recolor();
	}

	private Label line(String text, int gapBelow) {
		Label label = new Label(block, SWT.WRAP);
		label.setText(text);
		int width = Math.min(WIDTH, label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
		GridDataFactory.swtDefaults().span(2, 1).hint(width, SWT.DEFAULT).indent(0, 0).applyTo(label);
		if (gapBelow > 0) {
			Label gap = new Label(block, SWT.NONE);
			GridDataFactory.swtDefaults().span(2, 1).hint(0, 0).applyTo(gap);
		}
		return label;
	}

	private Link link(String text, String words, String command) {
		Link link = new Link(block, SWT.NONE);
		link.setText(text);
		link.addListener(SWT.Selection, event -> Commands.execute(site, command));
		Label label = new Label(block, SWT.NONE);
		label.setText(words);
		label.setData(command);
		return link;
	}

	/** The theme has changed. */
	void recolor() {
		for (Control child : block.getChildren()) {
			if (child instanceof Label && child.getData() != null) {
				child.setForeground(OperationColors.muted());
			}
		}
	}

	Composite control() {
		return page;
	}

	boolean setFocus() {
		return first.setFocus();
	}
}
