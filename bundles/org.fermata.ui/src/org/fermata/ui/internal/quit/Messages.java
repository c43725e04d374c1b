// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.quit;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String quitTitle;
	public static String quitOne;
	public static String quitSome;
	public static String quitName;
	public static String quitOthers;
	public static String quitStop;
	public static String quitKeep;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
