// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.page;

import java.util.List;

/** The view of operations. A row is named by words in it, such as those of its subject; the newest is meant. */
public interface OperationsPage {

	/** What the view's tab says. */
	String tab();

	/** Whether the view says that nothing runs. */
	boolean isEmpty();

	/** The links of the empty view. */
	List<String> links();

	/** Follows a link of the empty view. */
	void follow(String link);

	/** The rows, the newest first. */
	List<Row> rows();

	/** Waits for a row that says all of this, and returns it. */
	Row await(String row, String... words);

	/** Waits until no row says this. */
	void awaitGone(String row);

	/** Clicks on a row. */
	void select(String row);

	/** Clicks on a row as well. */
	void selectToo(String row);

	/** Gives the focus to the list by a click on its first row. */
	void focus();

	/** Clicks a button of the view's toolbar. */
	void click(String button);

	/** Opens the menu that a button of the view's toolbar has beside it. */
	void openMenu(String button);

	/** Whether the toolbar offers this now. */
	boolean offers(String button);

	/** Chooses from a row's context menu. */
	void choose(String row, String item);

	/** The share of the height that the list has, in percent. */
	int listShare();

	/** Drags the sash so that the list has about this share of the height. */
	void dragSash(int percent);

	/** What the selected operation asks. */
	PromptPage prompt();

	/** What the selected operation has printed and found. */
	ResultsPage results();
}
