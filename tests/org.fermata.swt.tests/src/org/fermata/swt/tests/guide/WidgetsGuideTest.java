// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests.guide;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.progress.Progress;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.swt.SwtEngine;
import org.fermata.swt.SwtSignals;
import org.fermata.swt.WidgetScope;
import org.fermata.swt.tests.DisplayRule;
import org.fermata.testing.Await;
import org.fermata.testing.Watchdog;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.junit.rules.TemporaryFolder;

/** The examples of how to use the engine with widgets; what is between the markers stands in the documentation. */
public final class WidgetsGuideTest {

	private final DisplayRule rule = new DisplayRule();
	private final TemporaryFolder folder = new TemporaryFolder();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(rule).around(folder);

	private Display display;
	private Shell shell;

	@Before
	public void open() {
		display = rule.display();
		shell = new Shell(display);
	}

	private <T> T served(Operation<T> operation) {
		rule.serveUntil(operation.name(), () -> operation.state().isTerminal());
		return Await.value(operation);
	}

	private static byte[] read(String url) {
		return url.getBytes();
	}

	private Image toImage(byte[] bytes) {
		return new Image(display, Math.min(bytes.length, 16), 16);
	}

	private static String sha256(Path file, Progress progress) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
	}

	@Test
	public void aHandlerReadsFromTopToBottom() throws Exception {
		Button button = new Button(shell, SWT.PUSH);
		Label status = new Label(shell, SWT.NONE);
		Label label = new Label(shell, SWT.NONE);
		Scale scale = new Scale(shell, SWT.NONE);
		org.eclipse.swt.widgets.List table = new org.eclipse.swt.widgets.List(shell, SWT.NONE);
		List<String> urls = List.of("one", "two", "three");
		List<Path> files = List.of(Files.writeString(folder.newFile().toPath(), "text"));
		String logoUrl = "logo";
		// guide: sketch
		Engine engine = SwtEngine.forDisplay(display); // closed with it

		button.addListener(SWT.Selection, e -> engine.start("Fetch pages", op -> {
			op.ui(() -> status.setText("Downloading image\u2026")); // a hop to the UI thread
			byte[] image = op.await(Task.of("Logo", progress -> read(logoUrl))); // typed, off the UI thread
			op.ui(() -> label.setImage(toImage(image)));

			List<byte[]> pages = op.await(MultiTask.of(urls, (url, progress) -> read(url)).maxWorkers(4).skipErrors());

			try (var arrivals = op.stream(MultiTask.of(files, (file, progress) -> sha256(file, progress)))) {
				for (var sum : arrivals) { // in the order in which they are ready
					op.ui(() -> table.add(sum));
				}
			}
			int threshold = op.ask(Prompt.slider("Threshold", 0, 100)); // held until the user continues
			int position = op.awaitChange(SwtSignals.selection(scale)); // or until a widget of your own moves
			op.summary(pages.size() + " pages, " + threshold + ", " + position);
			return pages.size();
		}).tiedTo(WidgetScope.of(shell))); // disposing the shell cancels it all
		// end
		engine.addPresenter((operation, prompt) -> prompt.answerSuggestion());
		button.notifyListeners(SWT.Selection, new Event());
		Operation<?> operation = engine.operations().getFirst();
		rule.serveUntil("the routine to wait for the scale", () -> scale.getListeners(SWT.Selection).length == 1);
		scale.setSelection(17);
		scale.notifyListeners(SWT.Selection, new Event());
		assertEquals(3, served(operation));
		assertEquals(1, table.getItemCount());
		assertTrue(operation.summary(), operation.summary().endsWith(", 17"));
		label.getImage().dispose();
	}
}
