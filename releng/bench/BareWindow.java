// SPDX-License-Identifier: EPL-2.0

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/** The least that a window of SWT takes: what no start can be faster than. Tells of its first frame as Fermata does. */
final class BareWindow {

	public static void main(String[] words) {
		Display display = new Display();
		Shell shell = new Shell(display);
		shell.setLayout(new FillLayout());
		new Label(shell, SWT.NONE).setText("Nothing but a label");
		shell.setSize(1100, 720);
		display.addFilter(SWT.Paint, new Listener() {
			@Override
			public void handleEvent(Event event) {
				display.removeFilter(SWT.Paint, this);
				display.asyncExec(() -> report(Path.of(words[0])));
			}
		});
		shell.open();
		while (!shell.isDisposed()) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
	}

	private static void report(Path file) {
		try {
			Files.writeString(file, System.currentTimeMillis() + "\n");
		} catch (IOException fault) {
			throw new UncheckedIOException(fault);
		}
	}
}
