// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.asyncgui;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.ResultStream;
import org.fermata.core.signal.Overlap;
import org.fermata.core.signal.RoutineHandler;
import org.fermata.core.task.MultiTask;
import org.fermata.examples.Example;
import org.fermata.examples.Stage;
import org.fermata.examples.net.PracticeServer;
import org.fermata.examples.net.Web;
import org.fermata.examples.parts.Controls;
import org.fermata.examples.parts.Rows;

/** Ten pages by four workers; each is shown as soon as it is there. */
public final class UnorderedBatch implements Example {

	private record Wanted(List<String> urls, int workers) { }

	private record Page(String url, int bytes) { }

	private RoutineHandler<Wanted> clicks;
	private Text urls;
	private Spinner workers;
	private Rows rows;

	private void download(OperationContext op, Wanted wanted) throws Exception {
		op.ui(rows::clear);
		try (ResultStream<Page> arrivals = op.stream(MultiTask
				.of(wanted.urls(), (url, progress) -> new Page(url, Web.read(url, progress).length))
				.maxWorkers(wanted.workers())
				.phase("Downloading", wanted.urls().size())
				.each(page -> page.timeout(Web.PATIENCE)))) {
			for (Page page : arrivals) { // waits for the next one, and only here
				op.ui(() -> rows.add(page.url(), page.bytes()));
			}
		}
	}

	@Override
	public void create(Composite page, Stage stage) {
		clicks = RoutineHandler.of(stage.engine(), "Pages as they come", Overlap.LATEST, this::download)
				.tiedTo(stage.scope());
		PracticeServer server = PracticeServer.start(stage);

		Controls.column(page);
		Composite columns = Controls.columns(page);
		Composite asked = Controls.half(columns);
		urls = Controls.lines(asked, "Pages, one URL a line:", String.join(Text.DELIMITER, server.pages(10)));
		Composite row = Controls.row(asked);
		Controls.button(row, "Download", this::start);
		workers = Controls.number(row, "Workers:", 4, 1, 16);
		rows = new Rows(Controls.half(columns), "Page", "Bytes");
	}

	@Override
	public void start() {
		clicks.handle(new Wanted(Web.urls(urls.getText()), workers.getSelection()));
	}
}
