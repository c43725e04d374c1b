// SPDX-License-Identifier: EPL-2.0
package org.fermata.swing;

import static org.junit.Assert.assertEquals;

import java.awt.Component;
import java.awt.event.ActionListener;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.HierarchyListener;
import java.awt.event.ItemListener;
import java.awt.event.KeyEvent;
import java.awt.event.KeyListener;
import java.awt.event.MouseEvent;
import java.awt.event.MouseListener;
import java.beans.PropertyChangeListener;
import java.util.EventListener;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.DefaultListSelectionModel;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.JTree;
import javax.swing.SpinnerNumberModel;
import javax.swing.SwingConstants;
import javax.swing.event.ChangeListener;
import javax.swing.event.ListSelectionListener;
import javax.swing.event.TreeSelectionListener;
import javax.swing.table.DefaultTableModel;
import javax.swing.text.AbstractDocument;
import javax.swing.text.PlainDocument;
import org.fermata.core.signal.Signal;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;

/** What each component tells, without a screen. */
public final class SwingSignalsTest {

	private static final List<Class<? extends EventListener>> LISTENERS = List.of(ChangeListener.class,
			ActionListener.class, ItemListener.class, ListSelectionListener.class, TreeSelectionListener.class,
			FocusListener.class, KeyListener.class, MouseListener.class, PropertyChangeListener.class,
			HierarchyListener.class);

	@Rule
	public final Watchdog watchdog = new Watchdog();

	/** What is heard of a component while something is done with it; afterwards nobody listens. */
	private static <C extends Component, T> List<T> heard(Callable<C> component, Function<C, Signal<T>> signal,
			Consumer<C> doing) {
		C made = Edt.get(component);
		int before = listeners(made);
		Heard<T> heard = Heard.of(signal.apply(made));
		try (heard) {
			Edt.run(() -> doing.accept(made));
		}
		assertEquals("Listeners that were left behind", before, listeners(made));
		List<T> values = List.copyOf(heard.values());
		Edt.run(() -> doing.accept(made));
		assertEquals("After the close", values, heard.values());
		return values;
	}

	private static int listeners(Component component) {
		int count = LISTENERS.stream().mapToInt(type -> component.getListeners(type).length).sum();
		if (component instanceof JTextField field) {
			count += ((AbstractDocument) field.getDocument()).getDocumentListeners().length;
		}
		if (component instanceof JTable table) {
			count += ((DefaultListSelectionModel) table.getSelectionModel()).getListSelectionListeners().length;
		}
		return count;
	}

	private static void drag(JSlider slider) {
		slider.setValue(50);
		slider.setValueIsAdjusting(true);
		slider.setValue(20);
		slider.setValue(30);
		slider.setValueIsAdjusting(false);
	}

	@Test
	public void aSliderTellsEachValueItPassesOnce() {
		assertEquals(List.of(50, 20, 30), heard(() -> new JSlider(0, 100, 0), SwingSignals::value, SwingSignalsTest::drag));
	}

	@Test
	public void aCommittedSliderTellsWhereItWasLeft() {
		assertEquals(List.of(50, 30),
				heard(() -> new JSlider(0, 100, 0), SwingSignals::committed, SwingSignalsTest::drag));
	}

	@Test
	public void aSliderThatIsLeftWhereItWasTellsNothing() {
		assertEquals(List.of(), heard(() -> new JSlider(0, 100, 50), SwingSignals::committed, slider -> {
			slider.setValueIsAdjusting(true);
			slider.setValue(20);
			slider.setValue(50);
			slider.setValueIsAdjusting(false);
			slider.setMaximum(slider.getMaximum() + 1);
		}));
	}

	@Test
	public void aSpinnerTellsItsValue() {
		assertEquals(List.of(7), heard(() -> new JSpinner(new SpinnerNumberModel(1, 0, 9, 1)),
				component -> SwingSignals.value(component), spinner -> spinner.setValue(7)));
	}

	@Test
	public void aButtonTellsOfItsClicks() {
		List<String> commands = heard(() -> new JButton("Continue"),
				button -> SwingSignals.clicks(button).map(click -> click.getActionCommand()), JButton::doClick);
		assertEquals(List.of("Continue"), commands);
	}

