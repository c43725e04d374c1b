// SPDX-License-Identifier: EPL-2.0
package org.fermata.swtbot.tests;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotMenu;
import org.fermata.tour.page.MenuPage;

/** The menu bar, by SWTBot: it tells items that they were chosen, and opens nothing. */
final class BotMenu implements MenuPage {

	private final Eyes eyes;

	BotMenu(Eyes eyes) {
		this.eyes = eyes;
	}

	@Override
	public List<String> bar() {
		return eyes.bot().shell().menu().menuItems().stream().map(Eyes::plain).toList();
	}

	@Override
	public List<String> items(String menu) {
		return below(eyes.bot().shell().menu().menu(menu)).toList();
	}

	private static Stream<String> below(SWTBotMenu menu) {
		return menu.menuItems().stream().filter(text -> !text.isEmpty()).map(Eyes::plain).flatMap(text -> {
			SWTBotMenu item = menu.menu(text);
			return Stream.concat(Stream.of(text), item.hasMenu() ? below(item) : Stream.empty());
		});
	}

	@Override
	public void choose(String... path) {
		eyes.bot().shell().menu().menu(path).click();
	}

	@Override
	public void chooseFromOpen(String... path) {
		throw new UnsupportedOperationException("SWTBot opens no menu that stays open: " + String.join(", ", path));
	}
}
