// SPDX-License-Identifier: EPL-2.0
package org.fermata.ide.probe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.keys.IBindingService;
import org.fermata.tour.driver.Widgets;
import org.fermata.tour.page.OperationsPage;
import org.fermata.tour.page.Row;

/** What somebody does with an IDE that Fermata was installed into, from opening a project to leaving. */
final class Visit {

	private static final List<String> KEYS = List.of("INSERT", "F5", "DEL", "M1+.", "M1+M2+DEL", "M1+M3+S");

	private static final int DEEPEST = 3; // a menu in a menu, in a dialog
	private static final String FROM_MENU = "Checksum";
	private static final String WANTED = "Checksum of Folder";

	private final Ide ide;
	private final Report report;
	private final OperationsPage operations;
	private final Path folder = Path.of(System.getProperty("fermata.probe.folder"));

	Visit(Ide ide, Report report) {
		this.ide = ide;
		this.report = report;
		this.operations = ide.workbench().operations();
	}

	void run() {
		step("otherThings", this::otherThings);
		step("keysOfTheIde", this::keys);
		step("view", this::showView);
		step("keysOfTheView", this::keys);
		step("quickAccess", this::quickAccess);
		step("checksum", this::checksum);
		step("menuOfProject", () -> checksumFromMenu("Package Explorer", "org.eclipse.jdt.ui.PackageExplorer",
				folder.getParent()));
		step("menuOfFolder", () -> checksumFromMenu("Project Explorer", "org.eclipse.ui.navigator.ProjectExplorer",
				folder.getParent(), folder));
		step("installDialog", new InstallDialog(ide, System.getProperty("fermata.probe.site"))::visit);
		step("perspectives", this::perspectives);
		ide.workbench().menu().choose("File", "Exit");
	}

	/** A step that fails may leave a menu or a dialog open: the next should not find it there. */
	private void step(String name, Callable<List<String>> step) {
		if (!report.step(name, step)) {
			ide.picture(name + "-failed");
			for (int time = 0; time < DEEPEST; time++) {
				ide.workbench().press(SWT.ESC);
			}
		}
	}

	/** What an IDE is for, without a thought of Fermata. */
	private List<String> otherThings() throws Exception {
		IProject project = openProject();
		ide.robot().act(() -> showJava(project.getFile("src/Known.java")));
		ide.workbench().showView("org.eclipse.jdt.ui.PackageExplorer");
		ide.robot().await("the project", () -> !ide.item(ide.view("Package Explorer"), project.getName()).isDisposed());
		ide.workbench().showView("org.eclipse.ui.views.ProblemView");
		ide.awaitBuilt();
		ide.workbench().showView("org.eclipse.jdt.ui.PackageExplorer");
		ide.picture("other-things");
		List<String> seen = new ArrayList<>();
		seen.add(Long.toString(Files.size(Path.of(System.getProperty("fermata.probe.classes")))));
		Stream.of("core", "jobs", "swt", "operations", "ui", "examples").map(name -> Ide.stateOf("org.fermata." + name))
				.forEach(seen::add);
		return seen;
	}

	private IProject openProject() throws CoreException {
		var workspace = ResourcesPlugin.getWorkspace();
		IProjectDescription description = workspace.loadProjectDescription(
				org.eclipse.core.runtime.Path.fromOSString(folder.getParent().resolve(IProjectDescription.DESCRIPTION_FILE_NAME).toString()));
		IProject project = workspace.getRoot().getProject(description.getName());
		project.create(description, null);
		project.open(null);
		return project;
	}

	private void showJava(IFile source) {
		try {
			PlatformUI.getWorkbench().showPerspective("org.eclipse.jdt.ui.JavaPerspective",
					ide.page().getWorkbenchWindow());
			IDE.openEditor(ide.page(), source);
		} catch (WorkbenchException failure) {
			throw new IllegalStateException(failure);
		}
	}

	/** What the keys of our view do where the focus is now. */
	private List<String> keys() {
		IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
		return KEYS.stream().map(keys -> ide.robot().see(() -> keys + " " + meaning(bindings, keys))).toList();
	}

