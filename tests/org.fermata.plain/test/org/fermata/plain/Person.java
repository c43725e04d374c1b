// SPDX-License-Identifier: EPL-2.0
package org.fermata.plain;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/**
 * Uses the program within its own virtual machine: looks at its window from beside the UI thread, and has the display
 * press what is seen there. What is seen is said on standard output.
 */
public final class Person implements Runnable {

	private static final long PATIENCE_SECONDS = 60;
	private static final int LOOK_AGAIN_MILLIS = 20;

	private final Display display;
	private final boolean cancels;

	private Person(Display display, boolean cancels) {
		this.display = display;
		this.cancels = cancels;
	}

	/** @param arguments what the person does, {@code show} or {@code cancel}; then that of the program */
	public static void main(String[] arguments) {
		Display display = new Display();
		Thread person = new Thread(new Person(display, arguments[0].equals("cancel")), "person");
		person.setDaemon(true);
		person.setUncaughtExceptionHandler((thread, failure) -> {
			failure.printStackTrace();
			Runtime.getRuntime().halt(1); // the program would wait for ever
		});
		person.start();
		LongLines.run(display, Path.of(arguments[1]));
		System.out.println("ended");
	}

	@Override
	public void run() {
		await("the window", () -> display.getShells().length == 1 && shell().isVisible());
		await("the end of the reading", () -> find(Label.class).getText().startsWith("Which lines?"));
		say("asks", () -> find(Label.class).getText().replaceFirst("\\?.*", "?"));
		if (cancels) {
			press("Cancel");
			await("the end", () -> find(Label.class).getText().startsWith("Stopped"));
			say("says", () -> find(Label.class).getText());
		} else {
			display.syncExec(() -> {
				find(Scale.class).setSelection(20);
				find(Scale.class).notifyListeners(SWT.Selection, new Event());
			});
			press("Show Longer Ones");
			await("lines", () -> !find(Text.class).getText().isEmpty());
			say("shows", () -> find(Text.class).getText().replace("\n", " | "));
		}
		display.asyncExec(() -> shell().close());
	}

	private void say(String what, Supplier<String> words) {
		System.out.println(what + ": " + display.syncCall(words::get));
	}

	/** Presses a button in its middle, as the mouse does. */
	private void press(String text) {
		Button button = display.syncCall(() -> find(Button.class, each -> each.getText().equals(text)));
		Point middle = display.syncCall(() -> button.toDisplay(button.getSize().x / 2, button.getSize().y / 2));
		post(SWT.MouseMove, middle);
		// A window that is open is not on the screen yet.
		await("the pointer on " + text, () -> display.getCursorControl() == button);
		post(SWT.MouseDown, middle);
		post(SWT.MouseUp, middle);
	}

	private void post(int type, Point where) {
		Event event = new Event();
		event.type = type;
		event.button = type == SWT.MouseMove ? 0 : 1;
		event.x = where.x;
		event.y = where.y;
		boolean taken = display.syncCall(() -> display.post(event));
		if (!taken) {
			throw new IllegalStateException("The display does not take events");
		}
	}

	private Shell shell() {
		return display.getShells()[0];
	}

	private <C extends Control> C find(Class<C> type) {
		return find(type, each -> true);
	}

	private <C extends Control> C find(Class<C> type, Predicate<C> wanted) {
		return Arrays.stream(shell().getChildren()).filter(type::isInstance).map(type::cast).filter(wanted).findFirst()
				.orElseThrow();
	}

	/** Looks on the UI thread, now and then, until it is so. */
	private void await(String what, Supplier<Boolean> seen) {
		CompletableFuture<Void> come = new CompletableFuture<>();
		display.asyncExec(new Runnable() {
			@Override
			public void run() {
				if (seen.get()) {
					come.complete(null);
				} else {
					display.timerExec(LOOK_AGAIN_MILLIS, this);
				}
			}
		});
		try {
			come.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (Exception missed) {
			throw new IllegalStateException("waited for " + what + "; there is " + display.syncCall(
					() -> Arrays.toString(shell().getChildren())), missed);
		}
	}
}
