// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.asyncgui;

import java.io.IOException;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.signal.Overlap;
import org.fermata.core.signal.RoutineHandler;
import org.fermata.core.task.Task;
import org.fermata.examples.Example;
import org.fermata.examples.Stage;
import org.fermata.examples.net.PracticeServer;
import org.fermata.examples.net.Web;
import org.fermata.examples.parts.Controls;
import org.fermata.examples.parts.Printout;

/** A task that fails, and a routine that catches that where it awaits the task, and goes on. */
public final class CaughtError implements Example {

	private record Wanted(String first, String second) { }

	private RoutineHandler<Wanted> clicks;
	private Text first;
	private Text second;
	private Printout printout;

	private void download(OperationContext op, Wanted wanted) throws Exception {
		op.ui(printout::clear);
		byte[] page;
		try {
			page = op.await(page(wanted.first()));
		} catch (IOException failed) { // the task's own exception, of its own type
			printout.print(op, "Caught: " + failed.getMessage());
			printout.print(op, "Trying the second address");
			page = op.await(page(wanted.second()));
		}
		printout.print(op, "Got " + page.length + " bytes");
	}

	private static Task<byte[]> page(String url) {
		return Task.of(url, progress -> Web.read(url, progress)).timeout(Web.PATIENCE);
	}

	@Override
	public void create(Composite page, Stage stage) {
		clicks = RoutineHandler.of(stage.engine(), "Second address", Overlap.LATEST, this::download)
				.tiedTo(stage.scope());
		PracticeServer server = PracticeServer.start(stage);

		Controls.column(page);
		first = Controls.line(page, "An address that fails:", server.url("/broken"));
		second = Controls.line(page, "An address for that case:", server.url("/page/2"));
		Controls.button(Controls.row(page), "Download", this::start);
		printout = new Printout(page);
	}

	@Override
	public void start() {
		clicks.handle(new Wanted(first.getText().strip(), second.getText().strip()));
	}
}
