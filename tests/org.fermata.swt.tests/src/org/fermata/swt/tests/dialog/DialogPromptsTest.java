// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests.dialog;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.NoPresenterException;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.prompt.SliderPrompt;
import org.fermata.core.ui.Bridge;
import org.fermata.swt.dialog.OperationDialog;
import org.fermata.swt.tests.DisplayRule;
import org.fermata.swt.tests.databinding.DisplayEngine;
import org.fermata.testing.Await;
import org.fermata.testing.Watchdog;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** What an operation asks is answered in its dialog. */
public final class DialogPromptsTest {

	private final DisplayRule rule = new DisplayRule();
	private final DisplayEngine engines = new DisplayEngine(rule);

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(rule).around(engines);

	private Engine engine;
	private Shell shell;
	private Windows windows;

	@Before
	public void make() {
		engine = engines.engine();
		shell = new Shell(rule.display());
		shell.open();
		windows = new Windows(shell);
	}

	private <T> Operation<T> asking(Prompt<T> prompt) {
		Operation<T> operation = OperationDialog.start(shell, engine, "asks", op -> op.ask(prompt));
		awaitQuestion(operation, prompt.label());
		return operation;
	}

	/** It comes at once: no time passes. */
	private void awaitQuestion(Operation<?> operation, String label) {
		Await.until("the question", () -> operation.prompt().isPresent());
		Await.until("the dialog to be told", () -> engine.bridge().counters().queued() > 0);
		engines.advance(Bridge.FRAME);
		engines.serve();
		assertTrue(windows.lines().toString(), windows.lines().contains(label));
	}

	private <T> T continued(Operation<T> operation) {
		assertSame(windows.button("Continue"), windows.dialog().getDefaultButton());
		windows.press("Continue");
		T answer = Await.value(operation);
		rule.serveUntil("the dialog to go", () -> windows.dialogs().isEmpty());
		return answer;
	}

	@Test
	public void aSliderAndItsFieldFollowEachOther() {
		Operation<Integer> operation = asking(Prompt.slider("Threshold", -50, 50));
		Scale scale = windows.only(Scale.class);
		Spinner spinner = windows.only(Spinner.class);
		assertEquals(50, scale.getSelection());
		spinner.setSelection(-10);
		assertEquals(40, scale.getSelection());
		scale.setSelection(67);
		scale.notifyListeners(SWT.Selection, null);
		assertEquals(17, spinner.getSelection());
		assertEquals(Integer.valueOf(17), continued(operation));
	}

	@Test
	public void aSliderOverAllNumbersReachesItsEnds() {
		Operation<Integer> operation = asking(new SliderPrompt("Any", Integer.MIN_VALUE, Integer.MAX_VALUE, 0));
		Scale scale = windows.only(Scale.class);
		scale.setSelection(scale.getMaximum());
		scale.notifyListeners(SWT.Selection, null);
		assertEquals(Integer.MAX_VALUE, windows.only(Spinner.class).getSelection());
		scale.setSelection(0);
		scale.notifyListeners(SWT.Selection, null);
		assertEquals(Integer.valueOf(Integer.MIN_VALUE), continued(operation));
	}

	@Test
	public void aPauseIsContinued() {
		assertEquals(Boolean.TRUE, continued(asking(Prompt.confirm("Insert the next disk"))));
	}

	@Test
	public void oneOfSeveralIsChosen() {
		Operation<String> operation = asking(Prompt.choice("Which", List.of("red", "green")));
		windows.only(Combo.class).select(1);
		assertEquals("green", continued(operation));
	}

	@Test
	public void anAnswerThatDoesNotFitIsRefusedInWords() {
		Operation<String> operation = asking(Prompt.text("Name & title", ""));
		windows.press("Continue");
		assertTrue(windows.lines().toString(), windows.lines().size() > 2);
		assertSame(OperationState.WAITING, operation.state());
		Text text = windows.only(Text.class);
		text.setText("Ada");
		Event enter = new Event();
		enter.detail = SWT.TRAVERSE_RETURN;
		enter.doit = true;
		text.notifyListeners(SWT.Traverse, enter);
		assertEquals("Ada", Await.value(operation));
	}

	@Test
	public void aFolderIsTyped() {
		Operation<Path> operation = asking(Prompt.folder("Where"));
		windows.only(Text.class).setText("/tmp");
		assertEquals(Path.of("/tmp"), continued(operation));
	}

	@Test
	public void oneQuestionFollowsAnotherInTheSameDialog() {
		Operation<Integer> operation = OperationDialog.start(shell, engine, "asks", op -> {
			op.ask(Prompt.confirm("First"));
			return op.ask(Prompt.slider("Second", 0, 10));
		});
		awaitQuestion(operation, "First");
		windows.press("Continue");
		awaitQuestion(operation, "Second");
		assertEquals(Integer.valueOf(5), continued(operation));
	}

	@Test
	public void whatIsAskedIsTakenAwayWithACancel() {
		Operation<Integer> operation = asking(Prompt.slider("Threshold", 0, 100));
		windows.press("Cancel");
		Await.end(operation);
		rule.serveUntil("the dialog to go", () -> windows.dialogs().isEmpty());
	}

	@Test
	public void inTheBackgroundNobodyAnswersUnlessThereIsAnotherPresenter() {
		Operation<Integer> operation = asking(Prompt.slider("Threshold", 0, 100));
		windows.press("Run in Background");
		assertTrue(Await.failure(operation) instanceof NoPresenterException);
		engine.addPresenter((which, prompt) -> { });
		Operation<Integer> presented = asking(Prompt.slider("Threshold", 0, 100));
		windows.press("Run in Background");
		assertSame(OperationState.WAITING, presented.state());
		presented.prompt().orElseThrow().answerSuggestion();
		assertEquals(Integer.valueOf(50), Await.value(presented));
	}

	@Test
	public void aDialogAnswersForItsOwnOperationAlone() {
		Operation<Integer> operation = asking(Prompt.slider("Threshold", 0, 100));
		Operation<Boolean> another = engine.start("another", op -> op.ask(Prompt.confirm("Really?")));
		assertTrue(Await.failure(another) instanceof NoPresenterException);
		assertEquals(Integer.valueOf(50), continued(operation));
	}

	@Test
	public void theControlsHaveNamesForAssistiveTechnology() {
		Operation<Integer> operation = asking(Prompt.slider("Threshold", 0, 100));
		assertEquals(List.of("Progress of asks", "Threshold", "Threshold, as a number"),
				Windows.all(windows.dialog(), Composite.class,
						each -> each.getData("org.fermata.swt.dialog.name") != null).stream()
						.map(each -> (String) each.getData("org.fermata.swt.dialog.name")).toList());
		assertSame(windows.only(Scale.class), rule.display().getFocusControl());
		continued(operation);
	}
}
