// SPDX-License-Identifier: EPL-2.0
package org.fermata.swtbot.tests;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.swtbot.eclipse.finder.SWTWorkbenchBot;
import org.eclipse.swtbot.swt.finder.utils.SWTBotPreferences;
import org.eclipse.swtbot.swt.finder.utils.SWTUtils;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.fermata.tour.page.DialogPage;
import org.fermata.tour.page.MenuPage;
import org.fermata.tour.page.OperationsPage;
import org.fermata.tour.page.Workbench;

/** The window of a workbench that runs in this process, by SWTBot. */
final class BotWorkbench implements Workbench {

	private final Eyes eyes;
	private final Keys keys;
	private final BotOperations operations;
	private final BotMenu menu;
	private final BotDialog dialog;

	BotWorkbench(Path evidence) {
		SWTBotPreferences.TIMEOUT = Eyes.PATIENCE_MILLIS;
		SWTWorkbenchBot bot = new SWTWorkbenchBot();
		eyes = new Eyes(bot, evidence);
		activate();
		keys = new Keys(eyes);
		operations = new BotOperations(eyes, keys);
		menu = new BotMenu(eyes);
		dialog = new BotDialog(eyes);
	}

	private Shell window() {
		return eyes.bot().shell().widget;
	}

	@Override
	public OperationsPage operations() {
		return operations;
	}

	@Override
	public MenuPage menu() {
		return menu;
	}

	@Override
	public DialogPage dialog() {
		return dialog;
	}

	@Override
	public String title() {
		return eyes.bot().shell().getText();
	}

	@Override
	public String status() {
		return String.join("", eyes.bot().viewById(BotOperations.ID).getStatusLineMessages());
	}

	@Override
	public void activate() {
		// SWTBot's own way puts the focus on the first control of the window as well.
		eyes.await("the window with the keyboard", () -> eyes.see(() -> {
			window().forceActive();
			return window().getDisplay().getActiveShell() == window();
		}));
		if (eyes.see(() -> !(window().getDisplay().getFocusControl() instanceof Control focused) || focused == window())) {
			eyes.bot().viewById(BotOperations.ID).setFocus();
		}
	}

	@Override
	public void resize(int width, int height) {
		eyes.act(() -> window().setBounds(0, 0, width, height));
		eyes.await("a window of that size", () -> eyes.see(window()::getSize).equals(new Point(width, height)));
	}

	@Override
	public void run(String command, Map<String, String> parameters) {
		eyes.act(() -> {
			var workbench = PlatformUI.getWorkbench();
			Command found = workbench.getService(ICommandService.class).getCommand(command);
			try {
				workbench.getService(IHandlerService.class)
						.executeCommand(ParameterizedCommand.generateCommand(found, parameters), null);
			} catch (CommandException failure) {
				throw new IllegalStateException(failure);
			}
		});
	}

	@Override
	public void press(int... pressed) {
		keys.press(pressed);
	}

	@Override
	public void pressToChangeWindow(int... pressed) {
		Shell before = eyes.see(() -> Display.getCurrent().getActiveShell());
		keys.pressUnheard(pressed);
		eyes.await("another window", () -> eyes.see(() -> Display.getCurrent().getActiveShell()) != before);
	}

	@Override
	public void type(String text) {
		keys.type(text);
	}

	@Override
	public void reopenOperations() {
		hideView(BotOperations.ID);
		showView(BotOperations.ID);
	}

	@Override
	public void showView(String id) {
		eyes.act(() -> {
			try {
				PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().showView(id);
			} catch (PartInitException failure) {
				throw new IllegalStateException(failure);
			}
		});
	}

	@Override
	public void hideView(String id) {
		eyes.bot().viewById(id).close();
	}

	@Override
	public String wordsOf(String viewTitle) {
		return eyes.view(viewTitle).stream().flatMap(view -> Stream.of(Label.class, Link.class, Text.class)
				.flatMap(kind -> eyes.all(view, kind).stream())).map(control -> SWTUtils.getText((Widget) control))
				.filter(words -> !words.isBlank()).collect(Collectors.joining("\n"));
	}

	@Override
	public void clickIn(String viewTitle, String tooltip) {
		eyes.bot().viewByPartName(viewTitle).toolbarButton(tooltip).click();
	}

	@Override
	public String clipboard() {
		return eyes.see(() -> {
			Clipboard clipboard = new Clipboard(Display.getCurrent());
			try {
				return clipboard.getContents(TextTransfer.getInstance()) instanceof String text ? text : "";
			} finally {
				clipboard.dispose();
			}
		});
	}

	@Override
	public void setClipboard(String text) {
		eyes.act(() -> {
			Clipboard clipboard = new Clipboard(Display.getCurrent());
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		});
	}

	@Override
	public RGB background() {
		Control ground = operations.ground();
		return eyes.see(() -> ground.getBackground().getRGB());
	}

	@Override
	public void await(String what, BooleanSupplier seen) {
		eyes.await(what, seen);
	}

	@Override
	public void picture(Path file) {
		SWTUtils.captureScreenshot(file.toString(), window());
	}
}
