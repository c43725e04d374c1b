// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests.databinding;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.core.databinding.DataBindingContext;
import org.eclipse.jface.databinding.swt.DisplayRealm;
import org.eclipse.jface.databinding.swt.typed.WidgetProperties;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.ui.Bridge;
import org.fermata.swt.databinding.SettableValue;
import org.fermata.swt.tests.DisplayRule;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.Watchdog;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** Values that any thread sets and that the display shows, the latest one, at most once a frame. */
public final class SettableValueTest {

	private static final int WORKERS = 4;

	private final DisplayRule rule = new DisplayRule();
	private final DisplayEngine engines = new DisplayEngine(rule);

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(rule).around(engines);

	private Engine engine;

	@Before
	public void make() {
		engine = engines.engine();
	}

	private void elsewhere(Runnable action) {
		Await.value(engine.start("elsewhere", op -> {
			action.run();
			return null;
		}));
	}

	@Test
	public void workersThatSetAtOnceReachTheDisplayOnceAFrameWithTheLatestValue() {
		SettableValue<Integer> value = new SettableValue<>(engine, Integer.class, 0);
		List<Integer> told = new ArrayList<>();
		value.addValueChangeListener(change -> {
			assertTrue(value.getRealm().isCurrent());
			told.add(change.diff.getNewValue());
		});
		Gate stop = new Gate("stop");
		AtomicInteger sets = new AtomicInteger();
		List<Operation<Object>> workers = IntStream.range(0, WORKERS).<Operation<Object>>mapToObj(
				i -> engine.start("worker " + i, op -> {
					while (!stop.isOpen()) {
						value.setValue(sets.incrementAndGet());
					}
					return null;
				})).toList();
		for (int frame = 1; frame <= 30; frame++) {
			int before = sets.get();
			Await.until("hundreds of values", () -> sets.get() > before + 500);
			engines.advance(Bridge.FRAME);
			assertTrue(told.size() + " times in " + frame + " frames", told.size() <= frame + 1);
		}
		stop.open();
		workers.forEach(Await::end);
		elsewhere(() -> value.setValue(-1));
		engines.advance(Bridge.FRAME);
		engines.advance(Bridge.FRAME);
		assertEquals("The last is always shown", Integer.valueOf(-1), told.getLast());
		assertEquals(Integer.valueOf(-1), value.getValue());
		assertTrue("Frames were used: " + told.size(), told.size() > 10);
	}

	@Test
	public void readingOnTheDisplaysThreadGivesWhatIsShown() {
		SettableValue<String> value = new SettableValue<>(engine, String.class, "shown");
		elsewhere(() -> value.setValue("on its way"));
		assertEquals("shown", value.getValue());
		engines.advance(Bridge.FRAME);
		assertEquals("on its way", value.getValue());
		elsewhere(() -> assertThrows(RuntimeException.class, value::getValue));
	}

	@Test
	public void whatIsSetOnTheDisplaysThreadCountsAtOnceAndReplacesWhatWasSetBefore() {
		Shell shell = new Shell(rule.display());
		Text text = new Text(shell, SWT.NONE);
		SettableValue<String> value = new SettableValue<>(engine, String.class, "");
		DataBindingContext bindings = new DataBindingContext(DisplayRealm.getRealm(shell.getDisplay()));
		bindings.bindValue(WidgetProperties.text(SWT.Modify).observe(text), value);
		elsewhere(() -> value.setValue("earlier"));
		text.setText("typed");
		assertEquals("typed", value.getValue());
		engines.advance(Bridge.FRAME);
		engines.advance(Bridge.FRAME);
		assertEquals("typed", text.getText());
		elsewhere(() -> value.setValue("later"));
		engines.advance(Bridge.FRAME);
		assertEquals("later", text.getText());
	}

	@Test
	public void nothingIsToldAfterItWasDisposed() {
		SettableValue<String> value = new SettableValue<>(engine, String.class, "");
		List<String> told = new ArrayList<>();
		value.addValueChangeListener(change -> told.add(change.diff.getNewValue()));
		elsewhere(() -> value.setValue("on its way"));
		value.dispose();
		elsewhere(() -> value.setValue("too late"));
		value.setValue("too late here, too");
		engines.advance(Bridge.FRAME);
		engines.advance(Bridge.FRAME);
		assertEquals(List.of(), told);
	}

	@Test
	public void nothingIsToldAfterTheDisplayHasGone() {
		SettableValue<String> value = new SettableValue<>(engine, String.class, "");
		List<String> told = new ArrayList<>();
		value.addValueChangeListener(change -> told.add(change.diff.getNewValue()));
		Gate gate = new Gate("display");
		Operation<?> late = engine.start("late", op -> {
			value.setValue("on its way");
			gate.passStubbornly();
			value.setValue("too late");
			return null;
		});
		gate.awaitArrivals(1);
		rule.display().dispose();
		gate.open();
		Await.end(late);
		assertEquals(List.of(), told);
	}
}
