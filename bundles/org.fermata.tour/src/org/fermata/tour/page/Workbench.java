// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.page;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.graphics.RGB;

/**
 * Fermata's window, as somebody uses it. Scenarios speak to these pages only, so that another driver of user
 * interfaces can play them too. Everything here acts as a user and returns when what it did can be seen; what
 * does not come in time is an {@link AssertionError} that says what was there instead.
 */
public interface Workbench {

	/** The view of operations. */
	OperationsPage operations();

	/** Menu bar, context menus and the toolbar's menus. */
	MenuPage menu();

	/** What stands over the window and has to be answered first. */
	DialogPage dialog();

	/** The window's title. */
	String title();

	/** The words of the status line. */
	String status();

	/** Brings the window to the front, and gives it the keyboard. */
	void activate();

	/** Gives the window this size, in its corner of the screen. */
	void resize(int width, int height);

	/** Executes a command with parameters, as a key that somebody has bound to it would. */
	void run(String command, Map<String, String> parameters);

	/** Starts the checksum of a folder, with a key of one's own: the system's dialog for folders is not asked. */
	default void checksum(Path folder) {
		Commands.checksum(this, folder);
	}

	/** Starts the check of a manifest, in the same way. */
	default void check(Path manifest) {
		Commands.check(this, manifest);
	}

	/** Saves what the selected operation offers, in the same way. */
	default void save(Path file) {
		Commands.save(this, file);
	}

	/** Removes all that has ended from the list. */
	default void removeFinished() {
		Commands.removeFinished(this);
	}

	/** Presses keys together, wherever the focus is. */
	void press(int... keys);

	/** Presses keys that open or close a window, and waits until another window has the keyboard. */
	void pressToChangeWindow(int... keys);

	/** Types text, wherever the focus is. */
	void type(String text);

	/** Closes the view of operations, and opens it again. */
	void reopenOperations();

	/** Opens a view of the workbench. */
	void showView(String id);

	/** Closes a view of the workbench. */
	void hideView(String id);

	/** The words of all that a view shows. */
	String wordsOf(String viewTitle);

	/** Clicks the button of a view that its tooltip calls so. */
	void clickIn(String viewTitle, String tooltip);

	/** What the clipboard holds. */
	String clipboard();

	/** Puts something on the clipboard. */
	void setClipboard(String text);

	/** The background of the list of operations, or of what stands there while it is empty. */
	RGB background();

	/** Waits for something. */
	void await(String what, BooleanSupplier seen);

	/** Writes what the window shows as a PNG. */
	void picture(Path file);
}
