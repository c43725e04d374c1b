// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.command;

import java.nio.file.Path;

import org.eclipse.core.runtime.preferences.InstanceScope;

/** Where the file dialogs open: where somebody chose last, or at home. On the UI thread. */
public final class LastFolder {

	private static final String NODE = "org.fermata.ui"; //$NON-NLS-1$
	private static final String KEY = "lastFolder"; //$NON-NLS-1$

	private LastFolder() {
	}

	/** The folder. */
	public static String get() {
		// Whether it still exists is left to the dialog: looking could block the window.
		return InstanceScope.INSTANCE.getNode(NODE).get(KEY, System.getProperty("user.home")); //$NON-NLS-1$
	}

	/** Remembers a folder; null changes nothing. */
	public static void set(Path folder) {
		if (folder != null) {
			InstanceScope.INSTANCE.getNode(NODE).put(KEY, folder.toString());
		}
	}
}
