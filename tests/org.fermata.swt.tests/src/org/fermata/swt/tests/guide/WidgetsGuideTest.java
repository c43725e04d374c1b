// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests.guide;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;
import org.fermata.core.cancel.Graces;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.signal.Changes;
import org.fermata.core.signal.Overlap;
import org.fermata.core.signal.Signal;
import org.fermata.core.signal.Steps;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.swt.Busy;
import org.fermata.swt.OperationBar;
import org.fermata.swt.SwtEngine;
import org.fermata.swt.SwtHandlers;
import org.fermata.swt.SwtProgress;
import org.fermata.swt.SwtSignals;
import org.fermata.swt.SwtSteps;
import org.fermata.swt.WidgetScope;
import org.fermata.swt.tests.DisplayRule;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
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
			op.ui(() -> status.setText("Downloading image…")); // a hop to the UI thread
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

	private Engine engine() {
		return SwtEngine.forDisplay(display);
	}

	private void move(Scale scale, int value) {
		scale.setSelection(value);
		scale.notifyListeners(SWT.Selection, new Event());
	}

	private void serveUntilHeard(Widget widget, int eventType) {
		rule.serveUntil("somebody to listen", () -> widget.getListeners(eventType).length > 0);
	}

	@Test
	public void anEngineOfWhichMoreIsSaid() {
		// guide: builder
		Engine engine = SwtEngine.forDisplay(display, Engine.builder()
				.graces(new Graces(Duration.ofSeconds(1), Duration.ofSeconds(10))));
		// end
		assertEquals(1, (int) served(engine.start("runs", op -> 1)));
	}

	@Test
	public void aRoutineWaitsForAMove() {
		Engine engine = engine();
		Scale scale = new Scale(shell, SWT.NONE);
		Queue<String> out = new ConcurrentLinkedQueue<>();
		// guide: awaitChange
		Operation<Void> operation = engine.start("Ten steps", op -> {
			for (int i = 0; i < 10; i++) {
				out.add("did work " + i);
				int value = op.awaitChange(SwtSignals.selection(scale));
				out.add("continued with value " + value);
			}
			return null;
		});
		// end
		Listener[] wait = new Listener[1];
		for (int move = 1; move <= 10; move++) {
			rule.serveUntil("the routine to wait anew", () -> { // the listener of the wait before may still be there
				Listener[] listeners = scale.getListeners(SWT.Selection);
				return listeners.length == 1 && listeners[0] != wait[0];
			});
			wait[0] = scale.getListeners(SWT.Selection)[0];
			move(scale, move);
		}
		served(operation);
		assertEquals(20, out.size());
	}

	@Test
	public void aRoutineWaitsForWhatComesFirst() {
		Engine engine = engine();
		Button next = new Button(shell, SWT.PUSH);
		Text name = new Text(shell, SWT.SINGLE);
		Scale scale = new Scale(shell, SWT.NONE);
		// guide: waits
		Operation<String> operation = engine.start("Ask", op -> {
			SwtSignals.awaitClick(op, next); // until "Next" is pressed
			int value = op.awaitChange(SwtSignals.committed(scale)); // one value for a whole drag
			String text = op.awaitChange(Signal.anyOf( // whichever comes first
					SwtSignals.committed(name), // Enter, or the focus goes after a change
					SwtSignals.keys(name).filter(key -> key.is(SWT.NONE, SWT.ESC)).map(key -> "nobody"),
					Signal.after(Duration.ofMinutes(5)).map(passed -> "too late")));
			return value + " " + text;
		});
		// end
		serveUntilHeard(next, SWT.Selection);
		next.notifyListeners(SWT.Selection, new Event());
		serveUntilHeard(scale, SWT.Selection);
		move(scale, 17);
		serveUntilHeard(name, SWT.KeyDown);
		Event escape = new Event();
		escape.keyCode = SWT.ESC;
		name.notifyListeners(SWT.KeyDown, escape);
		assertEquals("17 nobody", served(operation));
	}

	@Test
	public void aSubscriptionLosesNothing() {
		Engine engine = engine();
		Scale scale = new Scale(shell, SWT.NONE);
		Queue<Integer> painted = new ConcurrentLinkedQueue<>();
		// guide: widget-changes
		Operation<?> operation = engine.start("Follow", op -> {
			try (Changes<Integer> values = op.changes(SwtSignals.selection(scale))) {
				while (true) {
					int value = values.latest(); // next() would give each of them
					painted.add(op.await(Task.of("Render", progress -> value * value)));
				}
			}
		}).tiedTo(WidgetScope.of(scale));
		// end
		serveUntilHeard(scale, SWT.Selection);
		for (int value = 1; value <= 5; value++) {
			move(scale, value);
		}
		rule.serveUntil("the last value", () -> painted.contains(25));
		scale.dispose();
		rule.serveUntil("the end", () -> operation.state() == OperationState.STOPPED);
	}

	@Test
	public void aStepBodyNeedsNoEngine() {
		Scale scale = new Scale(shell, SWT.NONE);
		Label label = new Label(shell, SWT.NONE);
		// guide: steps
		SwtSteps.onEachChange(scale, Steps.forEach(List.of("red", "green", "blue"), colour -> {
			label.setText("How much " + colour + "?"); // as far as the pause
			return value -> label.setText(colour + ": " + value); // after it
		}));
		// end
		for (int value = 1; value <= 4; value++) {
			move(scale, value);
		}
		assertEquals("blue: 3", label.getText());
		assertEquals(0, scale.getListeners(SWT.Selection).length);
	}

	@Test
	public void aHandlerIsARoutine() {
		Engine engine = engine();
		Button button = new Button(shell, SWT.PUSH);
		Scale scale = new Scale(shell, SWT.NONE);
		Label label = new Label(shell, SWT.NONE);
		// guide: handlers
		SwtHandlers handlers = SwtHandlers.with(engine);
		handlers.onClick(button, "Fetch", Overlap.DROP, (op, click) -> { // clicks meanwhile are ignored
			byte[] page = op.await(Task.of("Page", progress -> read("page")));
			op.ui(() -> label.setText(page.length + " bytes"));
		});
		handlers.on(scale, SwtSignals.selection(scale), "Render", Overlap.LATEST, (op, value) -> { // the last move counts
			String picture = op.await(Task.of("Render", progress -> "picture " + value));
			op.ui(() -> label.setText(picture));
		});
		// end
		button.notifyListeners(SWT.Selection, new Event());
		rule.serveUntil("the page", () -> label.getText().equals("4 bytes"));
		move(scale, 1);
		move(scale, 2);
		rule.serveUntil("the last picture", () -> label.getText().equals("picture 2"));
		rule.serveUntil("the end", () -> engine.operations().stream().allMatch(each -> each.state().isTerminal()));
	}

	@Test
	public void anOperationIsShownAndKeepsItsButtonDisabled() {
		Engine engine = engine();
		Button button = new Button(shell, SWT.PUSH);
		OperationBar bar = new OperationBar(shell, SWT.NONE);
		Label label = new Label(shell, SWT.NONE);
		Gate gate = new Gate("the gate");
		// guide: busy
		Operation<?> operation = engine.start("Count", op -> {
			op.progress().begin("Counting", 40, ProgressUnit.ITEMS);
			for (int i = 0; i < 40; i++) {
				op.await(Task.of("Item", progress -> gatePassed(gate)));
				op.progress().add(1);
			}
			return null;
		}).tiedTo(WidgetScope.of(shell));
		Busy.disableDuring(operation, button); // as it was before, however the operation ends
		Busy.cursorDuring(operation, shell);
		bar.show(operation); // glides until the total is known
		SwtProgress.words(operation, label); // "Counting · 12 of 40 · 4.0/s · about 7 s"
		SwtProgress.words(operation, shell, shell::setText); // or the title of the window
		SwtProgress.taskBar(operation, shell); // where the desktop has one
		// end
		assertTrue(!button.getEnabled());
		gate.open();
		rule.serveUntil("the end", () -> label.getText().startsWith("Done in") && button.getEnabled()
				&& shell.getText().startsWith("Done in"));
	}

	@Test
	public void aHandlerShowsItsOwnOperation() {
		Engine engine = engine();
		Button button = new Button(shell, SWT.PUSH);
		OperationBar bar = new OperationBar(shell, SWT.NONE);
		Gate gate = new Gate("the gate");
		// guide: handler-busy
		SwtHandlers.with(engine).onClick(button, "Count", Overlap.DROP, (op, click) -> {
			op.ui(() -> {
				Busy.disableDuring(op.operation(), button);
				bar.show(op.operation());
			});
			op.await(Task.of("Item", progress -> gatePassed(gate)));
		});
		// end
		button.notifyListeners(SWT.Selection, new Event());
		rule.serveUntil("a busy button", () -> !button.getEnabled());
		gate.open();
		rule.serveUntil("the end", () -> button.getEnabled());
	}

	private static boolean gatePassed(Gate gate) throws InterruptedException {
		gate.pass();
		return true;
	}

	@Test
	public void aWindowAsksBeforeItGoes() {
		Engine engine = engine();
		Button discard = new Button(shell, SWT.PUSH);
		// guide: closing
		engine.start("Close", op -> {
			op.awaitChange(SwtSignals.closeRequests(shell)); // it stays open
			op.ui(() -> discard.setVisible(true));
			SwtSignals.awaitClick(op, discard);
			op.ui(shell::dispose);
			return null;
		});
		// end
		serveUntilHeard(shell, SWT.Close);
		shell.close();
		serveUntilHeard(discard, SWT.Selection);
		discard.notifyListeners(SWT.Selection, new Event());
		rule.serveUntil("the window to go", shell::isDisposed);
	}
}
