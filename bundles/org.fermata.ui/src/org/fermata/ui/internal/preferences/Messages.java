// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.preferences;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String keep;
	public static String keepName;
	public static String keepRange;
	public static String reveal;
	public static String ask;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
