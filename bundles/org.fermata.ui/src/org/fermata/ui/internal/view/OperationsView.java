// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.part.ViewPart;
import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.EngineListener;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.ui.Latest;
import org.fermata.ui.internal.OperationsPart;
import org.fermata.ui.internal.WorkbenchEngine;
import org.fermata.ui.internal.command.OperationsContext;
import org.fermata.ui.internal.command.Reevaluation;
import org.fermata.ui.internal.contribution.ContributionChanges;

/** The view that carries the product: what runs, how far, how long yet, what waits for me, what went wrong. */
public final class OperationsView extends ViewPart implements Copyable {

	public static final String ID = "org.fermata.ui.operations";

	private final List<Registration> registrations = new ArrayList<>();
	private final StackLayout stack = new StackLayout();
	private Engine engine;
	private Sampler sampler;
	private Composite root;
	private EmptyState empty; // null while there is something to show: hidden links would still be read aloud
	private SashForm sash;
	private OperationTable list;
	private DetailPane detail;
	private OperationSelection selection;
	private WaitingMark mark;
	private ToolbarButtons buttons;
	private boolean recolors = true; // the theme has changed, or is new, since the last sample
	private Operation<?> wanted; // to be selected as soon as it has a row
	private List<Operation<?>> published = List.of();
	private List<Boolean> enablement = List.of(); // what the commands' enablement was last judged by

	@Override
	public void createPartControl(Composite parent) {
		engine = WorkbenchEngine.get();
		root = new Composite(parent, SWT.NONE);
		root.setLayout(stack);
		sash = new SashForm(root, SWT.VERTICAL | SWT.SMOOTH);
		list = new OperationTable(sash, this::selected, () -> detail.focusPrompt());
		detail = new DetailPane(sash, getSite(), () -> list.control().setFocus(), engine::abandoned);
		SashMemory.attach(sash);
		SashTurn.attach(sash);
		mark = new WaitingMark(getPartName(), getSite(), this::setPartName, this::setTitleImage, root);
		buttons = new ToolbarButtons(getViewSite());
		contribute();
		listen();
		raise(true);
		sampler.wake();
	}

	private void contribute() {
		selection = new OperationSelection(operations -> {
			list.select(operations);
			selected();
		});
		getSite().setSelectionProvider(selection);
		MenuManager menu = new MenuManager();
		menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		list.control().setMenu(menu.createContextMenu(list.control()));
		getSite().registerContextMenu(ID, menu, selection);
		OperationsContext.activate(getSite());
	}

	private void listen() {
		sampler = new Sampler(root.getDisplay(), this::sample);
		Latest<Boolean> news = engine.bridge().latest(any -> sampler.wake());
		registrations.add(engine.addListener(new EngineListener() {
			@Override
			public void started(Operation<?> operation) {
				news.set(Boolean.TRUE);
			}

			@Override
			public void ended(Operation<?> operation) {
				news.set(Boolean.TRUE);
			}
		}));
		registrations.add(OperationsPart.opened(this));
		registrations.add(ContributionChanges.listen(root.getDisplay(), this::refresh)); // the empty view lists them
		registrations.add(engine.addPresenter((operation, prompt) -> news.set(Boolean.TRUE)));
		IPropertyChangeListener colors = event -> {
			recolors = true; // many colours change at once, and the style sheets come after them
			sampler.wake();
		};
		JFaceResources.getColorRegistry().addListener(colors);
		registrations.add(() -> JFaceResources.getColorRegistry().removeListener(colors));
		root.addListener(SWT.Dispose, event -> {
			sampler.close();
			registrations.forEach(Registration::close);
		});
	}

	private void recolor() {
		recolors = false;
		if (empty != null) {
			empty.recolor();
		}
		detail.recolor(Ink.of(list.control()).foreground());
		list.control().redraw();
	}

	/** @return whether something lives, so that there will be more to see */
	private boolean sample() {
		if (recolors) {
			recolor();
		}
		long nanos = engine.time().nanoTime();
		List<Operation<?>> operations = engine.operations();
		// Before anything else is read: what ends from here on is looked at once more.
		boolean lives = operations.stream().anyMatch(operation -> !operation.state().isTerminal());
		int formerlySelected = list.firstSelectedIndex();
		List<Operation<?>> added = list.show(operations, nanos);
		raise(list.isEmpty());
		boolean neighbour = chooseSelection(operations, added, formerlySelected);
		mark.show((int) operations.stream().filter(operation -> operation.state() == OperationState.WAITING).count());
		publish();
		detail.show(shown(), !neighbour && mayTakeFocus(), nanos);
		reevaluate(operations);
		return lives || list.isBehind();
	}

