// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.internal.source;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String source;
	public static String unreadable;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
