// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Outcome;
import org.fermata.core.parameter.Parameter;
import org.fermata.core.parameter.ParameterKind;
import org.fermata.core.parameter.ParameterizedRoutine;
import org.fermata.core.parameter.Parameters;
import org.fermata.ui.scenarios.stage.Gated;
import org.junit.After;
import org.junit.Test;

/** The system's own dialogs, as far as keys reach them. */
public final class DialogTest extends UiTest {

	private final Gated gated = new Gated();

	@After
	public void letGo() {
		gated.open();
	}

	@Test
	public void dialogForAFolderOpensByItsKeyAndEscapeStartsNothing() {
		workbench().pressToChangeWindow(SWT.CTRL, 'n');
		workbench().pressToChangeWindow(SWT.ESC);
		workbench().await("an empty list", operations()::isEmpty);
		assertEquals(0, engine().operations().size());
	}

	@Test
	public void fileThatIsAskedForIsChosenInADialogForFiles() throws IOException {
		Path folder = sandbox().folder(2);
		Path file = folder.resolve("file 0.txt");
		Parameter parameter = Parameter.of(ParameterKind.FILE, "file", "Which file?")
				.withDefault(folder.resolve("file 1.txt").toString());
		ParameterizedRoutine<Path> routine = (op, values) -> values.path("file");
		Operation<Path> operation = engine().start("Reads", routine.with(Parameters.of(List.of(parameter))));
		prompt().await("Which file?");
		workbench().await("the focus on the question", () -> prompt().hasFocus());
		workbench().press(SWT.TAB);
		workbench().pressToChangeWindow(' ');
		try {
			workbench().type(file.toString());
			workbench().pressToChangeWindow(SWT.CR);
		} catch (AssertionError stuck) {
			workbench().press(SWT.ESC); // or nobody could go on
			throw stuck;
		}
		workbench().await("the file in the field", () -> prompt().value().equals(file.toString()));
		prompt().proceedByClick();
		operations().await("Reads", "Done in");
		assertEquals(new Outcome.Done<>(file), operation.outcome().orElseThrow());
	}

	@Test
	public void operationsAndTheirViewGoOnWhileADialogIsOpen() {
		gated.halfWay(engine(), "Work");
		operations().await("Work", "Running");
		workbench().pressToChangeWindow(SWT.CTRL, 'n');
		try {
			gated.open();
			operations().await("Work", "Done in");
			Gated.asking(engine(), "Question");
			operations().await("Question", "Waiting for you");
		} finally {
			workbench().pressToChangeWindow(SWT.ESC);
		}
		operations().select("Question");
		prompt().await("Go on with Question");
	}
}
