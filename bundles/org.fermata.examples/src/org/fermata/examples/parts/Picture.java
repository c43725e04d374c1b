// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.parts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A picture on a page. */
public final class Picture {

	private static final int WIDTH = 256;
	private static final int HEIGHT = 128;

	private final Label label;
	private Image image; // or null

	/** None yet; on the UI thread. */
	public Picture(Composite page) {
		label = new Label(page, SWT.CENTER);
		GridData data = Controls.filling(false);
		data.heightHint = HEIGHT;
		label.setLayoutData(data);
		label.addListener(SWT.Dispose, event -> show(null));
	}

	/**
	 * Makes a picture of the bytes of a file, small enough for the page; best done on a worker.
	 *
	 * @param what what it is a picture of, for the message
	 * @throws IOException if it is none
	 */
	public static ImageData decode(String what, byte[] file) throws IOException {
		try {
			ImageData full = new ImageLoader().load(new ByteArrayInputStream(file))[0];
			double scale = Math.min(1, Math.min((double) WIDTH / full.width, (double) HEIGHT / full.height));
			return scale == 1 ? full
					: full.scaledTo(Math.max(1, (int) (full.width * scale)), Math.max(1, (int) (full.height * scale)));
		} catch (SWTException unknown) {
			throw new IOException("“" + what + "”: that is no picture, " + unknown.getMessage().toLowerCase(Locale.ROOT), unknown);
		}
	}

	/** Shows a picture, or none for null; on the UI thread. */
	public void show(ImageData data) {
		Image before = image;
		image = data == null ? null : new Image(label.getDisplay(), data);
		if (!label.isDisposed()) {
			label.setImage(image);
		}
		if (before != null) {
			before.dispose();
		}
	}
}
