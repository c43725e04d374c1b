// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String missing;
	public static String duplicate;
	public static String unknownCategory;
	public static String unmakeable;
	public static String wrongType;
	public static String saysNothing;
	public static String unknownOperation;
	public static String nameAndId;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
