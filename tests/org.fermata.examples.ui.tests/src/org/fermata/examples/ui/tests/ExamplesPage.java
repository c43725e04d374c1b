// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.ui.tests;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.fermata.examples.CatalogEntry;
import org.fermata.examples.internal.ExamplesView;
import org.fermata.tour.driver.Robot;
import org.fermata.tour.driver.RobotWorkbench;
import org.fermata.tour.driver.Widgets;

/** The view of examples, as a robot at the product sees it. */
final class ExamplesPage {

	private static final int INTO_ROW = 40;
	/** Into what is written: the frame around it takes no clicks, and the field does not count it. */
	private static final int INTO_FILTER = 24;
	/** A view that has just opened takes the keyboard once more, when it becomes the active one. */
	private static final int MOST_CLICKS = 5;
	private static RobotWorkbench workbench;

	private ExamplesPage() {
	}

	/** The one product that all tests of this process use. */
	static synchronized RobotWorkbench workbench() {
		if (workbench == null) {
			workbench = new RobotWorkbench(Path.of("target", "evidence"));
		}
		return workbench;
	}

	static void open() {
		workbench().showView(ExamplesView.ID);
	}

	static void close() {
		workbench().hideView(ExamplesView.ID);
	}

	static boolean isActive() {
		return workbench().robot().see(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage()
				.getActivePart() instanceof ExamplesView);
	}

	/** On the UI thread. */
	private static IViewPart view() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().findView(ExamplesView.ID);
	}

	/** The window that it is in. On the UI thread. */
	static Shell shell() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
	}

	/** The part of the window that it is. On the UI thread. */
	static Composite area() {
		return (Composite) Widgets.visible(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), StyledText.class)
				.map(ExamplesPage::topOfView).findFirst().orElseThrow();
	}

	private static Control topOfView(Control control) {
		Control top = control;
		while (!top.getParent().getClass().getSimpleName().contains("ContributedPartRenderer")
				&& top.getParent().getParent() != null && top.getData("modelElement") == null
				&& top.getParent().getData("modelElement") == null) {
			top = top.getParent();
		}
		return top;
	}

	/** Selects an example in the list as a program does. */
	static void select(CatalogEntry entry) {
		workbench().robot().act(() -> view().getViewSite().getSelectionProvider()
				.setSelection(new StructuredSelection(entry)));
		workbench().robot().settle();
	}

	/** Clicks on an example in the list. */
	static void click(String title) {
		workbench().robot().click(workbench().robot().see(() -> {
			TreeItem item = items(tree()).filter(each -> each.getText().equals(title)).findFirst().orElseThrow();
			Rectangle bounds = item.getBounds();
			return tree().toDisplay(bounds.x + INTO_ROW, bounds.y + bounds.height / 2);
		}));
	}

	/** Clicks into the field over the list until what is typed goes there. */
	static void focusFilter() {
		Robot robot = workbench().robot();
		for (int clicks = 0; clicks < MOST_CLICKS && !robot.see(() -> filter().isFocusControl()); clicks++) {
			robot.click(robot.see(() -> filter().toDisplay(INTO_FILTER, INTO_FILTER / 4)));
		}
		workbench().await("the filter to have the keyboard", () -> filter().isFocusControl());
	}

	private static Text filter() {
		return Widgets.visible(area(), Text.class).findFirst().orElseThrow();
	}

	/** All words that the list shows. */
	static List<String> list() {
		return workbench().robot().see(() -> items(tree()).map(TreeItem::getText).toList());
	}

	/** The selected words of the list. */
	static List<String> selected() {
		return workbench().robot().see(() -> Stream.of(tree().getSelection()).map(TreeItem::getText).toList());
	}

	static Tree tree() {
		return Widgets.visible(area(), Tree.class).findFirst().orElseThrow();
	}

	private static Stream<TreeItem> items(Tree tree) {
		return Stream.of(tree.getItems()).flatMap(item -> Stream.concat(Stream.of(item), Stream.of(item.getItems())));
	}

	/** The words of all labels that can be seen. */
	static List<String> labels() {
		return workbench().robot().see(() -> Widgets.visible(area(), Label.class).map(Label::getText).toList());
	}

	/** The words on all buttons that can be seen. */
	static List<String> buttons() {
		return workbench().robot().see(() -> Widgets.visible(area(), Button.class).map(Button::getText).toList());
	}

	/** What the source pane shows. */
	static String source() {
		return workbench().robot().see(() -> text().getText());
	}

	/** The colours in the source. */
	static List<StyleRange> colours() {
		return workbench().robot().see(() -> Arrays.asList(text().getStyleRanges()));
	}

	/** The source pane's text. On the UI thread. */
	static StyledText text() {
		return Widgets.visible(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), StyledText.class)
				.filter(text -> !text.getEditable()).findFirst().orElseThrow();
	}
}
