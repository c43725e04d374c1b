// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import static org.fermata.swt.tests.SignalRecorder.key;
import static org.fermata.swt.tests.SignalRecorder.listeners;
import static org.fermata.swt.tests.SignalRecorder.mouse;
import static org.fermata.swt.tests.SignalRecorder.send;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.fermata.core.signal.Signal;
import org.fermata.swt.KeyPress;
import org.fermata.swt.MouseAction;
import org.fermata.swt.SwtSignals;
import org.fermata.swt.WidgetEvent;
import org.fermata.testing.Watchdog;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class SwtSignalsTest {

	private final DisplayRule display = new DisplayRule();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(display);

	private Shell shell;

	@Before
	public void open() {
		shell = new Shell(display.display());
	}

	private <T> List<T> told(Signal<? extends T> signal, Widget widget, int type) {
		SignalRecorder<T> recorder = new SignalRecorder<>(signal);
		send(widget, type);
		recorder.close();
		send(widget, type);
		return recorder.taken();
	}

	@Test
	public void whatASliderShowsIsToldWhenAPersonMovesItAndNotWhenAProgramDoes() {
		Scale scale = new Scale(shell, SWT.NONE);
		Slider slider = new Slider(shell, SWT.NONE);
		Spinner spinner = new Spinner(shell, SWT.NONE);
		SignalRecorder<Integer> recorder = new SignalRecorder<>(SwtSignals.selection(scale));
		scale.setSelection(42);
		assertEquals(List.of(), recorder.taken());
		slider.setSelection(43);
		spinner.setSelection(44);
		assertEquals(List.of(42), told(SwtSignals.selection(scale), scale, SWT.Selection));
		assertEquals(List.of(43), told(SwtSignals.selection(slider), slider, SWT.Selection));
		assertEquals(List.of(44), told(SwtSignals.selection(spinner), spinner, SWT.Selection));
	}

	@Test
	public void whatIsChosenIsToldInTheTermsOfTheWidget() {
		Button check = new Button(shell, SWT.CHECK);
		check.setSelection(true);
		assertEquals(List.of(true), told(SwtSignals.selection(check), check, SWT.Selection));
		Combo combo = new Combo(shell, SWT.READ_ONLY);
		combo.setItems("one", "two");
		combo.select(1);
		assertEquals(List.of("two"), told(SwtSignals.selection(combo), combo, SWT.Selection));
		assertEquals(List.of(1), told(SwtSignals.selectedIndex(combo), combo, SWT.Selection));
		CCombo custom = new CCombo(shell, SWT.NONE);
		custom.setItems(new String[] { "one", "two" });
		custom.select(1);
		assertEquals(List.of("two"), told(SwtSignals.selection(custom), custom, SWT.Selection));
		assertEquals(List.of(1), told(SwtSignals.selectedIndex(custom), custom, SWT.Selection));
		org.eclipse.swt.widgets.List list = new org.eclipse.swt.widgets.List(shell, SWT.MULTI);
		list.setItems("one", "two", "three");
		list.select(new int[] { 0, 2 });
		assertEquals(List.of(List.of("one", "three")), told(SwtSignals.selection(list), list, SWT.Selection));
	}

	@Test
	public void daysAndTimesAreToldAsSuch() {
		DateTime day = new DateTime(shell, SWT.DATE);
		day.setDate(2026, 11, 31); // SWT counts months from 0
		assertEquals(List.of(LocalDate.of(2026, 12, 31)), told(SwtSignals.date(day), day, SWT.Selection));
		DateTime time = new DateTime(shell, SWT.TIME);
		time.setTime(23, 59, 58);
		assertEquals(List.of(LocalTime.of(23, 59, 58)), told(SwtSignals.time(time), time, SWT.Selection));
	}

	@Test
	public void rowsAndNodesAreToldByIndexAndByWhatTheyStandForButNotForATick() {
		Table table = new Table(shell, SWT.MULTI | SWT.CHECK);
		for (int i = 0; i < 4; i++) {
			new TableItem(table, SWT.NONE).setData(i == 2 ? null : "row " + i);
		}
		table.select(new int[] { 1, 2, 3 });
		assertEquals(List.of(List.of(1, 2, 3)), told(SwtSignals.selection(table), table, SWT.Selection));
		assertEquals(List.of(List.of("row 1", "row 3")), told(SwtSignals.selectedData(table), table, SWT.Selection));
		Tree tree = new Tree(shell, SWT.MULTI);
		TreeItem node = new TreeItem(new TreeItem(tree, SWT.NONE), SWT.NONE);
		node.setData("node");
		node.getParentItem().setExpanded(true);
		tree.select(node);
		assertEquals(List.of(List.of("node")), told(SwtSignals.selectedData(tree), tree, SWT.Selection));
		SignalRecorder<List<Integer>> rows = new SignalRecorder<>(SwtSignals.selection(table));
		Event tick = new Event();
		tick.detail = SWT.CHECK;
		table.notifyListeners(SWT.Selection, tick);
		assertEquals(List.of(), rows.taken());
	}

	@Test
	public void clicksAreToldOfWhateverCanBeClicked() {
		Button button = new Button(shell, SWT.PUSH);
		ToolItem tool = new ToolItem(new ToolBar(shell, SWT.NONE), SWT.PUSH);
		MenuItem entry = new MenuItem(new Menu(shell), SWT.PUSH);
		Link link = new Link(shell, SWT.NONE);
		assertEquals(1, told(SwtSignals.clicks(button), button, SWT.Selection).size());
		assertEquals(1, told(SwtSignals.clicks(tool), tool, SWT.Selection).size());
		assertEquals(1, told(SwtSignals.clicks(entry), entry, SWT.Selection).size());
		SignalRecorder<WidgetEvent> followed = new SignalRecorder<>(SwtSignals.clicks(link));
		Event event = new Event();
		event.text = "https://example.org";
		link.notifyListeners(SWT.Selection, event);
		assertEquals("https://example.org", followed.taken().getFirst().text());
	}

	@Test
	public void aTextIsToldAtEachChange() {
		Text text = new Text(shell, SWT.SINGLE);
		StyledText styled = new StyledText(shell, SWT.NONE);
		Combo combo = new Combo(shell, SWT.NONE);
		CCombo custom = new CCombo(shell, SWT.NONE);
		SignalRecorder<String> changes = new SignalRecorder<>(Signal.anyOf(SwtSignals.modify(text),
				SwtSignals.modify(styled), SwtSignals.modify(combo), SwtSignals.modify(custom)));
		text.setText("a");
		styled.setText("b");
		combo.setText("c");
		custom.setText("d");
		assertEquals(List.of("a", "b", "c", "d"), changes.taken());
	}

	@Test
	public void keysTheMouseAndTheFocusAreToldAsRecords() {
		Label label = new Label(shell, SWT.NONE);
		SignalRecorder<KeyPress> keys = new SignalRecorder<>(SwtSignals.keys(label));
		key(label, SWT.KeyDown, SWT.ARROW_UP, '\0');
		assertTrue(keys.taken().getFirst().is(SWT.NONE, SWT.ARROW_UP));
		SignalRecorder<MouseAction> mouse = new SignalRecorder<>(Signal.anyOf(SwtSignals.mouseDown(label),
				SwtSignals.mouseUp(label), SwtSignals.mouseDoubleClick(label), SwtSignals.mouseMove(label)));
		mouse(label, SWT.MouseMove, 0, 3, 4);
		mouse(label, SWT.MouseDown, 1, 5, 6);
		mouse(label, SWT.MouseDoubleClick, 1, 5, 6);
		mouse(label, SWT.MouseUp, 1, 7, 8);
		assertEquals(List.of(new MouseAction(3, 4, 0, 1, 0), new MouseAction(5, 6, 1, 1, 0),
				new MouseAction(5, 6, 1, 2, 0), new MouseAction(7, 8, 1, 1, 0)), mouse.taken());
		SignalRecorder<Boolean> focus = new SignalRecorder<>(SwtSignals.focus(label));
		send(label, SWT.FocusIn);
		send(label, SWT.FocusOut);
		assertEquals(List.of(true, false), focus.taken());
	}

	@Test
	public void anEventIsToldAsItWasWhenItCame() {
		SignalRecorder<WidgetEvent> events = new SignalRecorder<>(SwtSignals.events(shell, SWT.MouseDown));
		Event event = new Event();
		event.button = 2;
		shell.addListener(SWT.MouseDown, later -> later.button = 3);
		shell.notifyListeners(SWT.MouseDown, event);
		assertEquals(2, events.taken().getFirst().button());
	}

	@Test
	public void aWindowClosesUnlessSomebodyListensToRequests() {
		SignalRecorder<WidgetEvent> requests = new SignalRecorder<>(SwtSignals.closeRequests(shell));
		SignalRecorder<WidgetEvent> closes = new SignalRecorder<>(SwtSignals.closes(shell));
		shell.close();
		assertFalse(shell.isDisposed());
		assertEquals(1, requests.taken().size());
		requests.close();
		assertEquals(1, closes.taken().size());
		shell.close();
		assertTrue(shell.isDisposed());
		assertEquals(1, closes.taken().size());
		assertEquals(1, closes.ends());
	}

	private Map<Widget, Signal<?>> oneOfEachKind() {
		Map<Widget, Signal<?>> signals = new LinkedHashMap<>();
		Scale scale = new Scale(shell, SWT.NONE);
		signals.put(scale, SwtSignals.selection(scale));
		Slider slider = new Slider(shell, SWT.NONE);
		signals.put(slider, SwtSignals.committed(slider));
		Text text = new Text(shell, SWT.NONE);
		signals.put(text, SwtSignals.committed(text));
		Table table = new Table(shell, SWT.NONE);
		signals.put(table, SwtSignals.selection(table));
		Label label = new Label(shell, SWT.NONE);
		signals.put(label, SwtSignals.focus(label));
		Label disposal = new Label(shell, SWT.NONE);
		signals.put(disposal, SwtSignals.events(disposal, SWT.Dispose));
		return signals;
	}

	@Test
	public void closingLeavesNoListenerBehindAndNothingIsToldAnyMore() {
		oneOfEachKind().forEach((widget, signal) -> {
			Map<Integer, Integer> before = listeners(widget);
			for (int i = 0; i < 3; i++) {
				SignalRecorder<Object> recorder = new SignalRecorder<>(signal);
				assertFalse(before.equals(listeners(widget)));
				recorder.close();
				recorder.close();
				assertEquals(before, listeners(widget));
				send(widget, SWT.Selection);
				assertEquals(List.of(), recorder.taken());
			}
			SignalRecorder<Object> closed = new SignalRecorder<>(signal);
			closed.close();
			widget.dispose();
			closed.close();
			assertEquals(0, closed.ends());
		});
	}

	@Test
	public void theEndOfAWidgetIsToldOnceAndWhoComesLateIsToldAtOnce() {
		oneOfEachKind().forEach((widget, signal) -> {
			SignalRecorder<Object> recorder = new SignalRecorder<>(signal);
			widget.addListener(SWT.Dispose, afterwards -> {
				recorder.taken();
				send(widget, SWT.Selection);
				send(widget, SWT.FocusIn);
			});
			widget.dispose();
			assertEquals("Nothing comes after the end", List.of(), recorder.taken());
			assertEquals(1, recorder.ends());
			recorder.close();
			assertEquals(1, recorder.ends());
			assertEquals(1, new SignalRecorder<>(signal).ends());
		});
	}

	@Test
	public void aListenerThatClosesItselfHearsNothingMore() {
		Scale scale = new Scale(shell, SWT.NONE);
		SignalRecorder<?>[] second = new SignalRecorder<?>[1];
		SwtSignals.selection(scale).listen(null, value -> second[0].close());
		second[0] = new SignalRecorder<>(SwtSignals.selection(scale));
		send(scale, SWT.Selection);
		assertEquals(List.of(), second[0].taken());
	}

	@Test
	public void theEndOfTheDisplayIsTheEndOfItsWidgets() {
		SignalRecorder<Object> recorder = new SignalRecorder<>(SwtSignals.clicks(new Button(shell, SWT.PUSH)));
		display.display().dispose();
		assertEquals(1, recorder.ends());
		recorder.close();
	}
}
