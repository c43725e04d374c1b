// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String unmakeable;
	public static String wrongType;
	public static String takesNothing;
	public static String saysNothing;
	public static String unknownOperation;
	public static String wrongValue;
	public static String noEquals;
	public static String nameAndId;
	public static String badCondition;
	public static String oneExpression;
	public static String noExpression;
	public static String badIcon;
	public static String fileDialog_title;
	public static String product;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