	private static String meaning(IBindingService bindings, String keys) throws ParseException {
		Binding binding = bindings.getPerfectMatch(KeySequence.getInstance(keys));
		return binding == null || binding.getParameterizedCommand() == null ? "nothing" : binding.getParameterizedCommand().getId();
	}

	private List<String> showView() {
		ide.workbench().menu().choose("Window", "Show View", "Other...");
		ide.awaitShell("Show View");
		ide.robot().await("the field to type into", () -> ide.robot().display().getFocusControl() instanceof Text);
		ide.robot().type("Operations");
		ide.robot().await("the view in the list", () -> ide.item(ide.shell("Show View"), "Fermata", "Operations") != null);
		ide.robot().click(ide.pointOf(ide.robot().see(() -> ide.item(ide.shell("Show View"), "Fermata", "Operations"))));
		ide.picture("show-view");
		ide.click("Show View", "Open");
		ide.awaitNoShell("Show View");
		ide.robot().await("the empty view", () -> ide.page().getActivePart() != null
				&& ide.page().getActivePart().getSite().getId().equals("org.fermata.ui.operations"));
		ide.picture("view");
		return Stream.concat(operations.links().stream(), Stream.of(Ide.stateOf("org.fermata.ui"))).toList();
	}

	/** What the IDE's search for everything finds, a line each. */
	private List<String> quickAccess() {
		ide.workbench().pressToChangeWindow(SWT.CTRL, '3');
		ide.robot().await("the field to type into", () -> ide.robot().display().getFocusControl() instanceof Text);
		ide.robot().type(WANTED);
		ide.robot().await("what is found", () -> found().stream().anyMatch(line -> line.contains(WANTED)));
		ide.picture("quick-access");
		List<String> found = ide.robot().see(this::found);
		ide.workbench().pressToChangeWindow(SWT.ESC);
		return found;
	}

	private List<String> found() {
		return Widgets.visible(ide.robot().display().getActiveShell(), Table.class).flatMap(table -> Stream.of(table.getItems()))
				.map(line -> line.getText(0) + "\t" + line.getText(1)).toList();
	}

	private List<String> checksum() {
		ide.workbench().pressToChangeWindow(SWT.INSERT); // the system's dialog
		ide.workbench().type(folder.toString());
		ide.workbench().pressToChangeWindow(SWT.CR);
		return results(folder);
	}

	/** By the context menu of the last of some folders in each other, the first of them a project. */
	private List<String> checksumFromMenu(String title, String view, Path... folders) {
		operations.focus();
		ide.workbench().press(SWT.CTRL, SWT.SHIFT, SWT.DEL);
		ide.robot().await("a list without what has ended", () -> operations.isEmpty());
		ide.workbench().showView(view);
		String[] path = Stream.of(folders).map(each -> each.getFileName().toString()).toArray(String[]::new);
		for (int depth = 1; depth < path.length; depth++) {
			ide.open(title, Arrays.copyOf(path, depth));
		}
		ide.openMenu(title, path);
		ide.picture("menu-of-" + path[path.length - 1]);
		ide.workbench().menu().chooseFromOpen(FROM_MENU);
		return results(folders[folders.length - 1]);
	}

	private List<String> results(Path folder) {
		operations.prompt().await("files");
		operations.prompt().pressOnSlider(SWT.HOME);
		operations.prompt().dragSliderToEnd();
		ide.picture("slider-" + folder.getFileName());
		operations.prompt().proceedByEnter();
		Row row = operations.await(folder.getFileName().toString(), "Done in");
		operations.prompt().awaitGone();
		ide.picture("results-" + folder.getFileName());
		return Stream.concat(Stream.of(row.words()), operations.results().rows().stream().map(cells -> String.join("\t", cells)))
				.toList();
	}

	private List<String> perspectives() {
		return ide.robot().see(() -> Stream.of(ide.page().getOpenPerspectives()).map(IPerspectiveDescriptor::getId).toList());
	}
}
