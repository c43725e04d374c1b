// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.Widget;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.signal.Signal;

/**
 * What a person does with widgets, as signals. To make one is allowed on any thread, so that a routine can say
 * {@code op.awaitChange(SwtSignals.selection(scale))}; who listens goes to the UI thread. Each who listens adds one
 * listener for the events and for the end of the widget, and closing takes it away. A signal ends when its widget
 * is disposed. As in SWT, what a program sets is no selection, but a modification.
 */
public final class SwtSignals {

	private SwtSignals() {
	}

	/** Events of any kind, such as {@link SWT#Resize}: what SWT said, in a record that may go to other threads. */
	public static Signal<WidgetEvent> events(Widget widget, int eventType) {
		return WidgetEar.signal(widget, WidgetEvent::of, eventType);
	}

	/** Where a scale stands after each move: some ten of them for one drag. */
	public static Signal<Integer> selection(Scale scale) {
		return WidgetEar.signal(scale, event -> scale.getSelection(), SWT.Selection);
	}

	/** Where a slider stands after each move. */
	public static Signal<Integer> selection(Slider slider) {
		return WidgetEar.signal(slider, event -> slider.getSelection(), SWT.Selection);
	}

	/** What a spinner shows after each change by a person; each digit that is typed is one. */
	public static Signal<Integer> selection(Spinner spinner) {
		return WidgetEar.signal(spinner, event -> spinner.getSelection(), SWT.Selection);
	}

	/** Whether a check box, a radio button or a toggle is on, when a person has changed that. */
	public static Signal<Boolean> selection(Button button) {
		return WidgetEar.signal(button, event -> button.getSelection(), SWT.Selection);
	}

	/** The text of the item that was chosen. */
	public static Signal<String> selection(Combo combo) {
		return WidgetEar.signal(combo, event -> combo.getText(), SWT.Selection);
	}

	/** The text of the item that was chosen. */
	public static Signal<String> selection(CCombo combo) {
		return WidgetEar.signal(combo, event -> combo.getText(), SWT.Selection);
	}

	/** The index of the item that was chosen. */
	public static Signal<Integer> selectedIndex(Combo combo) {
		return WidgetEar.signal(combo, event -> combo.getSelectionIndex(), SWT.Selection);
	}

	/** The index of the item that was chosen. */
	public static Signal<Integer> selectedIndex(CCombo combo) {
		return WidgetEar.signal(combo, event -> combo.getSelectionIndex(), SWT.Selection);
	}

