// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.driver;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Finds what can be seen, by what it is and says. On the UI thread. */
public final class Widgets {

	private Widgets() {
	}

	/** A control and all in it that can be seen, in the order of the tree. */
	public static Stream<Control> visible(Control root) {
		if (root.isDisposed() || !root.isVisible()) {
			return Stream.empty();
		}
		Stream<Control> self = Stream.of(root);
		return root instanceof Composite composite
				? Stream.concat(self, Stream.of(composite.getChildren()).flatMap(Widgets::visible)) : self;
	}

	public static <T extends Control> Stream<T> visible(Control root, Class<T> kind) {
		return visible(root).filter(kind::isInstance).map(kind::cast);
	}

	static <T extends Control> Optional<T> find(Control root, Class<T> kind, Predicate<? super T> which) {
		return visible(root, kind).filter(which).findFirst();
	}

	static <T extends Control> T get(Control root, Class<T> kind, Predicate<? super T> which, String what) {
		return find(root, kind, which).orElseThrow(() -> notThere(what));
	}

	/** The tab of a view. */
	static Optional<CTabItem> tab(Control root, String title) {
		return visible(root, CTabFolder.class).flatMap(folder -> Stream.of(folder.getItems()))
				.filter(item -> item.getText().startsWith(title) && item.getControl() != null).findFirst();
	}

	static Optional<ToolItem> toolItem(Control root, String label) {
		return visible(root, ToolBar.class).flatMap(bar -> Stream.of(bar.getItems()))
				.filter(item -> label.equals(plain(item.getText())) || label.equals(item.getToolTipText())).findFirst();
	}

	static boolean isWithin(Control control, Class<?> kind, Control below) {
		for (Control parent = control.getParent(); parent != null && parent != below; parent = parent.getParent()) {
			if (kind.isInstance(parent)) {
				return true;
			}
		}
		return false;
	}

	/** A label as it reads: no mnemonic, no key. */
	static String plain(String text) {
		return text.replaceFirst("\t.*", "").replace("&&", "\0").replace("&", "").replace('\0', '&');
	}

	static NoSuchElementException notThere(String what) {
		return new NoSuchElementException(NLS.bind(Messages.notThere, what));
	}
}
