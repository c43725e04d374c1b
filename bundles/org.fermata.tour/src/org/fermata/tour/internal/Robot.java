// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/**
 * A user's hands: posts real mouse and key events to the window system, so that everything between it and a listener
 * is part of what is shown. Called from any thread but the UI thread, which has to be free to answer.
 */
final class Robot {
  private static final long PATIENCE_SECONDS = 20;
  private static final int SETTLE_ROUNDS = 3;
  private static final int FRAME_MILLIS = 50;

  private final Display display;

  Robot(Display display) {
    this.display = display;
  }

  /** Presses and releases the first mouse button at a point of the screen. */
  void click(Point at) {
    post(event(SWT.MouseMove, e -> {
      e.x = at.x;
      e.y = at.y;
    }));
    post(event(SWT.MouseDown, e -> e.button = 1));
    post(event(SWT.MouseUp, e -> e.button = 1));
    settle();
  }

  /** Presses and releases a key such as {@link SWT#ARROW_RIGHT}. */
  void press(int keyCode) {
    post(event(SWT.KeyDown, e -> e.keyCode = keyCode));
    post(event(SWT.KeyUp, e -> e.keyCode = keyCode));
    settle();
  }

  /** Types text, one key after the other. */
  void type(String text) {
    text.chars().forEach(c -> {
      post(event(SWT.KeyDown, e -> e.character = (char) c));
      post(event(SWT.KeyUp, e -> e.character = (char) c));
    });
    settle();
  }

  /** Returns when the UI thread has gone through a few frames since now: what was posted is painted. */
  void settle() {
    for (int round = 0; round < SETTLE_ROUNDS; round++) {
      var frame = new CompletableFuture<Void>();
      display.execute(() -> display.timerExec(FRAME_MILLIS, () -> frame.complete(null)));
      frame.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
  }

  /** Writes what the screen shows as a PNG. */
  void picture(Path file) throws IOException {
    ImageData data = display.syncCall(this::screen);
    ImageLoader loader = new ImageLoader();
    loader.data = new ImageData[] {data};
    try (var out = Files.newOutputStream(file)) {
      loader.save(out, SWT.IMAGE_PNG);
    }
  }

  private ImageData screen() {
    Rectangle bounds = display.getBounds();
    Image image = new Image(display, bounds.width, bounds.height);
    GC gc = new GC(display);
    try {
      gc.copyArea(image, bounds.x, bounds.y);
      return image.getImageData();
    } finally {
      gc.dispose();
      image.dispose();
    }
  }

  private void post(Event event) {
    if (!display.post(event)) {
      throw new IllegalStateException("The window system took no event of type " + event.type);
    }
  }

  private static Event event(int type, java.util.function.Consumer<Event> fill) {
    Event event = new Event();
    event.type = type;
    fill.accept(event);
    return event;
  }
}
