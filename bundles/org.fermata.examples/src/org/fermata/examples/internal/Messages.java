// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.internal;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String list;
	public static String listDivider;
	public static String sourceDivider;
	public static String filter;
	public static String original;
	public static String failed;
	public static String unknown;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
