// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.fermata.core.Registration;
import org.fermata.ui.internal.contribution.ContributedOperation;
import org.fermata.ui.internal.contribution.Contributions;
import org.fermata.ui.internal.contribution.NewMenu;
import org.fermata.ui.internal.contribution.StartCommand;
import org.fermata.ui.internal.theme.OperationColors;

/** What the view shows before there is anything to show: what it is for, and a first step. */
final class EmptyState {

	private static final int WIDTH = 440;
	private static final int GAP = 8;
	private static final int TITLE_GROWTH = 4;
	/** A little above the middle is where the eye expects it. */
	private static final int LIFT = 48;

	/** More would be a menu: that one there is, too. */
	private static final int MOST_LINKS = 3;

	/** @param command what the link beside it stands for; null if it is none that a key could have */
	private record Hint(Label label, String words, StartCommand command) { }

	private final List<Hint> hints = new ArrayList<>();
	private final Composite page;
	private final Composite block;
	private final List<Label> prose = new ArrayList<>();
	private final List<?> offered; // the identities of the operations that have a link
	private final List<?> followed; // and of those whose conditions are followed, with a link or not
	private final Link first;

	/** @param changed told when it may be current no more, as a condition has changed */
	EmptyState(Composite parent, Runnable changed) {
		page = new Composite(parent, SWT.NONE);
		page.setLayout(layout(LIFT));
		block = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(GAP * 2, GAP).applyTo(block);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, true).applyTo(block);
		Label title = new Label(block, SWT.NONE);
		title.setText(Messages.empty_title);
		title.setFont(new LocalResourceManager(JFaceResources.getResources(), title).create(
				FontDescriptor.createFrom(title.getFont()).increaseHeight(TITLE_GROWTH).setStyle(SWT.BOLD)));
		GridDataFactory.swtDefaults().span(2, 1).applyTo(title);
		Label words = new Label(block, SWT.WRAP);
		words.setText(Messages.empty_words);
		GridDataFactory.swtDefaults().span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(words);
		prose.add(words);
		Label start = new Label(block, SWT.NONE);
		start.setText(Messages.empty_start);
		GridDataFactory.swtDefaults().span(2, 1).indent(0, GAP).applyTo(start);
		prose.add(start);
		Contributions contributions = Contributions.read();
		List<ContributedOperation> offers = offers(contributions);
		List<ContributedOperation> conditional = contributions.conditional();
		offered = identities(offers);
		followed = identities(conditional);
		first = links(offers);
		follow(conditional, changed);
		// Which keys there are is known only while the window is active, and then not at once.
		page.addListener(SWT.Activate, event -> page.getDisplay().asyncExec(this::tellKeys));
		recolor();
		page.addListener(SWT.Resize, event -> fit());
	}

	private static GridLayout layout(int lift) {
		return GridLayoutFactory.fillDefaults().margins(GAP * 2, GAP * 2).extendedMargins(0, 0, 0, lift).create();
	}

	/** Where there is little room, as at the foot of an IDE, what can be done counts more than words about it. */
	private void fit() {
		tell(true);
		page.setLayout(layout(LIFT));
		int room = page.getClientArea().height;
		if (page.computeSize(SWT.DEFAULT, SWT.DEFAULT).y > room) {
			page.setLayout(layout(0));
			tell(page.computeSize(SWT.DEFAULT, SWT.DEFAULT).y <= room);
		}
		page.layout(true, true);
	}

	private void tell(boolean shown) {
		for (Label each : prose) {
			each.setVisible(shown);
			((GridData) each.getLayoutData()).exclude = !shown;
		}
	}

	private static List<ContributedOperation> offers(Contributions contributions) {
		return contributions.prominent().stream().limit(MOST_LINKS).toList();
	}

	private static List<?> identities(List<ContributedOperation> operations) {
		return operations.stream().map(ContributedOperation::identity).toList();
	}

	private void follow(List<ContributedOperation> conditional, Runnable changed) {
		List<Registration> following = conditional.stream().map(operation -> operation.follow(any -> changed.run())).toList();
		page.addListener(SWT.Dispose, event -> following.forEach(Registration::close));
	}

	/** Whether its links are those that it would have now: bundles come and go, and so do conditions. */
	boolean isCurrent() {
		Contributions now = Contributions.read();
		return offered.equals(identities(offers(now))) && followed.equals(identities(now.conditional()));
	}

	/** @return the first of them */
	private Link links(List<ContributedOperation> operations) {
		Link uppermost = null;
		for (ContributedOperation operation : operations) {
			StartCommand command = new StartCommand(operation.declaration().id(), false);
			Link link = link(operation.label(), operation.declaration().description(), command);
			link.addListener(SWT.Selection, event -> command.execute());
			uppermost = uppermost == null ? link : uppermost;
		}
		Link more = link(Messages.empty_more, Messages.empty_moreWords, null);
		more.addListener(SWT.Selection, event -> NewMenu.open(more, more.toDisplay(0, more.getSize().y)));
		return uppermost == null ? more : uppermost;
	}

	private Link link(String text, String words, StartCommand command) {
		Link link = new Link(block, SWT.NONE);
		link.setText(NLS.bind(Messages.empty_link, text.replace("&", "&&")));
		Label label = new Label(block, SWT.NONE);
		label.setText(words.replace("&", "&&"));
		hints.add(new Hint(label, words, command));
		return link;
	}

	Composite control() {
		return page;
	}

	/** The theme has changed. */
	void recolor() {
		hints.forEach(hint -> hint.label().setForeground(OperationColors.muted()));
	}

	boolean setFocus() {
		tellKeys();
		return first.setFocus();
	}

	private void tellKeys() {
		if (!page.isDisposed()) {
			hints.forEach(EmptyState::tellKey);
			page.layout(true, true);
		}
	}

	private static void tellKey(Hint hint) {
		String key = hint.command() == null ? "" : hint.command().key();
		String words = hint.words().replace("&", "&&");
		hint.label().setText(key.isEmpty() ? words : NLS.bind(Messages.empty_wordsAndKey, words, key));
	}
}
