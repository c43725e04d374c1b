// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.DeviceData;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.examples.Catalog;
import org.fermata.examples.CatalogEntry;
import org.fermata.examples.Example;
import org.fermata.examples.Stage;
import org.fermata.swt.SwtUiThread;
import org.fermata.swt.WidgetScope;
import org.fermata.swt.testing.DisplayWatchdog;
import org.fermata.testing.Await;
import org.fermata.testing.ManualTime;
import org.junit.rules.ExternalResource;
import org.junit.runner.Description;
import org.junit.runners.model.Statement;

/**
 * A page on a real display with an example on it, used as a user does: found by its texts, clicked, moved. Time is
 * in the test's hand. At the end the page is disposed, and everything has to end with it. No handler may hold the
 * display up.
 */
final class ExamplePage extends ExternalResource {

	private static final Duration MOMENT = Duration.ofMillis(10);
	/** So short that what has to heed a cancel, or a server's answer, comes before its grace or its time-out is over. */
	private static final Duration INSTANT = Duration.ofNanos(200_000);

	final ManualTime time = new ManualTime();

	private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
	private Display display;
	private Shell shell;
	private Composite page;
	private Engine engine;
	private Example example;

	@Override
	public Statement apply(Statement base, Description description) {
		return super.apply(new DisplayWatchdog(() -> display).apply(base, description), description);
	}

	@Override
	protected void before() {
		DeviceData tracking = new DeviceData();
		tracking.tracking = true;
		display = new Display(tracking);
		engine = Engine.builder().ui(SwtUiThread.of(display)).time(time).failures(failures::add).build();
		engine.addPresenter((operation, prompt) -> { }); // failures are seen, so they are not logged
		shell = new Shell(display);
		shell.setSize(700, 600);
	}

	@Override
	protected void after() {
		try {
			leave();
			assertTrue(engine.close(Await.DEADLINE));
			assertEquals("What actions and listeners threw", List.of(), List.copyOf(failures));
		} finally {
			display.dispose();
		}
	}

	/** Opens an example, by its id in the catalog. */
	Example open(String id) {
		page = new Composite(shell, SWT.NONE);
		shell.setLayout(new FillLayout());
		example = entry(id).make().get();
		example.create(page, new Stage(engine, WidgetScope.of(page)));
		shell.layout(true, true);
		shell.open();
		return example;
	}

	static CatalogEntry entry(String id) {
		return Catalog.entries().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
	}

	/** Starts the example on the page once more. */
	void restart() {
		example.start();
	}

	/** Gives the page so much room. */
	void resize(int width, int height) {
		page.setSize(width, height);
		page.layout(true, true);
	}

	/** The controls that the page is too narrow for. */
	List<String> cutOff() {
		return all(Control.class, each -> {
			Composite parent = each.getParent();
			return each.getBounds().x + each.getBounds().width > parent.getClientArea().width;
		}).stream().map(Control::toString).toList();
	}

	/** Disposes the page; returns when everything that was started on it has ended. */
	void leave() {
		if (page != null) {
			page.dispose();
			passSlowlyUntil("everything to end with the page", engine::isQuiescent);
		}
	}

	Engine engine() {
		return engine;
	}

	Display display() {
		return display;
	}

	/** The latest operation. */
	Operation<?> operation() {
		return engine.operations().getLast();
	}

	long running() {
		return engine.operations().stream().filter(each -> !each.state().isTerminal()).count();
	}

	/** Serves events until a condition holds; time stands still. */
	void until(String what, BooleanSupplier condition) {
		pass(Duration.ZERO, what, condition);
	}

	/** Serves events and lets time pass until a condition holds. */
	void passUntil(String what, BooleanSupplier condition) {
		pass(MOMENT, what, condition);
	}

	/** The same for what others have to do in real time meanwhile. */
	void passSlowlyUntil(String what, BooleanSupplier condition) {
		pass(INSTANT, what, condition);
	}

	/** Serves events and lets time pass, in so small steps, until a condition holds. */
	void pass(Duration step, String what, BooleanSupplier condition) {
		Await.until(what, () -> {
			while (!condition.getAsBoolean() && !display.isDisposed() && display.readAndDispatch()) {
				// goes on
			}
			boolean holds = condition.getAsBoolean();
			if (!holds && !step.isZero()) {
				time.advance(step);
			}
			return holds;
		});
	}

	/** Lets so many waits begin, and then time pass. */
	void advanceWhen(int alarms, Duration duration) {
		until(alarms + " alarms", () -> time.alarms() >= alarms);
		time.advance(duration);
	}

	/** How many images there are. */
	long images() {
		return Arrays.stream(display.getDeviceData().objects).filter(Image.class::isInstance).count();
	}

	/** How many windows are open over the page's. */
	int dialogs() {
		return (int) Arrays.stream(shell.getShells()).filter(Shell::isVisible).count();
	}

	/** The only control of a kind. */
	<C extends Control> C the(Class<C> type) {
		List<C> all = all(type, each -> true);
		assertEquals(type.getSimpleName(), 1, all.size());
		return all.getFirst();
	}

	<C extends Control> List<C> all(Class<C> type, Predicate<? super C> test) {
		List<C> found = new ArrayList<>();
		collect(page, type, test, found);
		return found;
	}

	private static <C extends Control> void collect(Composite parent, Class<C> type, Predicate<? super C> test,
			List<C> found) {
		for (Control child : parent.getChildren()) {
			if (type.isInstance(child) && test.test(type.cast(child))) {
				found.add(type.cast(child));
			} else if (child instanceof Composite composite) {
				collect(composite, type, test, found);
			}
		}
	}

	Button button(String text) {
		return all(Button.class, each -> each.getText().equals(text)).getFirst();
	}

	/** The control that has these words in front of it. */
	<C extends Control> C labelled(String words, Class<C> type) {
		Label label = all(Label.class, each -> each.getText().equals(words)).getFirst();
		Control[] siblings = label.getParent().getChildren();
		Control next = siblings[List.of(siblings).indexOf(label) + 1];
		boolean framed = next instanceof Composite frame && !type.isInstance(frame);
		return type.cast(framed ? ((Composite) next).getChildren()[0] : next);
	}

	/** Clicks a button; boxes and switches change. */
	void click(String text) {
		Button button = button(text);
		assertTrue(text, button.isEnabled());
		if ((button.getStyle() & (SWT.CHECK | SWT.TOGGLE)) != 0) {
			button.setSelection(!button.getSelection());
		}
		button.notifyListeners(SWT.Selection, null);
	}

	void move(Scale slider, int value) {
		slider.setSelection(value);
		slider.notifyListeners(SWT.Selection, null);
	}

	void choose(Combo combo, String item) {
		combo.select(combo.indexOf(item));
		combo.notifyListeners(SWT.Selection, null);
	}

	/** The lines on the page. */
	List<String> printed() {
		Text printout = all(Text.class, each -> !each.getEditable()).getFirst();
		return printout.getText().isEmpty() ? List.of() : List.of(printout.getText().split(Text.DELIMITER));
	}

	/** Whether a label says this. */
	boolean says(String words) {
		return !all(Label.class, each -> each.getText().equals(words)).isEmpty();
	}
}
