// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** What was decided about the program as a whole; see {@link GeneralPage}. Any thread. */
final class ProductPreferences {

	static final String ASK_BEFORE_QUITTING = "askBeforeQuitting"; //$NON-NLS-1$

	private static final String NODE = "org.fermata.app"; //$NON-NLS-1$

	private ProductPreferences() {
	}

	static boolean asksBeforeQuitting() {
		return Platform.getPreferencesService().getBoolean(NODE, ASK_BEFORE_QUITTING, true, null);
	}

	/** For a page that changes them. */
	static ScopedPreferenceStore store() {
		ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, NODE);
		store.setDefault(ASK_BEFORE_QUITTING, true);
		return store;
	}
}
