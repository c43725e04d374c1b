// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.EngineListener;
import org.fermata.core.engine.Operation;
import org.fermata.examples.Catalog;
import org.fermata.examples.CatalogEntry;
import org.fermata.examples.internal.source.SourcePane;
import org.fermata.ui.FermataUI;
import org.fermata.ui.internal.view.NamedDivider;

/**
 * The examples: a list of them, and of the one that is selected its controls and its source. A page is made when
 * its example is first selected and lives until the view is closed; that cancels what was started on it.
 */
public final class ExamplesView extends ViewPart {

	public static final String ID = "org.fermata.examples.view"; //$NON-NLS-1$

	private static final String OPERATIONS_VIEW = "org.fermata.ui.operations"; //$NON-NLS-1$
	private static final String CONTEXT = "org.fermata.examples.context"; //$NON-NLS-1$
	private static final String RUN = "org.fermata.examples.command.run"; //$NON-NLS-1$
	private static final String SHOW = "org.fermata.examples.command.showInOperations"; //$NON-NLS-1$

	private final Map<CatalogEntry, ExamplePage> pages = new LinkedHashMap<>();
	private final StackLayout stack = new StackLayout();
	private Engine engine;
	private Registration listening;
	private ExampleList list;
	private Heading heading;
	private Composite stage;
	private SourcePane source;
	private ExamplePage shown; // null while nothing is selected

	@Override
	public void createPartControl(Composite parent) {
		engine = FermataUI.engine();
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
		list = new ExampleList(sash, Catalog.entries(), this::show);
		Composite right = new Composite(sash, SWT.NONE);
		heading = new Heading(right);
		SashForm halves = heading.below(new SashForm(right, SWT.VERTICAL | SWT.SMOOTH));
		stage = new Composite(halves, SWT.NONE);
		stage.setLayout(stack);
		source = new SourcePane(halves, getSite());
		NamedDivider.give(sash, Messages.listDivider);
		NamedDivider.give(halves, Messages.sourceDivider);
		Arrangement arrangement = new Arrangement();
		arrangement.keep("list", sash, 26, 74); //$NON-NLS-1$
		arrangement.keep("halves", halves, 68, 32); //$NON-NLS-1$
		getSite().setSelectionProvider(list.viewer());
		getSite().getService(IContextService.class).activateContext(CONTEXT);
		IHandlerService handlers = getSite().getService(IHandlerService.class);
		handlers.activateHandler(RUN, new ActionHandler(this::run));
		handlers.activateHandler(SHOW, new ActionHandler(this::showInOperations));
		listen(parent);
		list.select(Catalog.entries().getFirst());
	}

	private void listen(Composite parent) {
		Display display = parent.getDisplay();
		listening = engine.addListener(new EngineListener() {
			@Override
			public void started(Operation<?> operation) {
				// What an example starts it starts from a control, and then its page is the one in front.
				if (Display.getCurrent() == display && operation.parent().isEmpty() && shown != null
						&& getSite().getPage().getActivePart() == ExamplesView.this) {
					shown.started(operation);
				}
			}
		});
	}

	private void show(CatalogEntry entry) {
		if (shown != null && shown.entry().equals(entry)) {
			return;
		}
		heading.show(entry); // first: the page is laid out once, in the room that it leaves
		shown = pages.computeIfAbsent(entry, any -> new ExamplePage(stage, entry, engine));
		stack.topControl = shown.control();
		stage.layout();
		source.show(entry.type());
	}

	/** Selects an example and starts it, as its main button does. On the UI thread. */
	void run(CatalogEntry entry) {
		list.select(entry);
		run();
	}

	private void run() {
		if (shown != null) {
			shown.start();
		}
	}

	/** Goes to the operations, and there to what the page in front has started last. */
	private void showInOperations() {
		Optional<Operation<?>> latest = shown == null ? Optional.empty() : shown.latest();
		try {
			IViewPart operations = getSite().getPage().showView(OPERATIONS_VIEW);
			latest.ifPresent(operation -> operations.getViewSite().getSelectionProvider()
					.setSelection(new StructuredSelection(operation)));
		} catch (PartInitException failure) {
			throw new IllegalStateException(failure);
		}
	}

	@Override
	public void setFocus() {
		list.setFocus();
	}

	@Override
	public void dispose() {
		if (listening != null) {
			listening.close();
		}
		super.dispose();
	}
}