	/** @return whether the selection has moved on only because what was selected has gone */
	private boolean chooseSelection(List<Operation<?>> operations, List<Operation<?>> added, int formerlySelected) {
		if (wanted != null && list.has(wanted)) {
			list.select(List.of(wanted));
			wanted = null;
		}
		if (list.firstSelectedIndex() >= 0 || list.isEmpty()) {
			return false;
		}
		if (formerlySelected >= 0) {
			list.select(List.of(list.near(formerlySelected)));
			return true;
		}
		Optional<Operation<?>> waiting = operations.stream()
				.filter(operation -> operation.state() == OperationState.WAITING && list.has(operation)).findFirst();
		if (waiting.isPresent()) {
			list.select(List.of(waiting.get()));
		} else if (!added.isEmpty()) {
			list.select(List.of(added.getLast()));
		}
		return false;
	}

	private void selected() {
		wanted = null;
		publish();
		detail.show(shown(), false, engine.time().nanoTime());
		reevaluate(engine.operations());
	}

	private void publish() {
		List<Operation<?>> now = list.selection();
		if (!now.equals(published)) {
			published = now;
			selection.publish(now);
		}
	}

	/** Of several selected operations the detail shows the first. */
	private Operation<?> shown() {
		return published.isEmpty() ? null : published.getFirst();
	}

	private void reevaluate(List<Operation<?>> operations) {
		boolean active = published.stream().anyMatch(operation -> !operation.state().isTerminal());
		boolean ended = published.stream().anyMatch(operation -> operation.state().isTerminal());
		buttons.enable(active, ended);
		List<Boolean> now = List.of(active, ended,
				published.stream().anyMatch(operation -> operation.export().isPresent()),
				operations.stream().anyMatch(operation -> operation.state().isTerminal()));
		if (!now.equals(enablement)) {
			enablement = now;
			Reevaluation.request(); // for the menus that others build
		}
	}

	private void raise(boolean isEmpty) {
		if (stack.topControl != null && isEmpty == (empty != null) && (empty == null || empty.isCurrent())) {
			return;
		}
		boolean hadFocus = Focus.isWithin(root) || isLeftForAnotherProgram();
		EmptyState former = empty;
		empty = isEmpty ? new EmptyState(root, this::refresh) : null;
		stack.topControl = isEmpty ? empty.control() : sash;
		if (former != null) {
			former.control().dispose();
		}
		root.layout();
		if (hadFocus) {
			setFocus();
		}
	}

	/** Then nothing of ours has the focus, and whoever comes back wants to find it where it was: here. */
	private boolean isLeftForAnotherProgram() {
		return root.getDisplay().getFocusControl() == null && getSite().getPage().getActivePart() == this;
	}

	private boolean mayTakeFocus() {
		return Focus.isWithin(root) && !Focus.isTyping();
	}

	/** The selected operations, in the order of the list. On the UI thread. */
	public List<Operation<?>> selection() {
		return published;
	}

	/** Whether it has not been closed. */
	public boolean isShown() {
		return root != null && !root.isDisposed();
	}

	/** Looks at the engine now, as after something that it does not tell of. On the UI thread. */
	public void refresh() {
		if (isShown()) {
			sampler.wake();
		}
	}

	/** Selects an operation that somebody has just asked for, as soon as it has a row. On the UI thread. */
	public void reveal(Operation<?> operation) {
		wanted = operation;
		refresh();
	}

	@Override
	public void copy() {
		Control focus = root.getDisplay().getFocusControl();
		if (Focus.copyTyped(focus)) {
			return;
		}
		String text = detail.copy(focus);
		if (!text.isEmpty()) {
			Clipboard clipboard = new Clipboard(root.getDisplay());
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
	}

	@Override
	public void setFocus() {
		if (empty != null) {
			empty.setFocus();
		} else if (!detail.focusPrompt()) {
			list.control().setFocus();
		}
	}
}
