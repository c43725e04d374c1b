// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.asyncgui;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fermata.core.cancel.OperationCancelledException;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.OperationFailure;
import org.fermata.core.signal.Overlap;
import org.fermata.core.signal.RoutineHandler;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.examples.Example;
import org.fermata.examples.Stage;
import org.fermata.examples.net.PracticeServer;
import org.fermata.examples.net.Web;
import org.fermata.examples.parts.Controls;
import org.fermata.examples.parts.Picture;

/** A button's handler that downloads a picture and then some pages at once, and says what it is about. */
public final class DownloadPages implements Example {

	private record Wanted(String image, List<String> pages) { }

	private Stage stage;
	private RoutineHandler<Wanted> clicks;
	private Text imageUrl;
	private Text pageUrls;
	private Label status;
	private Label result;
	private Picture picture;

	private void download(OperationContext op, Wanted wanted) throws Exception {
		op.ui(() -> status.setText("Downloading image…"));
		ImageData image = op.await(Task.of(wanted.image(), progress -> // on a worker, while this line waits
				Picture.decode(wanted.image(), Web.read(wanted.image(), progress))).timeout(Web.PATIENCE));
		op.ui(() -> picture.show(image));

		op.ui(() -> status.setText("Downloading pages…"));
		List<byte[]> pages = op.await(MultiTask.of(wanted.pages(), Web::read) // all at once
				.phase("Downloading pages", wanted.pages().size())
				.each(page -> page.timeout(Web.PATIENCE)));

		op.ui(() -> {
			status.setText("Done");
			double average = pages.stream().mapToInt(page -> page.length).average().orElse(0);
			result.setText(String.format("Average page size: %,.0f bytes", average));
		});
	}

	// What goes wrong comes out of the await that it belongs to.
	private void run(OperationContext op, Wanted wanted) throws Exception {
		try {
			download(op, wanted);
		} catch (IOException | TimeoutException problem) {
			op.ui(() -> status.setText(problem.getMessage()));
			throw new OperationFailure(problem.getMessage(), problem); // for the Operations view
		} catch (OperationCancelledException stopped) {
			// Nothing of the operation itself comes to the page any more, and the page may have gone.
			Controls.say(stage.engine(), status, "Stopped");
			throw stopped;
		}
	}

	@Override
	public void create(Composite page, Stage newStage) {
		stage = newStage;
		clicks = RoutineHandler.of(stage.engine(), "Download", Overlap.LATEST, this::run).tiedTo(stage.scope());
		PracticeServer server = PracticeServer.start(stage);

		Controls.column(page);
		Composite columns = Controls.columns(page);
		Composite asked = Controls.half(columns);
		imageUrl = Controls.line(asked, "Image, as an http, https or file URL:", server.url("/logo.png"));
		pageUrls = Controls.lines(asked, "Pages, one URL a line:", String.join(Text.DELIMITER, server.pages(3)));
		Controls.button(Controls.row(asked), "Download", this::start);
		Composite answered = Controls.half(columns);
		status = Controls.status(answered, "");
		result = Controls.status(answered, "");
		picture = new Picture(answered);
	}

	@Override
	public void start() {
		picture.show(null);
		result.setText("");
		clicks.handle(new Wanted(imageUrl.getText().strip(), Web.urls(pageUrls.getText())));
	}
}
