// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.driver;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String didNotCome;
	public static String uiStuck;
	public static String looksFailed;
	public static String evidence;
	public static String noPicture;
	public static String notThere;
	public static String noAnswer;
	public static String askedHere;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
