// SPDX-License-Identifier: EPL-2.0
package org.fermata.swtbot.tests;

import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.swtbot.eclipse.finder.SWTWorkbenchBot;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory;
import org.eclipse.swtbot.swt.finder.results.Result;
import org.eclipse.swtbot.swt.finder.results.VoidResult;
import org.eclipse.swtbot.swt.finder.utils.SWTUtils;
import org.eclipse.swtbot.swt.finder.waits.DefaultCondition;
import org.eclipse.swtbot.swt.finder.widgets.TimeoutException;

/** Finds what can be seen with SWTBot's finder, which waits for nothing, and waits with SWTBot's conditions. */
final class Eyes {

	/** Long, because a machine may be busy with other things: only who fails waits as long. */
	static final long PATIENCE_MILLIS = 60_000;
	private static final long LOOK_MILLIS = 20;

	private final SWTWorkbenchBot bot;
	private final Path evidence;

	Eyes(SWTWorkbenchBot bot, Path evidence) {
		this.bot = bot;
		this.evidence = evidence;
	}

	SWTWorkbenchBot bot() {
		return bot;
	}

	<T> T see(Result<T> look) {
		return UIThreadRunnable.syncExec(look);
	}

	void act(VoidResult action) {
		UIThreadRunnable.syncExec(action);
	}

	/** All of a kind below something, in the order of the tree. */
	<T extends Widget> List<T> all(Widget root, Class<T> kind) {
		return bot.getFinder().findControls(root, WidgetMatcherFactory.widgetOfType(kind), true);
	}

	<T extends Widget> Optional<T> first(Widget root, Class<T> kind) {
		return all(root, kind).stream().findFirst();
	}

	<T extends Widget> T get(Widget root, Class<T> kind) {
		return first(root, kind).orElseThrow(() -> new NoSuchElementException(kind.getSimpleName()));
	}

	/** What a view shows, if its tab is in front. */
	Optional<Control> view(String title) {
		return all(bot.shell().widget, CTabFolder.class).stream().map(folder -> see(() -> shown(folder, title)))
				.flatMap(Optional::stream).findFirst();
	}

	private static Optional<Control> shown(CTabFolder folder, String title) {
		CTabItem item = folder.getSelection();
		return item != null && item.getText().startsWith(title) ? Optional.ofNullable(item.getControl()) : Optional.empty();
	}

	/** Whether something is within a folder of tabs that is itself below something else. */
	boolean isInTabs(Control control, Control root) {
		return see(() -> {
			Control parent = control.getParent();
			while (parent != null && parent != root && !(parent instanceof CTabFolder)) {
				parent = parent.getParent();
			}
			return parent instanceof CTabFolder;
		});
	}

	void await(String what, BooleanSupplier seen) {
		try {
			bot.waitUntil(new DefaultCondition() {
				@Override
				public boolean test() {
					return isSeen(seen);
				}

				@Override
				public String getFailureMessage() {
					return what + " did not come";
				}
			}, PATIENCE_MILLIS, LOOK_MILLIS);
		} catch (TimeoutException never) {
			String picture = evidence.resolve("swtbot-" + System.nanoTime() + ".png").toString();
			SWTUtils.captureScreenshot(picture);
			throw new AssertionError(never.getMessage() + "; see " + picture, never);
		}
	}

	/** What is part of something that is not there yet, or not any more, is not seen. */
	private static boolean isSeen(BooleanSupplier seen) {
		try {
			return seen.getAsBoolean();
		} catch (NoSuchElementException | WidgetNotFoundException notThere) {
			return false;
		}
	}

	/** A label as it reads: no mnemonic, no key. */
	static String plain(String text) {
		return text.replaceFirst("\t.*", "").replaceAll("&(.)", "$1");
	}
}
