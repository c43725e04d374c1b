// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui;

import org.fermata.core.engine.Engine;
import org.fermata.ui.internal.WorkbenchEngine;

/**
 * What a workbench has of Fermata, for code that runs in it. To ask here is a use of Fermata: before the first one an
 * IDE has loaded nothing of it. The idea is that of {@link org.eclipse.ui.PlatformUI}.
 */
public final class FermataUI {

	private FermataUI() {
	}

	/**
	 * The engine whose operations the Operations view shows, and whose questions it asks. It lives as long as the
	 * workbench, and as the bundle {@code org.fermata.ui} does: so it is asked for where it is needed and not kept; it
	 * belongs to the workbench and must not be closed. Any thread; the first use waits for the UI thread.
	 *
	 * @throws IllegalStateException if no workbench runs, or it is going
	 */
	public static Engine engine() {
		return WorkbenchEngine.get();
	}
}
