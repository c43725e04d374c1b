// SPDX-License-Identifier: EPL-2.0
package org.fermata.swing;

import java.awt.Component;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.ItemEvent;
import java.awt.event.ItemListener;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.KeyListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseListener;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.event.WindowListener;
import java.util.Arrays;
import java.util.List;

import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.JTable;
import javax.swing.JTree;
import javax.swing.ListSelectionModel;
import javax.swing.event.ChangeListener;
import javax.swing.event.ListSelectionListener;
import javax.swing.event.TreeSelectionListener;
import javax.swing.text.JTextComponent;
import javax.swing.tree.TreePath;

import org.fermata.core.Registration;
import org.fermata.core.signal.Signal;

/**
 * What happens to Swing components, as signals that a routine can wait for. A signal may be made on any thread; it
 * is listened to on the event dispatch thread, as {@code op.awaitChange} and {@code op.changes} do.
 *
 * <p>A signal tells of what changes from then on, by the user or by the program. It ends when its component is
 * gone: when its window is disposed, or it is removed from its container and not added to another in the same
 * event. A component that was not on a screen yet, or one that is hidden, is not gone.
 */
public final class SwingSignals {

	private SwingSignals() {
	}

	/** Each value of a slider, those it passes while it is dragged included. */
	public static Signal<Integer> value(JSlider slider) {
		return changes(slider, true);
	}

	/** The values at which a slider is left: while it is dragged nothing is told. */
	public static Signal<Integer> committed(JSlider slider) {
		return changes(slider, false);
	}

	/** A slider tells of each event, and of its release once more: here only what is new counts. */
	private static Signal<Integer> changes(JSlider slider, boolean dragged) {
		return Listening.to(slider, tell -> {
			int[] known = {slider.getValue()};
			ChangeListener listener = event -> {
				int now = slider.getValue();
				if ((dragged || !slider.getValueIsAdjusting()) && now != known[0]) {
					known[0] = now;
					tell.accept(now);
				}
			};
			slider.addChangeListener(listener);
			return () -> slider.removeChangeListener(listener);
		});
	}

	/** The values of a spinner, of which null is not told. */
	public static Signal<Object> value(JSpinner spinner) {
		return Listening.to(spinner, tell -> {
			ChangeListener listener = event -> {
				if (spinner.getValue() != null) {
					tell.accept(spinner.getValue());
				}
			};
			spinner.addChangeListener(listener);
			return () -> spinner.removeChangeListener(listener);
		});
	}

	/** Clicks on a button or a menu item, and what the keyboard does in their place. */
	public static Signal<ActionEvent> clicks(AbstractButton button) {
		return Listening.to(button, tell -> {
			ActionListener listener = tell::accept;
			button.addActionListener(listener);
			return () -> button.removeActionListener(listener);
		});
	}

	/** Whether a check box, a toggle or a radio button is on. */
	public static Signal<Boolean> selected(AbstractButton button) {
		return Listening.to(button, tell -> {
			ItemListener listener = event -> tell.accept(event.getStateChange() == ItemEvent.SELECTED);
			button.addItemListener(listener);
			return () -> button.removeItemListener(listener);
		});
	}

	/**
	 * The text of a field. Text that is replaced is two changes for Swing, first taken out and then put in;
	 * {@link Signal#debounced debounced} makes one of them, and of a word that is typed.
	 */
	public static Signal<String> text(JTextComponent field) {
		return Listening.to(field, tell -> new TextChanges(field, tell).listen());
	}

	/** What is chosen in a combo box, or typed into it; that nothing is chosen any more is not told. */
	@SuppressWarnings("unchecked") // an editable box may hold another type, as its own getters do
	public static <E> Signal<E> selection(JComboBox<E> box) {
		return Listening.to(box, tell -> {
			ItemListener listener = event -> {
				if (event.getStateChange() == ItemEvent.SELECTED) {
					tell.accept((E) event.getItem());
				}
			};
			box.addItemListener(listener);
			return () -> box.removeItemListener(listener);
		});
	}

	/** What is selected in a list, once the mouse that drags over it has come to rest. */
	public static <E> Signal<List<E>> selection(JList<E> list) {
		return Listening.to(list, tell -> {
			ListSelectionListener listener = event -> {
				if (!event.getValueIsAdjusting()) {
					tell.accept(List.copyOf(list.getSelectedValuesList()));
				}
			};
			list.addListSelectionListener(listener);
			return () -> list.removeListSelectionListener(listener);
		});
	}

	/**
	 * Which rows of a table are selected, by their numbers in its model, once the mouse has come to rest. Of the
	 * selection model that the table has when somebody begins to listen.
	 */
	public static Signal<List<Integer>> selection(JTable table) {
		return Listening.to(table, tell -> {
			ListSelectionModel model = table.getSelectionModel();
			ListSelectionListener listener = event -> {
				if (!event.getValueIsAdjusting()) {
					tell.accept(Arrays.stream(table.getSelectedRows()).map(table::convertRowIndexToModel).boxed().toList());
				}
			};
			model.addListSelectionListener(listener);
			return () -> model.removeListSelectionListener(listener);
		});
	}

	/** Which nodes of a tree are selected. */
	public static Signal<List<TreePath>> selection(JTree tree) {
		return Listening.to(tree, tell -> {
			TreeSelectionListener listener = event -> tell.accept(
					tree.getSelectionPaths() == null ? List.of() : List.of(tree.getSelectionPaths()));
			tree.addTreeSelectionListener(listener);
			return () -> tree.removeTreeSelectionListener(listener);
		});
	}

	/** Whether a component has the focus. */
	public static Signal<Boolean> focus(Component component) {
		return Listening.to(component, tell -> {
			FocusListener listener = new FocusListener() {
				@Override
				public void focusGained(FocusEvent event) {
					tell.accept(true);
				}

				@Override
				public void focusLost(FocusEvent event) {
					tell.accept(false);
				}
			};
			component.addFocusListener(listener);
			return () -> component.removeFocusListener(listener);
		});
	}

	/** Keys that are pressed while a component has the focus. */
	public static Signal<KeyEvent> keys(Component component) {
		return Listening.to(component, tell -> {
			KeyListener listener = new KeyAdapter() {
				@Override
				public void keyPressed(KeyEvent event) {
					tell.accept(event);
				}
			};
			component.addKeyListener(listener);
			return () -> component.removeKeyListener(listener);
		});
	}

	/** Mouse buttons that are pressed on a component. */
	public static Signal<MouseEvent> mouse(Component component) {
		return Listening.to(component, tell -> {
			MouseListener listener = new MouseAdapter() {
				@Override
				public void mousePressed(MouseEvent event) {
					tell.accept(event);
				}
			};
			component.addMouseListener(listener);
			return () -> component.removeMouseListener(listener);
		});
	}

	/**
	 * That the user wants to close a window. What happens then is the window's own affair: a frame with
	 * {@code DO_NOTHING_ON_CLOSE} stays until somebody disposes it.
	 */
	public static Signal<WindowEvent> closing(Window window) {
		return Listening.to(window, tell -> {
			WindowListener listener = new WindowAdapter() {
				@Override
				public void windowClosing(WindowEvent event) {
					tell.accept(event);
				}
			};
			window.addWindowListener(listener);
			return () -> window.removeWindowListener(listener);
		});
	}
}
