// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.driver;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Pictures of the screen. */
final class Pictures {

	private Pictures() {
	}

	/** Where a window is, but for the frame that SWT believes in where no window manager draws any. On the UI thread. */
	static Rectangle seen(Shell shell) {
		Rectangle bounds = shell.getBounds();
		Rectangle inside = shell.getClientArea();
		Point end = shell.toDisplay(inside.x + inside.width, inside.y + inside.height);
		return bounds.intersection(new Rectangle(bounds.x, bounds.y, end.x - bounds.x, end.y - bounds.y));
	}

	/** What the screen shows there. On the UI thread. */
	static ImageData take(Display display, Rectangle part) {
		Rectangle visible = part.intersection(display.getBounds());
		Image image = new Image(display, visible.width, visible.height);
		GC gc = new GC(display);
		try {
			gc.copyArea(image, visible.x, visible.y);
			return image.getImageData();
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	static void save(ImageData picture, Path file) {
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { picture };
		loader.compression = 9;
		try (OutputStream out = Files.newOutputStream(file)) {
			loader.save(out, SWT.IMAGE_PNG);
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}
}
