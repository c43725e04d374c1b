// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String productName;
	public static String titleOfOne;
	public static String titleOfTwo;
	public static String titleRunning;
	public static String titleWaiting;
	public static String statusRunning;
	public static String statusWaiting;
	public static String statusForgets;
	public static String aboutTitle;
	public static String aboutVersion;
	public static String aboutSentence;
	public static String aboutCopyright;
	public static String aboutLicence;
	public static String aboutMachine;
	public static String aboutCopy;
	public static String aboutClose;
	public static String preferencesOperations;
	public static String preferencesPages;
	public static String preferencesDivider;
	public static String appearance;
	public static String appearanceSystem;
	public static String appearanceLight;
	public static String appearanceDark;
	public static String stateInUse;
	public static String stateNotKept;
	public static String stateNowhere;
	public static String startNotOver;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