	@Test
	public void aCheckBoxTellsWhetherItIsOn() {
		assertEquals(List.of(true, false), heard(() -> new JCheckBox(), SwingSignals::selected, box -> {
			box.setSelected(true);
			box.setSelected(false);
		}));
	}

	@Test
	public void aFieldTellsItsTextInWhicheverDocumentThatIs() {
		assertEquals(List.of("a", "ab", "", "c"), heard(() -> new JTextField(), SwingSignals::text, field -> {
			if (field.getText().isEmpty()) {
				field.replaceSelection("a");
				field.replaceSelection("b");
				field.setDocument(new PlainDocument());
			}
			field.replaceSelection("c");
		}));
	}

	@Test
	public void aComboBoxTellsWhatIsChosenAndNothingOfNothing() {
		assertEquals(List.of("b", "a"), heard(() -> new JComboBox<>(new String[] {"a", "b"}), SwingSignals::selection, box -> {
			box.setSelectedItem("b");
			box.setSelectedItem(null);
			box.setSelectedItem("a");
		}));
	}

	@Test
	public void aListTellsWhatIsSelectedOnceTheMouseHasComeToRest() {
		assertEquals(List.of(List.of("b", "c"), List.of()),
				heard(() -> new JList<>(new String[] {"a", "b", "c"}), SwingSignals::selection, list -> {
					list.setValueIsAdjusting(true);
					list.setSelectedIndex(1);
					list.setSelectionInterval(1, 2);
					list.setValueIsAdjusting(false);
					list.clearSelection();
				}));
	}

	@Test
	public void aTableTellsTheRowsOfItsModelHoweverItIsSorted() {
		Callable<JTable> table = () -> {
			JTable sorted = new JTable(new DefaultTableModel(new Object[][] {{"b"}, {"c"}, {"a"}}, new Object[] {"name"}));
			sorted.setAutoCreateRowSorter(true);
			sorted.getRowSorter().toggleSortOrder(0);
			return sorted;
		};
		assertEquals(List.of(List.of(2), List.of()), heard(table, component -> SwingSignals.selection(component), shown -> {
			shown.setRowSelectionInterval(0, 0);
			shown.clearSelection();
		}));
	}

	@Test
	public void aTreeTellsTheSelectedNodes() {
		List<List<String>> paths = heard(() -> new JTree(new Object[] {"leaf"}),
				tree -> SwingSignals.selection(tree).map(selected -> selected.stream().map(Object::toString).toList()), tree -> {
					tree.setSelectionRow(0);
					tree.clearSelection();
				});
		assertEquals(List.of(List.of("[root, leaf]"), List.of()), paths);
	}

	@Test
	public void aComponentTellsOfItsFocus() {
		assertEquals(List.of(true, false), heard(() -> new JTextField(), SwingSignals::focus, field -> {
			for (FocusListener each : field.getFocusListeners()) {
				each.focusGained(new FocusEvent(field, FocusEvent.FOCUS_GAINED));
				each.focusLost(new FocusEvent(field, FocusEvent.FOCUS_LOST));
			}
		}));
	}

	@Test
	public void aComponentTellsOfKeys() {
		assertEquals(List.of('x'), heard(() -> new JTextField(),
				field -> SwingSignals.keys(field).map(KeyEvent::getKeyChar), field -> {
					for (KeyListener each : field.getKeyListeners()) {
						each.keyPressed(new KeyEvent(field, KeyEvent.KEY_PRESSED, 0, 0, KeyEvent.VK_X, 'x'));
					}
				}));
	}

	@Test
	public void aComponentTellsOfTheMouse() {
		assertEquals(List.of(3), heard(() -> new JSlider(SwingConstants.VERTICAL),
				slider -> SwingSignals.mouse(slider).map(MouseEvent::getX), slider -> slider.dispatchEvent(
						new MouseEvent(slider, MouseEvent.MOUSE_PRESSED, 0, 0, 3, 4, 1, false, MouseEvent.BUTTON1))));
	}
}
