// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.driver;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.fermata.tour.hands.Hands;

/**
 * A user at mouse and keyboard, with eyes: acts through the window system, looks on the UI thread, and waits
 * for what it sees, never for time to pass. To be used on one thread beside the UI thread.
 */
public final class Robot implements AutoCloseable {

	private static final int LEFT = 1;
	private static final int RIGHT = 3;
	private static final int DRAG_STEPS = 8;
	private static final Duration HINT = Duration.ofMillis(300);
	private static final Duration MOMENT = Duration.ofSeconds(2);

	private final Display display;
	private final Hands hands;
	private final Hops hops;
	private final Pointer pointer;
	private final Frames frames;
	private final Patience patience;

	/** @param evidence the folder for a picture and a thread dump when something does not come */
	public Robot(Display display, Path evidence) {
		this.display = display;
		this.hands = Hands.at(display);
		this.hops = new Hops(display);
		this.pointer = new Pointer(display, hops);
		this.frames = new Frames(display, hops);
		this.patience = new Patience(display, hops, new Evidence(this, evidence));
	}

	/** The display it sits at. */
	public Display display() {
		return display;
	}

	/** Looks at something; the call runs on the UI thread. */
	public <T> T see(Callable<T> look) {
		return hops.get(look);
	}

	/** Has something done on the UI thread that no user could do. */
	public void act(Runnable action) {
		hops.get(() -> {
			action.run();
			return null;
		});
	}

	/** Waits until something can be seen; the condition runs on the UI thread. */
	public void await(String what, BooleanSupplier seen) {
		patience.await(what, seen);
	}

	/** As {@link #await(String, BooleanSupplier)}, for what takes longer than anything that a user waits for. */
	public void await(String what, Duration atMost, BooleanSupplier seen) {
		patience.await(what, atMost, seen);
	}

	/** Waits a moment for what will most likely come. */
	void giveTime(BooleanSupplier seen) {
		patience.awaitIfItComes(MOMENT, seen);
	}

	/** Waits until everything done so far has gone through the UI thread and is painted. */
	public void settle() {
		if (Display.getCurrent() == display) {
			throw new IllegalStateException("The UI thread cannot wait for itself");
		}
		hands.flush();
		act(display::getCursorLocation); // asks the window system: what it has sent before is here now
		frames.await(); // movements and layouts wait for a frame
		act(() -> { }); // comes after what those had others do
	}

	/** Moves the pointer to a point of the screen. */
	public void moveTo(Point at) {
		hands.move(at);
		settle();
		// Over the system's own menus and dialogs it is not seen at all.
		patience.awaitIfItComes(HINT, () -> pointer.isAt(at));
	}

	/** Clicks on a point of the screen. */
	public void click(Point at) {
		press(at, LEFT, 1);
	}

	/** Clicks into the middle of a control. */
	public void click(Control control) {
		click(middle(control));
	}

	/** Clicks twice. */
	public void doubleClick(Point at) {
		press(at, LEFT, 2);
	}

	/** Clicks with the other button. */
	public void clickRight(Point at) {
		press(at, RIGHT, 1);
	}

	/** Clicks while a key is held down. */
	public void clickWith(int modifier, Point at) {
		hands.keyDown(modifier);
		click(at);
		hands.keyUp(modifier);
		settle();
	}

	private void press(Point at, int button, int times) {
		moveTo(at);
		for (int time = 0; time < times; time++) {
			hands.buttonDown(button);
			hands.buttonUp(button);
		}
		settle();
		hands.lookAtTheTopWindow();
	}

	/** Takes hold of something, moves it there by steps and lets it go. */
	public void drag(Point from, Point to) {
		moveTo(from);
		hands.buttonDown(LEFT);
		settle();
		for (int step = 1; step <= DRAG_STEPS; step++) {
			int x = from.x + (to.x - from.x) * step / DRAG_STEPS;
			int y = from.y + (to.y - from.y) * step / DRAG_STEPS;
			moveTo(new Point(x, y));
		}
		hands.buttonUp(LEFT);
		settle();
	}

	/** Presses keys together, such as Ctrl and C: the last while the others are down. */
	public void press(int... keys) {
		lookAtTheTopWindow();
		for (int index = 0; index < keys.length - 1; index++) {
			hands.keyDown(keys[index]);
		}
		hands.keyDown(keys[keys.length - 1]);
		hands.keyUp(keys[keys.length - 1]);
		for (int index = keys.length - 2; index >= 0; index--) {
			hands.keyUp(keys[index]);
		}
		settle();
	}

	/** Types text, one key after the other. */
	public void type(String text) {
		lookAtTheTopWindow();
		text.codePoints().forEach(character -> {
			hands.keyDown(character);
			hands.keyUp(character);
		});
		settle();
	}

	/** Looks at the window on top, so that the keyboard is its. */
	void lookAtTheTopWindow() {
		hands.lookAtTheTopWindow();
		settle();
	}

	/**
	 * Does something that opens or closes a window, and waits until another one has the keyboard: one of the
	 * system's own perhaps, which this program knows nothing of.
	 */
	public void changeWindow(String what, int... keys) {
		long before = hands.focus();
		press(keys);
		patience.awaitBeside(what, () -> {
			hands.lookAtTheTopWindow();
			return hands.focus() != before;
		});
	}

	/** Types over what stands in the field that has the focus. */
	public void typeOver(String text) {
		press(SWT.CTRL, 'a');
		type(text);
	}

	/** Writes what a window shows as a PNG; menus and dialogs over it too. */
	public void picture(Shell shell, Path file) {
		settle();
		Pictures.save(see(() -> Pictures.take(display, Pictures.seen(shell))), file);
	}

	/** Writes what the screen shows as a PNG. */
	public void picture(Path file) {
		Rectangle bounds = see(display::getBounds);
		Pictures.save(see(() -> Pictures.take(display, bounds)), file);
	}

	/** The middle of a control on the screen. */
	public Point middle(Control control) {
		return see(() -> {
			Point size = control.getSize();
			return control.toDisplay(size.x / 2, size.y / 2);
		});
	}

	/** A point on the screen from one in a control. */
	public Point at(Control control, Rectangle part) {
		return see(() -> control.toDisplay(part.x + part.width / 2, part.y + part.height / 2));
	}

	/** Whether the UI thread still answers. */
	boolean isAlive() {
		try {
			return !display.isDisposed();
		} catch (SWTException gone) {
			return false;
		}
	}

	@Override
	public void close() {
		hands.close();
	}
}
