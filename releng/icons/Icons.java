// SPDX-License-Identifier: EPL-2.0

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;

/** Draws every icon file of the product from its one SVG; see draw.sh. */
public final class Icons {

	private static final int[] WINDOW = { 16, 24, 32, 48, 64, 128, 256 };
	private static final int[] WINDOWS_FILE = { 16, 24, 32, 48, 64, 256 };
	/** A Mac's icons leave this share of their square free around the shape. */
	private static final double MAC_MARGIN = 0.097;

	private final SVGDocument drawing;

	private Icons(SVGDocument drawing) {
		this.drawing = drawing;
	}

	public static void main(String[] arguments) throws IOException {
		System.setProperty("java.awt.headless", "true");
		Path root = Path.of(arguments[0]);
		Path app = root.resolve("bundles/org.fermata.app/icons");
		Icons icons = new Icons(new SVGLoader().load(app.resolve("fermata.svg").toUri().toURL()));
		for (int size : WINDOW) {
			Files.write(app.resolve("window_" + size + ".png"), icons.png(size, 0));
		}
		Files.write(root.resolve("bundles/org.fermata.ui/icons/feature.png"), icons.png(32, 0));
		Path files = root.resolve("features/org.fermata.product.feature/rootfiles");
		Files.write(files.resolve("windows/fermata.ico"), icons.ico());
		Files.copy(app.resolve("fermata.svg"), files.resolve("linux/desktop/fermata.svg"),
				java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		Files.write(root.resolve("releng/org.fermata.product/macosx-icons/Fermata.icns"), icons.icns());
	}

	private byte[] png(int size, double margin) throws IOException {
		BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		graphics.translate(size * margin, size * margin);
		double scale = size * (1 - 2 * margin) / drawing.size().getWidth();
		graphics.scale(scale, scale);
		drawing.render(null, graphics);
		graphics.dispose();
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		ImageIO.write(image, "png", png);
		return png.toByteArray();
	}

	/** A directory of PNG images, as Windows reads it since Vista. */
	private byte[] ico() throws IOException {
		int offset = 6 + 16 * WINDOWS_FILE.length;
		ByteBuffer head = ByteBuffer.allocate(offset).order(ByteOrder.LITTLE_ENDIAN);
		head.putShort((short) 0).putShort((short) 1).putShort((short) WINDOWS_FILE.length);
		ByteArrayOutputStream images = new ByteArrayOutputStream();
		for (int size : WINDOWS_FILE) {
			byte[] png = png(size, 0);
			byte side = (byte) size; // 0 stands for 256
			head.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
			head.putInt(png.length).putInt(offset + images.size());
			images.writeBytes(png);
		}
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.writeBytes(head.array());
		file.writeBytes(images.toByteArray());
		return file.toByteArray();
	}

	/** PNG images by the names that a Mac has for their sizes, those for its finer displays among them. */
	private byte[] icns() throws IOException {
		Map<String, Integer> sizes = new LinkedHashMap<>();
		sizes.put("icp4", 16);
		sizes.put("icp5", 32);
		sizes.put("ic11", 32);
		sizes.put("ic12", 64);
		sizes.put("ic07", 128);
		sizes.put("ic13", 256);
		sizes.put("ic08", 256);
		sizes.put("ic14", 512);
		sizes.put("ic09", 512);
		ByteArrayOutputStream images = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(images);
		for (Map.Entry<String, Integer> each : sizes.entrySet()) {
			byte[] png = png(each.getValue(), MAC_MARGIN);
			out.write(each.getKey().getBytes(StandardCharsets.US_ASCII));
			out.writeInt(png.length + 8);
			out.write(png);
		}
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		out = new DataOutputStream(file);
		out.write("icns".getBytes(StandardCharsets.US_ASCII));
		out.writeInt(images.size() + 8);
		out.write(images.toByteArray());
		return file.toByteArray();
	}
}
