// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.text.StatusWords;
import org.fermata.ui.internal.theme.OperationColors;

/** The first line of the detail: the operation's name, what it is about, what it is doing, and below how far it is. */
final class HeadingLine {

	private static final int BAR_GAP = 3;

	private final Composite line;
	private final Label name;
	private final Label rest;
	private final ProgressLine progress;
	private String fullName = "";
	private String subject = "";
	private String doing = "";

	HeadingLine(Composite parent, LocalResourceManager resources) {
		line = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(RowGrid.SMALL_GAP, BAR_GAP).applyTo(line);
		name = new Label(line, SWT.NONE);
		name.setData(FailureWords.UNSTYLED, Boolean.TRUE);
		name.setFont(resources.create(FontDescriptor.createFrom(name.getFont()).setStyle(SWT.BOLD)));
		rest = new Label(line, SWT.NONE);
		// The hint keeps a long subject from asking for a wide line.
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(rest);
		progress = new ProgressLine(line);
		// Its room stays where there is nothing to show: what is below would jump.
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(1, ProgressLine.HEIGHT).applyTo(progress.control());
		rest.addListener(SWT.Resize, event -> fit());
	}

	Composite control() {
		return line;
	}

	/** @param foreground what the list has; style sheets make labels fainter than that */
	void recolor(Color foreground) {
		name.setForeground(foreground);
		rest.setForeground(OperationColors.muted());
		progress.control().redraw();
	}

	void show(Operation<?> operation, OperationState state) {
		String newName = operation.name();
		String newSubject = operation.subject();
		String newDoing = doing(operation, state);
		if (!newName.equals(fullName)) {
			fullName = newName;
			name.setText(escaped(newName));
			line.layout();
		}
		if (!newSubject.equals(subject) || !newDoing.equals(doing)) {
			subject = newSubject;
			doing = newDoing;
			fit();
		}
		progress.show(operation, state);
	}

	private static String doing(Operation<?> operation, OperationState state) {
		if (state != OperationState.RUNNING && !isEnded(state)) {
			return StatusWords.state(state); // the words of the failure stand below, and so does the question
		}
		return state.isTerminal() ? StatusWords.ending(operation) : operation.progress().message();
	}

	private static boolean isEnded(OperationState state) {
		return state.isTerminal() && state != OperationState.FAILED;
	}

	private void fit() {
		GC gc = new GC(rest);
		try {
			int room = rest.getSize().x;
			String whole = joined(subject);
			String shown = whole;
			if (gc.textExtent(whole).x > room && !subject.isEmpty()) {
				int others = gc.textExtent(joined("")).x;
				shown = joined(Shortener.middle(subject, Math.max(room - others, room / 2), any -> gc.textExtent(any).x));
			}
			String fitted = Shortener.end(shown, room, any -> gc.textExtent(any).x);
			rest.setText(escaped(fitted));
			rest.setToolTipText(fitted.equals(whole) ? null : escaped(whole));
		} finally {
			gc.dispose();
		}
	}

	private String joined(String about) {
		return doing.isEmpty() ? about : NLS.bind(Messages.detail_separator, about, doing).strip();
	}

	/** In a label, a link and a tooltip an ampersand would mark a mnemonic. */
	static String escaped(String text) {
		return text.replace("&", "&&");
	}
}
