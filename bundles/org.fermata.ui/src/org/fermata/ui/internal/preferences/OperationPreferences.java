// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.preferences;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** What was decided about operations; see {@link OperationsPage}. Any thread. */
public final class OperationPreferences {

	static final String NODE = "org.fermata.ui"; //$NON-NLS-1$
	static final String KEEP = "keepFinished"; //$NON-NLS-1$
	static final String ASK = "askBeforeQuitting"; //$NON-NLS-1$
	static final String REVEAL = "revealWhenAsked"; //$NON-NLS-1$

	/** As many as an engine keeps at most. */
	static final int MOST_KEPT = 500;
	private static final boolean REVEALS = true;
	private static final boolean ASKS = true;

	private OperationPreferences() {
	}

	/** How many operations that have ended stay in the list. */
	static int kept() {
		int kept = Platform.getPreferencesService().getInt(NODE, KEEP, MOST_KEPT, null);
		return Math.clamp(kept, 1, MOST_KEPT);
	}

	/** Whether the view comes to light when an operation asks something. */
	public static boolean revealsView() {
		return Platform.getPreferencesService().getBoolean(NODE, REVEAL, REVEALS, null);
	}

	/** Whether somebody is asked before the end of the workbench stops what runs. */
	public static boolean asksBeforeQuitting() {
		return Platform.getPreferencesService().getBoolean(NODE, ASK, ASKS, null);
	}

	/** For a page that changes them. */
	static ScopedPreferenceStore store() {
		ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, NODE);
		store.setDefault(KEEP, MOST_KEPT);
		store.setDefault(REVEAL, REVEALS);
		store.setDefault(ASK, ASKS);
		return store;
	}
}
