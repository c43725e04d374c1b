// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.net;

import java.io.ByteArrayOutputStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;

/** A picture to download: the sign that holds a note, drawn point by point. */
final class Logo {

	private static final int WIDTH = 192;
	private static final int HEIGHT = 120;
	private static final int BLUE = 0x2F6FDE;
	private static final double RADIUS = 80;
	private static final double STROKE = 14;
	private static final double DOT = 12;

	private Logo() {
	}

	static byte[] png() {
		ImageData picture = new ImageData(WIDTH, HEIGHT, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
		picture.alphaData = new byte[WIDTH * HEIGHT];
		for (int y = 0; y < HEIGHT; y++) {
			for (int x = 0; x < WIDTH; x++) {
				picture.setPixel(x, y, BLUE);
				picture.setAlpha(x, y, (int) Math.round(255 * ink(x, y)));
			}
		}
		ImageLoader writer = new ImageLoader();
		writer.data = new ImageData[] { picture };
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		writer.save(bytes, SWT.IMAGE_PNG);
		return bytes.toByteArray();
	}

	/** How much of the sign is at a point, from 0 to 1; in between at its edges, so that they are smooth. */
	private static double ink(int x, int y) {
		double fromDot = Math.hypot(x - WIDTH / 2.0, y - (HEIGHT - 24));
		double fromArc = Math.abs(fromDot - RADIUS);
		double room = y <= HEIGHT - 24 ? STROKE / 2 * (HEIGHT - 24 - y) / RADIUS + 1 : 0; // the arc thins at its ends
		return Math.clamp(Math.max(DOT - fromDot, room - fromArc), 0, 1);
	}
}
