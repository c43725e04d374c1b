// SPDX-License-Identifier: EPL-2.0
package org.fermata.plain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.signal.Changes;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.jobs.JobWorkers;
import org.fermata.swt.SwtEngine;
import org.fermata.swt.SwtProgress;
import org.fermata.swt.SwtSignals;
import org.fermata.swt.WidgetScope;

/** A window without OSGi: reads the files of a folder on Jobs, and shows the lines that are longer than its slider says. */
public final class LongLines {

	// guide: class-path
	public static void main(String[] arguments) {
		run(new Display(), Path.of(arguments[0]));
	}

	static void run(Display display, Path folder) {
		Shell shell = open(display, folder);
		while (!shell.isDisposed()) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
		display.dispose(); // closes the engine, too
	}

	private static Shell open(Display display, Path folder) {
		Engine engine = SwtEngine.forDisplay(display, Engine.builder().workers(new JobWorkers()));
		Shell shell = new Shell(display);
		shell.setText("Long Lines");
		shell.setLayout(new GridLayout());
		Label words = filling(new Label(shell, SWT.NONE));
		ProgressBar bar = filling(new ProgressBar(shell, SWT.NONE));
		Scale length = filling(new Scale(shell, SWT.HORIZONTAL));
		Button show = button(shell, "Show Longer Ones");
		Button cancel = button(shell, "Cancel");
		Text lines = filling(new Text(shell, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL));

		Operation<?> operation = engine.start("Long lines", op -> {
			List<Path> files = op.await(Task.of("List", progress -> filesIn(folder)));
			List<List<String>> texts = op.await(MultiTask.of(files, (file, progress) -> Files.readAllLines(file))
					.maxWorkers(4).phase("Reading", files.size()));
			try (Changes<Integer> clicks = op.changes(SwtSignals.clicks(show).map(click -> length.getSelection()))) {
				op.progress().message("Which lines?");
				while (true) { // until it is cancelled
					int more = clicks.next(); // held until the button is pressed
					String longer = op.await(Task.of("Filter", progress -> texts.stream().flatMap(List::stream)
							.filter(line -> line.length() > more).collect(Collectors.joining("\n"))));
					op.ui(() -> lines.setText(longer));
				}
			}
		}).tiedTo(WidgetScope.of(shell)); // whoever closes the window cancels it
		cancel.addListener(SWT.Selection, e -> operation.cancel());
		SwtProgress.bar(operation, bar);
		SwtProgress.words(operation, words);
		shell.setSize(480, 320);
		shell.open();
		return shell;
	}
	// end

	private static List<Path> filesIn(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile).sorted().toList();
		}
	}

	private static Button button(Shell shell, String text) {
		Button button = filling(new Button(shell, SWT.PUSH));
		button.setText(text);
		return button;
	}

	private static <C extends Control> C filling(C control) {
		control.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, control instanceof Text));
		return control;
	}
}
