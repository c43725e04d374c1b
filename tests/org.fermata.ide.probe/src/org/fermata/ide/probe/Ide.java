// SPDX-License-Identifier: EPL-2.0
package org.fermata.ide.probe;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.fermata.tour.driver.Robot;
import org.fermata.tour.driver.RobotWorkbench;
import org.fermata.tour.driver.Widgets;

/** An IDE with its dialogs and trees under a robot's hands. */
final class Ide {

	private static final int INTO_ITEM = 12;

	private final RobotWorkbench workbench;
	private final Robot robot;
	private final Report report;

	Ide(RobotWorkbench workbench, Report report) {
		this.workbench = workbench;
		this.robot = workbench.robot();
		this.report = report;
	}

	RobotWorkbench workbench() {
		return workbench;
	}

	Robot robot() {
		return robot;
	}

	/** The page of the first window. On the UI thread. */
	IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}

	/** Waits until nothing is built or indexed any more that somebody has asked for. */
	void awaitBuilt() {
		workbench.await("the builds to end", () -> Stream
				.of(ResourcesPlugin.FAMILY_AUTO_BUILD, ResourcesPlugin.FAMILY_MANUAL_BUILD, ResourcesPlugin.FAMILY_AUTO_REFRESH)
				.allMatch(family -> Job.getJobManager().find(family).length == 0));
	}

	/** Whether a bundle is there, and what of it: {@code org.fermata.ui ACTIVE}, for instance. */
	static String stateOf(String bundle) {
		var found = Platform.getBundle(bundle);
		return bundle + " " + (found == null ? "MISSING" : found.getState() == org.osgi.framework.Bundle.ACTIVE ? "ACTIVE" : "IDLE");
	}

	// ---- a dialog

	/** The shell with such a title. On the UI thread. */
	Shell shell(String title) {
		return Stream.of(robot.display().getShells()).filter(shell -> shell.isVisible() && shell.getText().equals(title))
				.findFirst().orElseThrow(() -> new NoSuchElementException("A window called " + title));
	}

	void awaitShell(String title) {
		robot.await("the window " + title, () -> shell(title).isVisible());
		robot.settle();
	}

	void awaitNoShell(String title) {
		robot.await("no window " + title, () -> Stream.of(robot.display().getShells())
				.noneMatch(shell -> shell.isVisible() && shell.getText().equals(title)));
	}

	/** All that can be read in a window. On the UI thread. */
	String words(Control root) {
		return Widgets.visible(root).map(control -> switch (control) {
		case Label label -> label.getText();
		case Button button -> plain(button.getText());
		case org.eclipse.swt.widgets.Text text -> text.getText();
		case org.eclipse.swt.custom.StyledText text -> text.getText();
		default -> "";
		}).filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
	}

	/** Waits for a button that can be pressed, and clicks on it. */
	void click(String title, String button) {
		robot.await("the button " + button, () -> button(title, button).isEnabled());
		robot.settle();
		robot.click(robot.see(() -> button(title, button)));
	}

	private Button button(String title, String label) {
		return Widgets.visible(shell(title), Button.class).filter(each -> plain(each.getText()).equals(label)).findFirst()
				.orElseThrow(() -> new NoSuchElementException(label));
	}

	private static String plain(String label) {
		return label.replace("&", "");
	}

	// ---- trees

	/** An item that can be seen in a tree of a window, by the labels that lead to it. On the UI thread. */
	TreeItem item(Control root, String... path) {
		return Widgets.visible(root, Tree.class).map(tree -> item(tree.getItems(), path)).flatMap(Optional::stream).findFirst()
				.orElseThrow(() -> new NoSuchElementException(String.join(" > ", path)));
	}

	private static Optional<TreeItem> item(TreeItem[] items, String... path) {
		Predicate<TreeItem> isWanted = item -> item.getText().startsWith(path[0]);
		Optional<TreeItem> first = Stream.of(items).filter(isWanted).findFirst();
		return path.length == 1 ? first
				: first.flatMap(found -> item(found.getItems(), Arrays.copyOfRange(path, 1, path.length)));
	}

	Point pointOf(TreeItem item) {
		return robot.see(() -> {
			item.getParent().showItem(item);
			Rectangle bounds = item.getBounds();
			return item.getParent().toDisplay(bounds.x + INTO_ITEM, bounds.y + bounds.height / 2);
		});
	}

	/** Opens an item of a view's tree, by mouse and key, and waits until there is something in it. */
	void open(String view, String... path) {
		awaitItem(view, path);
		robot.click(pointOf(robot.see(() -> item(view(view), path))));
		robot.press(SWT.ARROW_RIGHT);
		robot.await("what is in " + path[path.length - 1], () -> item(view(view), path).getExpanded());
	}

	/** Opens the context menu of an item of a view's tree. */
	void openMenu(String view, String... path) {
		awaitItem(view, path);
		Point point = pointOf(robot.see(() -> item(view(view), path)));
		robot.click(point);
		robot.clickRight(point);
	}

	private void awaitItem(String view, String... path) {
		robot.await(String.join(" > ", path), () -> !item(view(view), path).isDisposed());
	}

	/** The part of the window that a view has. On the UI thread. */
	Control view(String title) {
		return Widgets.visible(page().getWorkbenchWindow().getShell(), org.eclipse.swt.custom.CTabFolder.class)
				.flatMap(folder -> Stream.of(folder.getItems()))
				.filter(tab -> tab.getText().equals(title) && tab.getControl() != null).findFirst()
				.orElseThrow(() -> new NoSuchElementException(title)).getControl();
	}

	void picture(String name) {
		robot.settle();
		robot.picture(report.folder().resolve(name + ".png"));
	}
}
