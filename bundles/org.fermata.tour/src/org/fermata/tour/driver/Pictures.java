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
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

/** Pictures of the screen. */
final class Pictures {

	private Pictures() {
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
