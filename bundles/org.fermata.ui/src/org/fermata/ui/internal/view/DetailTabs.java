// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.services.IServiceLocator;
import org.fermata.core.engine.AbandonedWork;
import org.fermata.core.engine.Operation;
import org.fermata.core.output.Export;
import org.fermata.core.text.Words;

/** Output and results, and the offer to save them. */
final class DetailTabs {

	private final CTabFolder folder;
	private final OutputTab output;
	private final ResultsTab results;
	private final CTabItem outputItem;
	private final CTabItem resultsItem;
	private final IServiceLocator site;
	private Composite corner; // null while there is nothing to save
	private String offered = "";
	private Operation<?> operation;
	private boolean chosen; // somebody has chosen the tab for this operation
	private int counted;

	/** @param abandoned all work that was given up and goes on */
	DetailTabs(Composite parent, IServiceLocator site, Supplier<List<AbandonedWork>> abandoned) {
		this.site = site;
		folder = new TabStrip(parent);
		output = new OutputTab(folder, abandoned);
		results = new ResultsTab(folder);
		outputItem = item(Messages.output_tab, output.control());
		resultsItem = item(Messages.results_tab, results.control());
		folder.setSelection(outputItem);
		folder.addListener(SWT.Selection, event -> chosen = true);
	}

	private CTabItem item(String text, Control control) {
		CTabItem item = new CTabItem(folder, SWT.NONE);
		item.setText(text);
		item.setControl(control);
		return item;
	}

	Composite control() {
		return folder;
	}

	void show(Operation<?> now) {
		if (now != operation) {
			operation = now;
			chosen = false;
		}
		output.show(now);
		results.show(now);
		if (results.count() != counted) {
			counted = results.count();
			resultsItem.setText(counted == 0 ? Messages.results_tab
					: NLS.bind(Messages.results_tabCount, Words.count(counted)));
		}
		offer(now == null ? Optional.empty() : now.export());
		if (!chosen) {
			preferContent();
		}
	}

	/** Nobody should have to look for the tab that has something in it. */
	private void preferContent() {
		CTabItem front = folder.getSelection();
		if (front == outputItem && !output.hasContent() && counted > 0) {
			folder.setSelection(resultsItem);
		} else if (front == resultsItem && counted == 0) {
			folder.setSelection(outputItem);
		}
	}

	private void offer(Optional<Export> export) {
		String label = export.map(Export::label).orElse("");
		if (label.equals(offered)) {
			return;
		}
		offered = label;
		if (corner != null) {
			folder.setTopRight(null);
			corner.dispose();
			corner = null;
		}
		if (!label.isEmpty()) {
			corner = new Composite(folder, SWT.NONE);
			GridLayoutFactory.fillDefaults().applyTo(corner);
			Link save = new Link(corner, SWT.NONE);
			save.setText("<a>" + HeadingLine.escaped(label) + "</a>");
			save.addListener(SWT.Selection, event -> Commands.execute(site, Commands.SAVE));
			GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).grab(true, true).applyTo(save);
			folder.setTopRight(corner, SWT.RIGHT);
		}
	}

	String copy(Control focus) {
		boolean fromResults = results.isFocus(focus)
				|| focus != output.control() && folder.getSelection() == resultsItem;
		return fromResults ? results.copy() : output.copy();
	}
}
