// SPDX-License-Identifier: EPL-2.0
package org.fermata.swtbot.tests;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swtbot.swt.finder.keyboard.Keyboard;
import org.eclipse.swtbot.swt.finder.keyboard.KeyboardFactory;
import org.eclipse.swtbot.swt.finder.keyboard.Keystrokes;

/** SWTBot's keyboard, with eyes: a key is pressed when the program has heard that it was released. */
final class Keys {

	private final Eyes eyes;
	private final Keyboard keyboard = KeyboardFactory.getSWTKeyboard();

	Keys(Eyes eyes) {
		this.eyes = eyes;
	}

	/** Presses keys together, the last while the others are down. */
	void press(int... keys) {
		giveFocus();
		heard(keys.length, () -> pressUnheard(keys));
	}

	/** Presses keys that open or close a window, which may hear of them instead. */
	void pressUnheard(int... keys) {
		post(IntStream.of(keys).mapToObj(Keys::stroke).toArray(KeyStroke[]::new));
	}

	void type(String text) {
		text.chars().forEach(character -> {
			giveFocus();
			// Of a letter, SWTBot's layout knows the upper case only.
			heard(1, () -> post(Character.isLetter(character)
					? new KeyStroke[] { stroke(character) } : Keystrokes.create((char) character)));
		});
	}

	/** On the UI thread: GTK takes events on no other, whatever SWT says, and ends the process now and then. */
	private void post(KeyStroke... strokes) {
		eyes.act(() -> keyboard.pressShortcut(strokes));
	}

	private static KeyStroke stroke(int key) {
		boolean isModifier = (key & ~SWT.MODIFIER_MASK) == 0;
		return isModifier ? KeyStroke.getInstance(key, KeyStroke.NO_KEY) : KeyStroke.getInstance(KeyStroke.NO_KEY, key);
	}

	/** Without a window manager nobody else gives the keyboard to a window. */
	private void giveFocus() {
		eyes.await("a control with the focus", () -> eyes.see(() -> {
			Display display = Display.getCurrent();
			if (display.getFocusControl() == null) {
				Shell window = eyes.bot().shell().widget;
				window.forceActive();
			}
			return display.getFocusControl() != null;
		}));
	}

	private void heard(int releases, Runnable pressing) {
		AtomicInteger heard = new AtomicInteger();
		Listener listener = event -> heard.incrementAndGet();
		eyes.act(() -> Display.getCurrent().addFilter(SWT.KeyUp, listener));
		try {
			pressing.run();
			eyes.await("the release of a key", () -> heard.get() >= releases);
		} finally {
			eyes.act(() -> Display.getCurrent().removeFilter(SWT.KeyUp, listener));
		}
	}
}
