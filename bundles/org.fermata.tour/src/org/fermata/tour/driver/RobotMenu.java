// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.driver;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.fermata.tour.page.MenuPage;

/** Menus under a robot's hands: SWT does not say where an item is, but it says which one the keys have come to. */
final class RobotMenu implements MenuPage {

	private static final int MOST_KEYS = 40;
	private static final int ASIDE = 20;

	private final Robot robot;
	private final Supplier<Shell> window;
	private final AtomicReference<MenuItem> armed = new AtomicReference<>(); // written on the UI thread

	RobotMenu(Robot robot, Supplier<Shell> window) {
		this.robot = robot;
		this.window = window;
	}

	@Override
	public List<String> bar() {
		return robot.see(() -> Stream.of(window.get().getMenuBar().getItems()).map(RobotMenu::label).toList());
	}

	@Override
	public List<String> items(String menu) {
		return robot.see(() -> Stream.of(window.get().getMenuBar().getItems()).filter(item -> label(item).equals(menu))
				.flatMap(item -> below(item.getMenu())).toList());
	}

	private static Stream<String> below(Menu menu) {
		if (menu == null) {
			return Stream.empty();
		}
		menu.notifyListeners(SWT.Show, new org.eclipse.swt.widgets.Event()); // menus fill when they open
		return Stream.of(menu.getItems()).filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0)
				.flatMap(item -> Stream.concat(Stream.of(label(item)), below(item.getMenu())));
	}

	@Override
	public void choose(String... path) {
		// A menu that opens below the pointer would take what is there for chosen.
		robot.moveTo(robot.see(() -> window.get().toDisplay(window.get().getSize().x - ASIDE, window.get().getSize().y / 2)));
		watching(() -> {
			robot.press(SWT.F10);
			walk(SWT.ARROW_RIGHT, path[0]);
			for (int level = 1; level < path.length; level++) {
				step(level == 1 ? SWT.ARROW_DOWN : SWT.ARROW_RIGHT);
				walk(SWT.ARROW_DOWN, path[level]);
			}
			robot.press(SWT.CR);
		});
	}

	@Override
	public void chooseFromOpen(String... path) {
		watching(() -> {
			for (int level = 0; level < path.length; level++) {
				step(level == 0 ? SWT.ARROW_DOWN : SWT.ARROW_RIGHT);
				walk(SWT.ARROW_DOWN, path[level]);
			}
			robot.press(SWT.CR);
		});
	}

	private void watching(Runnable steps) {
		Listener listener = event -> armed.set((MenuItem) event.widget);
		robot.act(() -> robot.display().addFilter(SWT.Arm, listener));
		try {
			steps.run();
		} finally {
			robot.act(() -> robot.display().removeFilter(SWT.Arm, listener));
			armed.set(null);
		}
	}

	private void walk(int key, String wanted) {
		Predicate<MenuItem> isWanted = item -> item != null && !item.isDisposed() && label(item).equals(wanted);
		for (int presses = 0; presses < MOST_KEYS; presses++) {
			if (robot.see(() -> isWanted.test(armed.get()))) {
				return;
			}
			step(key);
		}
		throw new AssertionError("The keys do not lead to the menu item " + wanted);
	}

	/** A menu that opens slowly takes the keys later: who presses on meanwhile would go too far. */
	private void step(int key) {
		MenuItem before = armed.get();
		robot.press(key);
		robot.giveTime(() -> armed.get() != before);
	}

	private static String label(MenuItem item) {
		return Widgets.plain(item.getText());
	}
}
