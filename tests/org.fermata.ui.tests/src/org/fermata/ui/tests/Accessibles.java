// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.fermata.tour.driver.RobotWorkbench;
import org.fermata.tour.driver.Widgets;

/**
 * Whether the controls of the operations view have names: words of their own, or a name that the view gave
 * them or the frame that is there for them alone. What of it reaches assistive technology only that can tell.
 */
final class Accessibles {

	/** Where the view keeps the names it gives; see its AccessibleName. */
	private static final String KEY = "org.fermata.ui.accessibleName";

	private Accessibles() {
	}

	/** The controls that take keys and have no name. */
	static List<String> nameless(RobotWorkbench workbench) {
		return workbench.robot().see(() -> {
			List<String> nameless = new ArrayList<>();
			Widgets.visible(workbench.operationsView()).filter(Accessibles::matters)
					.filter(control -> name(control).isBlank())
					.forEach(control -> nameless.add(control + " in " + control.getParent()));
			Widgets.visible(workbench.operationsView(), ToolBar.class).flatMap(bar -> List.of(bar.getItems()).stream())
					.filter(Accessibles::isNameless).forEach(item -> nameless.add(item.toString()));
			return nameless;
		});
	}

	/** The names of all controls of a class, by its simple name. */
	static List<String> namesOf(RobotWorkbench workbench, String simpleName) {
		return workbench.robot().see(() -> Widgets.visible(workbench.operationsView())
				.filter(control -> control.getClass().getSimpleName().equals(simpleName)).map(Accessibles::name).toList());
	}

	/** Frames around others are silent. */
	private static boolean matters(Control control) {
		return switch (control) {
		case Label label -> false;
		case CLabel label -> false;
		case ToolBar bar -> false;
		case CTabFolder folder -> true;
		case Combo combo -> true;
		case Table table -> true;
		case Composite composite -> !composite.getClass().equals(Composite.class) && composite.getChildren().length == 0;
		default -> true;
		};
	}

	private static boolean isNameless(ToolItem item) {
		return (item.getStyle() & SWT.SEPARATOR) == 0 && item.getText().isBlank()
				&& (item.getToolTipText() == null || item.getToolTipText().isBlank());
	}

	private static String name(Control control) {
		if (control.getData(KEY) instanceof String given) {
			return given;
		}
		String own = switch (control) {
		case Button button -> button.getText();
		case Link link -> link.getText();
		case CTabFolder tabs -> tabs.getSelection() == null ? "" : tabs.getSelection().getText();
		default -> "";
		};
		boolean framed = own.isBlank() && control.getParent().getChildren().length == 1;
		return framed && control.getParent().getData(KEY) instanceof String ofFrame ? ofFrame : own;
	}
}
