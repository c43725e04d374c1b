// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.fermata.tour.driver.Robot;
import org.junit.After;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;

/** Operations in the context menu of what is selected in somebody else's view. */
public final class SelectedFilesTest extends UiTest {

	private static final String FOLDER = "<parameter name='folder' kind='folder' label='Which?' selection='true'/>";
	private static final String FILE = "<parameter name='file' kind='file' label='Which?' selection='true'/>";

	private final List<ContributingBundle> installed = new ArrayList<>();
	private final Robot robot = Product.workbench().robot();
	private FilesView view;

	/** The first menu of a process costs its classes and icons once, as the first opening of a view does: none is watched. */
	@BeforeClass
	public static void firstMenu() {
		Product.workbench().robot().act(() -> {
			FilesView first = show();
			first.select(List.of(new File("any")));
			show(first.menu().getMenu());
			page().hideView(first);
		});
	}

	@Before
	public void open() {
		view = robot.see(SelectedFilesTest::show);
	}

	@After
	public void leave() throws Exception {
		robot.act(() -> page().hideView(view));
		for (ContributingBundle bundle : installed) {
			bundle.close();
		}
	}

	private static FilesView show() {
		try {
			return (FilesView) page().showView(FilesView.ID);
		} catch (PartInitException wrong) {
			throw new IllegalStateException(wrong);
		}
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}

	@Test
	public void checksumsOfSelectedFoldersAndFilesAreTakenWithoutADialog() throws IOException {
		Path folder = sandbox().folder(3);
		assertEquals(List.of("Checksum"), items(folder));
		choose("Checksum");
		prompt().await("3 files");
		prompt().proceedByClick();
		operations().await(folder.getFileName().toString(), "Done in", "3 files");
		open();
		assertEquals(List.of("Checksum"), items(folder.resolve("file 0.txt"), folder.resolve("file 1.txt")));
		choose("Checksum");
		prompt().await("2 files");
		prompt().cancel();
	}

	@Test
	public void onlyWhatTakesTheSelectionIsThereAndNothingForWhatHasNoPlace() throws Exception {
		install("test.selection", operation("selection.folder", "Of Folder", FOLDER) + operation("selection.file", "Of File", FILE)
				+ operation("selection.more", "Of More",
						FOLDER.replace("'folder' kind", "'first' kind") + FILE.replace("selection='true'", "")));
		Path folder = sandbox().folder(2);
		Path file = folder.resolve("file 0.txt");
		assertEquals(List.of("Checksum", "Of File"), items(file));
		assertEquals(List.of("Checksum"), items(file, folder));
		assertEquals("More than two have a menu of their own", List.of("Fermata"), items(folder));
		assertEquals(List.of("Checksum", "Of Folder", "Of More\u2026"), robot.see(() -> names(show(menu().getItem(0).getMenu()))));
		robot.act(() -> view.select(List.of("no file")));
		assertEquals(List.of(), robot.see(() -> names(show(menu()))));
		theDiskIsAskedOnlyForWhatCounts();
	}

	/** Several are no folder and no file, whatever each of them is. */
	private void theDiskIsAskedOnlyForWhatCounts() throws IOException {
		Path gone; // whoever asks for its kind gets an exception
		try (FileSystem archive = FileSystems.newFileSystem(sandbox().folder().resolve("a.zip"), Map.of("create", "true"))) {
			gone = archive.getPath("/");
		}
		robot.act(() -> view.select(List.of(gone, gone.resolve("file"))));
		assertEquals(List.of("Checksum"), robot.see(() -> names(show(menu()))));
	}

	private List<String> items(Path... paths) {
		robot.act(() -> view.select(Stream.of(paths).map(Path::toFile).toArray(File[]::new)));
		return robot.see(() -> names(show(menu())));
	}

	private Menu menu() {
		return view.menu().getMenu();
	}

	private static Menu show(Menu menu) {
		menu.notifyListeners(SWT.Hide, new Event());
		menu.notifyListeners(SWT.Show, new Event());
		return menu;
	}

	private static List<String> names(Menu menu) {
		return Stream.of(menu.getItems()).filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0)
				.map(item -> item.getText().replaceFirst("\t.*", "").replace("&", "")).toList();
	}

	private void choose(String item) {
		robot.act(() -> {
			MenuItem chosen = Stream.of(menu().getItems()).filter(each -> each.getText().startsWith(item)).findFirst().orElseThrow();
			chosen.notifyListeners(SWT.Selection, new Event());
		});
	}

	private void install(String bundle, String elements) throws Exception {
		installed.add(ContributingBundle.install(bundle, elements));
	}

	private static String operation(String id, String name, String children) {
		return "<operation id='" + id + "' name='" + name
				+ "' class='org.fermata.ui.tests/org.fermata.ui.tests.Contributed$Telling'>" + children + "</operation>";
	}
}
