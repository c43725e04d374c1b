// SPDX-License-Identifier: EPL-2.0
package org.fermata.swing;

import java.beans.PropertyChangeListener;
import java.util.function.Consumer;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.Document;
import javax.swing.text.JTextComponent;

import org.fermata.core.Registration;

/** Listens to the text of a field, in whichever document that is. The event dispatch thread alone. */
final class TextChanges implements DocumentListener {

	private static final String DOCUMENT = "document";

	private final JTextComponent field;
	private final Consumer<? super String> tell;

	TextChanges(JTextComponent field, Consumer<? super String> tell) {
		this.field = field;
		this.tell = tell;
	}

	Registration listen() {
		PropertyChangeListener another = event -> {
			((Document) event.getOldValue()).removeDocumentListener(this);
			((Document) event.getNewValue()).addDocumentListener(this);
			tell();
		};
		field.addPropertyChangeListener(DOCUMENT, another);
		field.getDocument().addDocumentListener(this);
		return () -> {
			field.removePropertyChangeListener(DOCUMENT, another);
			field.getDocument().removeDocumentListener(this);
		};
	}

	private void tell() {
		tell.accept(field.getText());
	}

	@Override
	public void insertUpdate(DocumentEvent event) {
		tell();
	}

	@Override
	public void removeUpdate(DocumentEvent event) {
		tell();
	}

	@Override
	public void changedUpdate(DocumentEvent event) {
		// Attributes only: the text is the same.
	}
}
