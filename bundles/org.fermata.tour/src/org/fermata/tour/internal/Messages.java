// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.internal;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String opened;
	public static String asks;
	public static String answeredByKeys;
	public static String reads;
	public static String asksMeanwhile;
	public static String answeredByMouse;
	public static String lettersDone;
	public static String photosDone;
	public static String saved;
	public static String checkedGood;
	public static String checkedBad;
	public static String stopped;
	public static String small;
	public static String dark;
	public static String examples;
	public static String exampleShown;
	public static String over;
	public static String failed;

	public static String expectEmpty;
	public static String expectSlider;
	public static String expectResults;
	public static String expectOffer;
	public static String expectManifest;
	public static String expectQuietLog;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
