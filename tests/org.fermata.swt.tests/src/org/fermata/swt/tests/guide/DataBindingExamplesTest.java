// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests.guide;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.databinding.DataBindingContext;
import org.eclipse.core.databinding.UpdateValueStrategy;
import org.eclipse.core.databinding.conversion.IConverter;
import org.eclipse.core.databinding.util.Policy;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.databinding.swt.DisplayRealm;
import org.eclipse.jface.databinding.swt.typed.WidgetProperties;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Outcome;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.core.text.StatusWords;
import org.fermata.core.ui.Bridge;
import org.fermata.swt.databinding.EngineObservables;
import org.fermata.swt.databinding.ProgressBarProperties;
import org.fermata.swt.databinding.SettableValue;
import org.fermata.swt.dialog.OperationDialog;
import org.fermata.swt.tests.DisplayRule;
import org.fermata.swt.tests.databinding.DisplayEngine;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.Watchdog;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** What the guide shows of data binding and of the dialog. */
public final class DataBindingExamplesTest {

	private static final int MANY = 100;

	private final List<IStatus> complaints = new ArrayList<>();
	private final DisplayRule rule = new DisplayRule();
	private final DisplayEngine engines = new DisplayEngine(rule);

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(rule).around(engines);

	private final Gate gate = new Gate("the work");
	private Engine engine;
	private EngineObservables observables;
	private Shell shell;

	@Before
	public void make() {
		engine = engines.engine();
		observables = EngineObservables.of(engine);
		shell = new Shell(rule.display());
	}

	private Operation<?> halfDone() {
		Operation<?> operation = engine.start("Checksum", op -> {
			op.progress().begin("Reading", MANY, ProgressUnit.ITEMS);
			op.progress().add(MANY / 2);
			gate.pass();
			op.progress().add(MANY / 2);
			op.progress().message("Read");
			return null;
		});
		gate.awaitArrivals(1);
		return operation;
	}

	@Before
	public void listenToDataBinding() {
		Policy.setLog(complaints::add);
	}

	@After
	public void leaveDataBinding() {
		Policy.setLog(null);
	}

	@Test
	public void aBarAndALabelFollowAnOperationToItsEnd() {
		Operation<?> operation = halfDone();

		// guide: databinding
		ProgressBar bar = new ProgressBar(shell, SWT.NONE);
		Label label = new Label(shell, SWT.NONE);
		Label state = new Label(shell, SWT.NONE);

		DataBindingContext bindings = new DataBindingContext(DisplayRealm.getRealm(shell.getDisplay()));
		bindings.bindValue(ProgressBarProperties.fraction().observe(bar), observables.fraction(operation));
		bindings.bindValue(WidgetProperties.text().observe(label), observables.message(operation));
		bindings.bindValue(WidgetProperties.text().observe(state), observables.state(operation),
				UpdateValueStrategy.never(),
				UpdateValueStrategy.create(IConverter.<OperationState, String>create(StatusWords::state)));
		// end

		assertEquals(50, bar.getSelection());
		assertEquals("Reading", label.getText());
		assertEquals("Running", state.getText());
		gate.open();
		Await.end(operation);
		assertEquals("Nothing moves on its own between two looks", 50, bar.getSelection());
		engines.look();
		assertEquals(100, bar.getSelection());
		assertEquals("Read", label.getText());
		assertEquals("Done", state.getText());
		assertEquals("Nobody looks any more", 0, engines.time.alarms());
		assertEquals("What data binding complains of", List.of(), complaints);
		bindings.dispose();
	}

	@Test
	public void aLabelIsBoundToWhatTasksSay() {
		Label label = new Label(shell, SWT.NONE);
		List<String> files = List.of("a.jpg", "b.jpg", "c.jpg");

		// guide: settable
		SettableValue<String> current = observables.settable(String.class, "");
		DataBindingContext bindings = new DataBindingContext(DisplayRealm.getRealm(shell.getDisplay()));
		bindings.bindValue(WidgetProperties.text().observe(label), current);

		Operation<?> operation = engine.start("Read files", op -> op.await(MultiTask.of(files, (file, progress) -> {
			current.setValue(file); // on a worker, as often as it likes
			return file.length();
		}).maxWorkers(1)));
		// end

		Await.value(operation);
		engines.advance(Bridge.FRAME);
		engines.advance(Bridge.FRAME);
		assertEquals("c.jpg", label.getText());
		bindings.dispose();
		shell.dispose();
		Await.value(engine.start("elsewhere", op -> {
			current.setValue("after the shell");
			return null;
		}));
		engines.advance(Bridge.FRAME);
		assertEquals("It outlives the widget, and tells nobody", "after the shell", current.getValue());
	}

	@Test
	public void itReturnsTheValueAndServesEventsMeanwhile() {
		shell.open();
		List<String> served = new ArrayList<>();
		rule.display().asyncExec(() -> served.add("an event"));
		rule.display().asyncExec(gate::open);

		// guide: dialog
		Optional<Outcome<Integer>> outcome = OperationDialog.run(shell, engine, "Count words", op -> {
			String text = op.await(Task.of("Read", progress -> readSlowly()));
			return text.split(" ").length;
		});
		if (outcome.isPresent() && outcome.get() instanceof Outcome.Done<Integer> done) {
			shell.setText(done.value() + " words");
		}
		// end

		assertEquals("3 words", shell.getText());
		assertEquals(List.of("an event"), served);
		assertTrue(shell.getEnabled());
	}

	private String readSlowly() throws InterruptedException {
		gate.pass();
		return "one two three";
	}
}
