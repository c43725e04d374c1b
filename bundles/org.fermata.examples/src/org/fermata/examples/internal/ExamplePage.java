// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.internal;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Scope;
import org.fermata.examples.CatalogEntry;
import org.fermata.examples.Example;
import org.fermata.examples.Stage;
import org.fermata.swt.WidgetScope;

/** The controls of one example, and what was started from them. On the UI thread. */
public final class ExamplePage {

	private static final int MARGIN = 10;
	/** Narrower than this it is scrolled: buttons would lose their words. */
	private static final int LEAST_WIDTH = 320;

	private final CatalogEntry entry;
	private final ScrolledComposite scrolled;
	private final Composite page;
	private Example example; // null if it could not be made
	private Operation<?> latest;

	/** Makes the example's controls; where that fails the page says so, and the log has it. */
	public ExamplePage(Composite parent, CatalogEntry entry, Engine engine) {
		this.entry = entry;
		scrolled = new ScrolledComposite(parent, SWT.H_SCROLL | SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		scrolled.setShowFocusedControl(true);
		scrolled.setScrollbarsMode(SWT.NONE); // a page that is cut says so; GTK's overlay bars hide
		page = new Composite(scrolled, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).applyTo(page);
		scrolled.setContent(page);
		create(new Stage(engine, WidgetScope.of(page)));
		scrolled.addListener(SWT.Resize, event -> fit());
		fit();
	}

	private void create(Stage stage) {
		Scope scope = stage.scope();
		try {
			Example made = entry.make().get();
			made.create(page, stage);
			example = made;
		} catch (RuntimeException | LinkageError failure) {
			// One example that fails takes no other with it.
			scope.close();
			ILog.of(ExamplePage.class).error(NLS.bind(Messages.failed, entry.title()), failure);
			say(NLS.bind(Messages.failed, entry.title()));
		}
	}

	private void say(String words) {
		for (Control child : page.getChildren()) {
			child.dispose();
		}
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).applyTo(page);
		Label label = new Label(page, SWT.WRAP);
		label.setText(words);
		GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_WIDTH / 2, SWT.DEFAULT).applyTo(label);
	}

	private void fit() {
		int width = Math.max(LEAST_WIDTH, scrolled.getClientArea().width);
		scrolled.setMinSize(LEAST_WIDTH, page.computeSize(width, SWT.DEFAULT).y);
	}

	CatalogEntry entry() {
		return entry;
	}

	/** Where they stand. */
	public Composite control() {
		return scrolled;
	}

	/** Starts the example, as its main button does. */
	public void start() {
		if (example != null) {
			example.start();
		}
	}

	/** Somebody has started this from here. */
	void started(Operation<?> operation) {
		latest = operation;
	}

	/** What was started last; empty if nothing was. */
	Optional<Operation<?>> latest() {
		return Optional.ofNullable(latest);
	}
}
