// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.driver;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Sash;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/**
 * What assistive technology is told of the controls in the view of operations. Asks ATK, as that does, by way
 * of SWT's own functions, which are internal: on GTK only.
 */
public final class Accessibles {

	private static final String ATK = "org.eclipse.swt.internal.accessibility.gtk.ATK";
	private static final String ATK_CLASS = "org.eclipse.swt.internal.accessibility.gtk.AtkObjectClass";
	private static final String GTK3 = "org.eclipse.swt.internal.gtk3.GTK3";
	private static final String OS = "org.eclipse.swt.internal.gtk.OS";
	private static final String CONVERTER = "org.eclipse.swt.internal.Converter";

	private Accessibles() {
	}

	/** The controls that take keys or say something, and have no role or no name. */
	public static List<String> nameless(RobotWorkbench workbench) {
		return workbench.robot().see(() -> {
			List<String> nameless = new ArrayList<>();
			Widgets.visible(workbench.operationsView()).filter(Accessibles::matters).forEach(control -> {
				if (name(control).isBlank() || role(control) == 0) {
					nameless.add(control + " in " + control.getParent());
				}
			});
			Widgets.visible(workbench.operationsView(), ToolBar.class).flatMap(bar -> List.of(bar.getItems()).stream())
					.filter(Accessibles::isNameless).forEach(item -> nameless.add(item.toString()));
			return nameless;
		});
	}

	/** The names of all controls of a class, by its simple name. */
	public static List<String> namesOf(RobotWorkbench workbench, String simpleName) {
		return workbench.robot().see(() -> Widgets.visible(workbench.operationsView())
				.filter(control -> control.getClass().getSimpleName().equals(simpleName)).map(Accessibles::name).toList());
	}

	/** Frames around others are silent, and an empty line says nothing either. */
	private static boolean matters(Control control) {
		return switch (control) {
		case Label label -> false;
		case CLabel label -> false;
		case Sash sash -> false;
		case ToolBar bar -> false;
		case CTabFolder folder -> true;
		case Browser browser -> true;
		case Composite composite -> !composite.getClass().equals(Composite.class) && composite.getChildren().length == 0;
		default -> true;
		};
	}

	private static boolean isNameless(ToolItem item) {
		return (item.getStyle() & SWT.SEPARATOR) == 0 && item.getText().isBlank()
				&& (item.getToolTipText() == null || item.getToolTipText().isBlank());
	}

	/** Its own name, or else that of what it is labelled by, or else that of a frame that is there for it alone. */
	private static String name(Control control) {
		String own = ask(control, "get_name", Accessibles::text);
		String name = own.isBlank() ? labels(control.getAccessible()) : own;
		return name.isBlank() && control.getParent().getChildren().length == 1 ? name(control.getParent()) : name;
	}

	private static int role(Control control) {
		return ask(control, "get_role", Long::intValue);
	}

	private interface Reading<T> {
		T of(Long answer) throws ReflectiveOperationException;
	}

	private static <T> T ask(Control control, String question, Reading<T> reading) {
		try {
			control.getAccessible(); // SWT puts itself in the way of ATK when somebody asks for this
			long handle = Control.class.getField("handle").getLong(control);
			long accessible = (Long) method(GTK3, "gtk_widget_get_accessible", long.class).invoke(null, handle);
			long type = (Long) method(OS, "G_OBJECT_GET_CLASS", long.class).invoke(null, accessible);
			Object table = swt(ATK_CLASS).getConstructor().newInstance();
			method(ATK, "memmove", swt(ATK_CLASS), long.class).invoke(null, table, type);
			long function = swt(ATK_CLASS).getField(question).getLong(table);
			return reading.of((Long) method(ATK, "call", long.class, long.class).invoke(null, function, accessible));
		} catch (ReflectiveOperationException failure) {
			throw new IllegalStateException(failure);
		}
	}

	private static String text(long pointer) throws ReflectiveOperationException {
		return pointer == 0 ? ""
				: (String) method(CONVERTER, "cCharPtrToJavaString", long.class, boolean.class).invoke(null, pointer, false);
	}

	private static String labels(Accessible accessible) {
		StringBuilder names = new StringBuilder();
		try {
			for (Object relation : list(accessible, "relations")) {
				if (field(relation, "type").equals(ACC.RELATION_LABELLED_BY)) {
					Accessible label = (Accessible) field(relation, "target");
					names.append(field(label, "control") instanceof Label words ? Widgets.plain(words.getText()) : "");
				}
			}
		} catch (ReflectiveOperationException failure) {
			throw new IllegalStateException(failure);
		}
		return names.toString();
	}

	private static List<?> list(Object owner, String name) throws ReflectiveOperationException {
		return field(owner, name) instanceof List<?> list ? list : List.of();
	}

	private static Object field(Object owner, String name) throws ReflectiveOperationException {
		Field field = owner.getClass().getDeclaredField(name);
		field.setAccessible(true);
		return field.get(owner);
	}

	private static Class<?> swt(String name) throws ClassNotFoundException {
		return Class.forName(name, true, Control.class.getClassLoader());
	}

	private static Method method(String type, String name, Class<?>... parameters) throws ReflectiveOperationException {
		return swt(type).getMethod(name, parameters);
	}
}
