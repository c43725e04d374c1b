// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import org.eclipse.osgi.util.NLS;

/** What the command line says to people. */
final class Messages extends NLS {

	public static String checkAlone;
	public static String checkNoOutput;
	public static String line;
	public static String needsNumber;
	public static String needsValue;
	public static String noCommand;
	public static String noPaths;
	public static String notAPath;
	public static String outputFailed;
	public static String promptDefault;
	public static String promptSlider;
	public static String promptText;
	public static String promptTaken;
	public static String promptUnanswerable;
	public static String skipped;
	public static String takesNoValue;
	public static String unknownCommand;
	public static String unknownOption;
	public static String usage;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
