// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.page;

import java.util.List;

/** Menus, worked with keys as a user without a mouse does. Items are named without mnemonic and key. */
public interface MenuPage {

	/** The menus of the menu bar. */
	List<String> bar();

	/** All items below a menu of the bar, those of its submenus after their own; separators left out. */
	List<String> items(String menu);

	/** Opens the menu bar and goes to an item, such as "View", "Appearance", "Dark", and chooses it. */
	void choose(String... path);

	/** Chooses from a menu that has just been opened. */
	void chooseFromOpen(String... path);
}
