// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.asyncgui;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.signal.Overlap;
import org.fermata.core.signal.RoutineHandler;
import org.fermata.core.task.MultiResult;
import org.fermata.core.task.MultiTask;
import org.fermata.examples.Example;
import org.fermata.examples.Stage;
import org.fermata.examples.net.PracticeServer;
import org.fermata.examples.net.Web;
import org.fermata.examples.parts.Controls;
import org.fermata.examples.parts.Printout;
import org.fermata.examples.parts.Rows;

/** A batch in which some tasks fail: the others' results are used, and what failed is known. */
public final class SkippedErrors implements Example {

	private record Page(String url, int bytes) { }

	private RoutineHandler<List<String>> clicks;
	private Text urls;
	private Label status;
	private Rows rows;
	private Printout printout;

	private void download(OperationContext op, List<String> wanted) throws Exception {
		// Who wants the results alone says op.await(batch.skipErrors()).
		MultiResult<Page> result = op.awaitAll(MultiTask
				.of(wanted, (url, progress) -> new Page(url, Web.read(url, progress).length))
				.phase("Downloading", wanted.size())
				.each(page -> page.timeout(Web.PATIENCE)));
		op.ui(() -> result.values().forEach(page -> rows.add(page.url(), page.bytes())));
		for (MultiResult.Failure failure : result.failures()) {
			printout.print(op, failure.cause().getMessage());
		}
		op.ui(() -> status.setText(result.values().size() + " of " + wanted.size() + " pages could be read"));
	}

	@Override
	public void create(Composite page, Stage stage) {
		clicks = RoutineHandler.of(stage.engine(), "Pages without the broken ones", Overlap.LATEST, this::download)
				.tiedTo(stage.scope());
		PracticeServer server = PracticeServer.start(stage);
		List<String> some = new ArrayList<>(server.pages(10));
		some.set(1, server.url("/broken"));
		some.set(4, server.url("/nowhere"));
		some.set(8, "no URL at all");

		Controls.column(page);
		Composite columns = Controls.columns(page);
		Composite asked = Controls.half(columns);
		urls = Controls.lines(asked, "Pages, one URL a line:", String.join(Text.DELIMITER, some));
		Controls.button(Controls.row(asked), "Download", this::start);
		Composite answered = Controls.half(columns);
		status = Controls.status(answered, "");
		rows = new Rows(answered, "Page", "Bytes");
		printout = new Printout(answered);
	}

	@Override
	public void start() {
		rows.clear();
		printout.clear();
		status.setText("");
		clicks.handle(Web.urls(urls.getText()));
	}
}