	/** The day that was chosen in a calendar or a field for a date. */
	public static Signal<LocalDate> date(DateTime date) {
		return WidgetEar.signal(date, event -> LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDay()),
				SWT.Selection);
	}

	/** The time that was chosen in a field for a time. */
	public static Signal<LocalTime> time(DateTime time) {
		return WidgetEar.signal(time, event -> LocalTime.of(time.getHours(), time.getMinutes(), time.getSeconds()),
				SWT.Selection);
	}

	/** The texts of the items that are selected. */
	public static Signal<List<String>> selection(org.eclipse.swt.widgets.List list) {
		return WidgetEar.signal(list, event -> List.of(list.getSelection()), SWT.Selection);
	}

	/** The indices of the rows that are selected. To tick a row's check box does not count. */
	public static Signal<List<Integer>> selection(Table table) {
		return select(table, unused -> Arrays.stream(table.getSelectionIndices()).boxed().toList());
	}

	/** The {@linkplain Widget#getData() data} of the rows that are selected; a row without data is left out. */
	public static Signal<List<Object>> selectedData(Table table) {
		return select(table, unused -> data(table.getSelection()));
	}

	/** The {@linkplain Widget#getData() data} of the nodes that are selected; a node without data is left out. */
	public static Signal<List<Object>> selectedData(Tree tree) {
		return select(tree, unused -> data(tree.getSelection()));
	}

	private static <T> Signal<T> select(Widget widget, Function<Event, T> value) {
		Objects.requireNonNull(widget, "A signal needs its widget");
		return (timer, listener) -> WidgetEar.open(widget, listener, event -> {
			if (event.detail != SWT.CHECK) {
				listener.value(value.apply(event));
			}
		}, SWT.Selection);
	}

	private static List<Object> data(Widget[] items) {
		return Arrays.stream(items).map(Widget::getData).filter(Objects::nonNull).toList();
	}

	/** A button is pressed, by the mouse or a key. */
	public static Signal<WidgetEvent> clicks(Button button) {
		return events(button, SWT.Selection);
	}

	/** A button of a tool bar is pressed; its {@link WidgetEvent#detail} is {@link SWT#ARROW} if that is its arrow. */
	public static Signal<WidgetEvent> clicks(ToolItem item) {
		return events(item, SWT.Selection);
	}

	/** A menu's entry is chosen. */
	public static Signal<WidgetEvent> clicks(MenuItem item) {
		return events(item, SWT.Selection);
	}

	/** A link is followed; its {@link WidgetEvent#text} says which. */
	public static Signal<WidgetEvent> clicks(Link link) {
		return events(link, SWT.Selection);
	}

	/**
	 * Waits until a button is pressed, such as "Continue".
	 *
	 * @throws org.fermata.core.signal.SignalEndedException if the button is disposed
	 * @throws org.fermata.core.cancel.OperationCancelledException if the operation is cancelled
	 * @throws InterruptedException if the routine's thread is interrupted
	 * @throws Exception what listening threw
	 */
	public static WidgetEvent awaitClick(OperationContext op, Button button) throws Exception {
		return op.awaitChange(clicks(button));
	}

	/** The text after each change, by a person or a program. */
	public static Signal<String> modify(Text text) {
		return WidgetEar.signal(text, event -> text.getText(), SWT.Modify);
	}

	/** The text after each change, by a person or a program. */
	public static Signal<String> modify(StyledText text) {
		return WidgetEar.signal(text, event -> text.getText(), SWT.Modify);
	}

	/** The text after each change, by a person or a program. */
	public static Signal<String> modify(Combo combo) {
		return WidgetEar.signal(combo, event -> combo.getText(), SWT.Modify);
	}

	/** The text after each change, by a person or a program. */
	public static Signal<String> modify(CCombo combo) {
		return WidgetEar.signal(combo, event -> combo.getText(), SWT.Modify);
	}

	/**
	 * Where a scale stands when a person has moved it and let go: when the mouse button is released after a drag, when
	 * the key that moves it is released, or when the focus goes. A move without button or key, such as by the wheel,
	 * counts at once. A drag that the end of the widget interrupts does not count.
	 */
	public static Signal<Integer> committed(Scale scale) {
		return CommittedValue.signal(scale, scale::getSelection);
	}

	/** Where a slider stands when a person has let go of it, as with {@link #committed(Scale)}. */
	public static Signal<Integer> committed(Slider slider) {
		return CommittedValue.signal(slider, slider::getSelection);
	}

	/**
	 * What a spinner shows when a person is done with it, as with {@link #committed(Scale)}; what is typed counts at
	 * Enter, or when the focus goes.
	 */
	public static Signal<Integer> committed(Spinner spinner) {
		return CommittedValue.signal(spinner, spinner::getSelection);
	}

	/**
	 * The text when a person is done with it: at Enter, in a text of one line, and when the focus goes after a change.
	 * What was typed and not committed is lost with the widget.
	 */
	public static Signal<String> committed(Text text) {
		return CommittedText.signal(text);
	}

	/** Whether a control has the focus, when it has come or gone. */
	public static Signal<Boolean> focus(Control control) {
		return WidgetEar.signal(control, event -> event.type == SWT.FocusIn, SWT.FocusIn, SWT.FocusOut);
	}

	/** A key is pressed while the control has the focus; again and again while it is held. */
	public static Signal<KeyPress> keys(Control control) {
		return WidgetEar.signal(control, KeyPress::of, SWT.KeyDown);
	}

	/** A mouse button is pressed. */
	public static Signal<MouseAction> mouseDown(Control control) {
		return WidgetEar.signal(control, MouseAction::of, SWT.MouseDown);
	}

	/** A mouse button is let go. */
	public static Signal<MouseAction> mouseUp(Control control) {
		return WidgetEar.signal(control, MouseAction::of, SWT.MouseUp);
	}

	/** The second press of a double click. */
	public static Signal<MouseAction> mouseDoubleClick(Control control) {
		return WidgetEar.signal(control, MouseAction::of, SWT.MouseDoubleClick);
	}

	/** The pointer moves over a control: many times a second, so take the latest. */
	public static Signal<MouseAction> mouseMove(Control control) {
		return WidgetEar.signal(control, MouseAction::of, SWT.MouseMove);
	}

	/** A window is being closed. It is not kept from that, and the signal ends with it. */
	public static Signal<WidgetEvent> closes(Shell shell) {
		return events(shell, SWT.Close);
	}

	/**
	 * Somebody wants to close a window, and as long as there is a listener it stays open: a routine asks what it has
	 * to ask, and disposes it. It stays open, too, while a routine that has subscribed does something else.
	 */
	public static Signal<WidgetEvent> closeRequests(Shell shell) {
		return WidgetEar.signal(shell, event -> {
			event.doit = false;
			return WidgetEvent.of(event);
		}, SWT.Close);
	}
}
