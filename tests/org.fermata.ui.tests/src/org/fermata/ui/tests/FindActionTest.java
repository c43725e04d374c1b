// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeFalse;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.fermata.tour.driver.Robot;
import org.fermata.tour.driver.Widgets;
import org.junit.After;
import org.junit.Test;
import org.osgi.framework.Version;

/** What can be done is found by its name and can be given a key; what Eclipse can do elsewhere is neither. */
public final class FindActionTest extends UiTest {

	private final Robot robot = Product.workbench().robot();

	@After
	public void nothingOpen() {
		if (robot.see(() -> finder().isPresent())) {
			workbench().press(SWT.ESC);
		}
		robot.await("nothing to be found in", () -> finder().isEmpty());
	}

	@Test
	public void theKeyFindsAnOperation() {
		workbench().pressToChangeWindow(SWT.CTRL, '3');
		robot.await("the field", () -> finder().isPresent());
		workbench().type("Checksum Fold");
		robot.await("the operation", () -> rows().stream().anyMatch(row -> row.contains("Checksum of Folder")));
	}

	@Test
	public void theMenuFindsNothingOfAnIde() {
		workbench().menu().choose("Help", "Find Action\u2026");
		robot.await("the field", () -> finder().isPresent());
		workbench().type("Copy Diag");
		robot.await("ours", () -> rows().stream().anyMatch(row -> row.contains("Copy Diagnostics")));
		for (String foreign : List.of("Import", "Editor", "Toolbar", "Wizard")) {
			robot.act(() -> finder().orElseThrow().setText(foreign));
			// The platform's offer to search a help is always the last row, so then it has looked at all the others.
			robot.await("the end of the list", () -> rows().stream().anyMatch(row -> row.contains("'" + foreign + "'")));
			assertEquals(foreign, List.of(), robot.see(() -> rows().stream().filter(row -> !row.contains("in Help")).toList()));
		}
	}

	@Test
	public void keysCanBeGivenToWhatDoesSomethingHere() {
		workbench().menu().choose("Edit", "Preferences\u2026");
		workbench().dialog().await();
		Tree pages = robot.see(() -> Widgets.visible(shell("Preferences"), Tree.class).findAny().orElseThrow());
		robot.click(robot.see(() -> robot.at(pages, Stream.of(pages.getItems())
				.filter(page -> page.getText().equals("Keys")).findAny().orElseThrow().getBounds())));
		robot.await("the commands", () -> commands(pages).isPresent());
		Set<String> listed = robot.see(() -> Stream.of(commands(pages).orElseThrow().getItems())
				.map(item -> item.getText().replaceFirst(" \\(.*", "")).collect(Collectors.toSet()));
		workbench().dialog().click("Cancel");
		assertTrue(listed.toString(), listed.containsAll(Set.of("Cancel", "Copy", "Find Actions", "Preferences")));
		Set<String> strangers = new TreeSet<>(listed);
		strangers.removeAll(robot.see(FindActionTest::useful));
		assumeFalse("Of Eclipse 2024-09 the page lists what activities hide", isOldest());
		assertEquals(Set.of(), strangers);
		assertFalse(listed.contains("Print"));
	}

	private static boolean isOldest() {
		return Platform.getBundle("org.eclipse.ui.workbench").getVersion().compareTo(Version.valueOf("3.134")) < 0;
	}

	/** The names of our commands and of those that our menus and keys name. */
	private static Set<String> useful() throws NotDefinedException {
		Set<String> names = new TreeSet<>();
		for (Command command : PlatformUI.getWorkbench().getService(ICommandService.class).getDefinedCommands()) {
			if (command.getId().startsWith("org.fermata.") || command.getId().matches("org\\.eclipse\\.ui\\.("
					+ "edit\\.(copy|cut|paste|selectAll)|file\\.exit|help\\.aboutAction|views\\.showView|window\\.(fullscreenmode|"
					+ "nextView|previousView|preferences|quickAccess|showContextMenu|showKeyAssist|showViewMenu))")) {
				names.add(command.getName());
			}
		}
		return names;
	}

	private Optional<Tree> commands(Tree pages) {
		return Widgets.visible(shell("Preferences"), Tree.class).filter(tree -> tree != pages && tree.getItemCount() > 0).findAny();
	}

	private Shell shell(String title) {
		return Stream.of(robot.display().getShells()).filter(shell -> shell.isVisible() && shell.getText().equals(title))
				.findAny().orElseThrow(() -> new NoSuchElementException(title));
	}

	/** Where names are typed, while it is open: over the window, in a window of its own. On the UI thread. */
	private Optional<Text> finder() {
		Shell window = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
		return Stream.of(robot.display().getShells()).filter(shell -> shell != window && shell.isVisible())
				.flatMap(shell -> Widgets.visible(shell, Text.class)).findAny();
	}

	private List<String> rows() {
		return finder().stream().flatMap(field -> Widgets.visible(field.getShell(), Table.class))
				.flatMap(table -> Stream.of(table.getItems())).map(FindActionTest::words).toList();
	}

	private static String words(TableItem row) {
		return row.getText(0) + " " + row.getText(1);
	}
}
