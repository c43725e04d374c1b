// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import org.eclipse.osgi.util.NLS;

/** What this package says to people. */
final class Messages extends NLS {

	public static String list_name;
	public static String list_divider;
	public static String list_clockAndDate;
	public static String tab_waiting;

	public static String detail_nothingSelected;
	public static String detail_separator;
	public static String detail_failureName;
	public static String detail_progress;

	public static String abandoned_work;
	public static String abandoned_nowhere;
	public static String abandoned_ended;

	public static String output_tab;
	public static String output_earlier;
	public static String results_tab;
	public static String results_tabCount;

	public static String prompt_continue;
	public static String prompt_cancel;
	public static String prompt_value;
	public static String prompt_wholeNumber;
	public static String prompt_browse;
	public static String prompt_noPath;

	public static String empty_title;
	public static String empty_words;
	public static String empty_start;
	public static String empty_link;
	public static String empty_more;
	public static String empty_moreWords;
	public static String empty_wordsAndKey;

	static {
		NLS.initializeMessages("org.fermata.ui.internal.view.messages", Messages.class);
	}

	private Messages() {
	}
}
