// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String operationFailed;
	public static String actionFailed;
	public static String noWorkbench;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
