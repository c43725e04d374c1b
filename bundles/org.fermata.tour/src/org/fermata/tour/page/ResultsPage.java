// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.page;

import java.util.List;

/** What the selected operation has printed and found. */
public interface ResultsPage {

	/** The tabs, the selected one first. */
	List<String> tabs();

	/** Clicks on a tab. */
	void openTab(String tab);

	/** The headings of the columns. */
	List<String> columns();

	/** How many results there are. */
	int count();

	/** Waits until there are at least so many. */
	void awaitAtLeast(int count);

	/** The results, cell by cell. */
	List<List<String>> rows();

	/** Clicks on a result. */
	void select(int index);

	/** The lines that were printed. */
	String output();

	/** What is said of a failure; empty if there was none. */
	String failure();

	/** The line above everything: the name and what it is about. */
	String heading();

	/** The link that offers to save; empty if nothing is offered. */
	String offer();

	/** How many pixels are free between that line and the tabs. */
	int roomAboveTabs();
}
