// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.driver;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.fermata.tour.page.DialogPage;
import org.fermata.tour.page.MenuPage;
import org.fermata.tour.page.OperationsPage;
import org.fermata.tour.page.Workbench;

/** The window of a workbench that runs in this process, with a robot in front of it. */
public final class RobotWorkbench implements Workbench, AutoCloseable {

	private static final String OPERATIONS = "org.fermata.ui.operations";
	private static final int CORNER = 6;

	private final Robot robot;
	private final RobotOperations operations;
	private final RobotMenu menu;
	private final RobotDialog dialog;

	/** @param evidence the folder for what is kept when something does not come */
	public RobotWorkbench(Path evidence) {
		robot = new Robot(PlatformUI.getWorkbench().getDisplay(), evidence);
		robot.await("the window", () -> PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0);
		robot.act(() -> window().forceActive());
		operations = new RobotOperations(robot, RobotWorkbench::window);
		menu = new RobotMenu(robot, RobotWorkbench::window);
		dialog = new RobotDialog(robot);
	}

	/** Who sits in front of it. */
	public Robot robot() {
		return robot;
	}

	/** The window; another one than before if the workbench had to open a new one. On the UI thread. */
	private static Shell window() {
		return Stream.of(PlatformUI.getWorkbench().getWorkbenchWindows()).map(IWorkbenchWindow::getShell)
				.filter(shell -> shell != null && !shell.isDisposed()).findFirst()
				.orElseThrow(() -> Widgets.notThere("window"));
	}

	/** The part of the window that is the view of operations. On the UI thread. */
	public Control operationsView() {
		return operations.view();
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
		return robot.see(() -> window().getText());
	}

	@Override
	public String status() {
		return robot.see(() -> Widgets.visible(window())
				.filter(control -> control.getClass().getSimpleName().equals("StatusLine"))
				.flatMap(line -> Widgets.visible(line, CLabel.class)).map(CLabel::getText)
				.collect(Collectors.joining()));
	}

	@Override
	public void activate() {
		robot.act(() -> window().forceActive());
		robot.lookAtTheTopWindow();
		robot.await("the window with the keyboard", () -> robot.display().getActiveShell() == window());
	}

	@Override
	public void resize(int width, int height) {
		Point wanted = new Point(width, height);
		robot.act(() -> window().setBounds(0, 0, width, height));
		robot.settle();
		robot.await("a window of that size", () -> {
			Rectangle seen = Pictures.seen(window());
			if (new Point(seen.width, seen.height).equals(wanted)) {
				return true;
			}
			// What SWT believes the frame to be is not always there, and what is seen may still be the window
			// of before: asked for again until both agree.
			Point believed = window().getSize();
			window().setSize(width + believed.x - seen.width, height + believed.y - seen.height);
			return false;
		});
		robot.settle();
	}

	@Override
	public void run(String command, Map<String, String> parameters) {
		robot.act(() -> {
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
	public void press(int... keys) {
		robot.press(keys);
	}

	@Override
	public void pressToChangeWindow(int... keys) {
		robot.changeWindow("another window", keys);
	}

	@Override
	public void type(String text) {
		robot.type(text);
	}

	@Override
	public void reopenOperations() {
		hideView(OPERATIONS);
		showView(OPERATIONS);
	}

	@Override
	public void showView(String id) {
		robot.act(() -> {
			try {
				page().showView(id);
			} catch (PartInitException failure) {
				throw new IllegalStateException(failure);
			}
		});
		robot.settle();
	}

	@Override
	public void hideView(String id) {
		robot.act(() -> {
			IViewPart view = page().findView(id);
			if (view != null) {
				page().hideView(view);
			}
		});
		robot.settle();
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}

	@Override
	public String wordsOf(String viewTitle) {
		return robot.see(() -> Widgets.tab(window(), viewTitle).map(CTabItem::getControl).stream()
				.flatMap(Widgets::visible).map(RobotWorkbench::words).filter(words -> !words.isBlank())
				.collect(Collectors.joining("\n")));
	}

	@Override
	public void clickIn(String viewTitle, String tooltip) {
		robot.await("the button " + tooltip, () -> button(viewTitle, tooltip).isPresent());
		robot.click(robot.see(() -> {
			ToolItem item = button(viewTitle, tooltip).orElseThrow(() -> Widgets.notThere(tooltip));
			Rectangle bounds = item.getBounds();
			return item.getParent().toDisplay(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
		}));
	}

	private static Optional<ToolItem> button(String viewTitle, String tooltip) {
		return Widgets.tab(window(), viewTitle).map(CTabItem::getControl)
				.flatMap(view -> Widgets.toolItem(view, tooltip));
	}

	private static String words(Control control) {
		return switch (control) {
		case Label label -> label.getText();
		case Link link -> link.getText();
		case Text text -> text.getText();
		default -> "";
		};
	}

	@Override
	public String clipboard() {
		return robot.see(() -> {
			Clipboard clipboard = new Clipboard(robot.display());
			try {
				return clipboard.getContents(TextTransfer.getInstance()) instanceof String text ? text : "";
			} finally {
				clipboard.dispose();
			}
		});
	}

	@Override
	public void setClipboard(String text) {
		robot.act(() -> {
			Clipboard clipboard = new Clipboard(robot.display());
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		});
	}

	@Override
	public RGB background() {
		return robot.see(() -> {
			Control area = operations.ground();
			Point size = area.getSize();
			Point spot = area.toDisplay(size.x - CORNER, size.y - CORNER);
			var pixel = Pictures.take(robot.display(), new Rectangle(spot.x, spot.y, 1, 1));
			return pixel.palette.getRGB(pixel.getPixel(0, 0));
		});
	}

	@Override
	public void await(String what, BooleanSupplier seen) {
		robot.await(what, seen);
	}

	@Override
	public void picture(Path file) {
		robot.picture(robot.see(RobotWorkbench::window), file);
	}

	@Override
	public void close() {
		robot.close();
	}
}
