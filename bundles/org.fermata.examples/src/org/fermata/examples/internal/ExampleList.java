// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.internal;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.fermata.examples.CatalogEntry;

/** The examples, below the documents that they come from, with a field to look for one. On the UI thread. */
final class ExampleList {

	private final List<CatalogEntry> entries;
	private final Text search;
	private final TreeViewer viewer;
	private CatalogEntry chosen; // the last that was selected, also while it is filtered away; or null

	/** @param selected is told of each example that somebody selects */
	ExampleList(Composite parent, List<CatalogEntry> entries, Consumer<CatalogEntry> selected) {
		this.entries = entries;
		Composite column = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(column);
		search = new Text(frame(column, Messages.filter, false), SWT.SINGLE | SWT.SEARCH | SWT.ICON_CANCEL);
		search.setMessage(Messages.filter);
		viewer = new TreeViewer(frame(column, Messages.list, true), SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
		viewer.setContentProvider(new Origins());
		viewer.setLabelProvider(LabelProvider.createTextProvider(ExampleList::label));
		viewer.setAutoExpandLevel(TreeViewer.ALL_LEVELS);
		viewer.setInput(entries);
		viewer.addSelectionChangedListener(event -> {
			if (event.getStructuredSelection().getFirstElement() instanceof CatalogEntry entry) {
				chosen = entry;
				selected.accept(entry);
			}
		});
		search.addListener(SWT.Modify, event -> {
			viewer.refresh();
			viewer.expandAll();
			if (viewer.getStructuredSelection().isEmpty() && chosen != null && isWanted(chosen)) {
				viewer.setSelection(new StructuredSelection(chosen), true); // its page is still the one in front
			}
		});
		search.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				viewer.getTree().setFocus();
				event.doit = false;
			}
		});
	}

	/** On GTK the names that are given to native controls arrive empty: what is around one, and nothing else, names it. */
	private static Composite frame(Composite column, String name, boolean high) {
		Composite frame = new Composite(column, SWT.NONE);
		frame.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, high).applyTo(frame);
		frame.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				if (event.childID == ACC.CHILDID_SELF) {
					event.result = name;
				}
			}
		});
		return frame;
	}

	private static String label(Object element) {
		return element instanceof CatalogEntry entry ? entry.title() : String.valueOf(element);
	}

	TreeViewer viewer() {
		return viewer;
	}

	/** Selects an example, and takes back what somebody looks for if that hides it. */
	void select(CatalogEntry entry) {
		if (!isWanted(entry)) {
			search.setText(""); //$NON-NLS-1$
		}
		viewer.setSelection(new StructuredSelection(entry), true);
	}

	boolean setFocus() {
		return viewer.getTree().setFocus();
	}

	/** Whether all words that somebody looks for are in what is said of an example. */
	private boolean isWanted(CatalogEntry entry) {
		String said = lower(String.join("\n", entry.title(), entry.original(), entry.origin(), entry.description(), //$NON-NLS-1$
				entry.type().getSimpleName()));
		return Stream.of(lower(search.getText()).split("\\s+")).allMatch(said::contains); //$NON-NLS-1$
	}

	private static String lower(String words) {
		return words.toLowerCase(Locale.ROOT);
	}

	/** The name of a document is its node: two nodes of one name cannot be. */
	private final class Origins implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return wanted().map(CatalogEntry::origin).distinct().toArray();
		}

		private Stream<CatalogEntry> wanted() {
			return entries.stream().filter(ExampleList.this::isWanted);
		}

		@Override
		public Object[] getChildren(Object node) {
			return wanted().filter(entry -> entry.origin().equals(node)).toArray();
		}

		@Override
		public Object getParent(Object node) {
			return node instanceof CatalogEntry entry ? entry.origin() : null;
		}

		@Override
		public boolean hasChildren(Object node) {
			return node instanceof String;
		}
	}
}
