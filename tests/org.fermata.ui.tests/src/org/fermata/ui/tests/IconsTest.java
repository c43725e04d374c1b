// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.fermata.core.engine.OperationState;
import org.fermata.core.output.ResultRow;
import org.junit.Test;
import org.osgi.framework.Bundle;

/** Every icon can be seen on every Eclipse, and is sharp where a pixel is two. */
public final class IconsTest {

	private static final String OWN = "org.fermata.";
	private static final int SIZE = 16;
	/** What two programs make of one drawing differs by half of this at most. */
	private static final double ANTIALIASING = 0.005;
	private static final Pattern ICON = Pattern.compile("\\bicon=\"([^\"]+)\"");

	@Test
	public void everyIconThatIsContributedLoadsAtEachSize() {
		Set<String> icons = contributed();
		assertEquals(List.of(), wrong(icons));
		assertTrue("Hardly any: " + icons, icons.size() > 10);
	}

	@Test
	public void everyStateAndEveryLevelHasAnIcon() {
		Stream<String> states = Stream.of(OperationState.values()).map(state -> ofUi("state", state));
		Stream<String> levels = Stream.of(ResultRow.Level.values()).map(level -> ofUi("level", level));
		assertEquals(List.of(), wrong(Stream.concat(states, levels).toList()));
	}

	/** Of the bundles that are not in this workbench, too. */
	@Test
	public void everyIconThatAPluginXmlNamesIsThereInEachSize() {
		Set<Path> missing = new TreeSet<>();
		for (Path plugin : Checkout.files("plugin\\.xml", "bundles")) {
			ICON.matcher(Checkout.read(plugin)).results().map(icon -> file(plugin, icon.group(1)))
					.flatMap(IconsTest::images).filter(image -> !Files.exists(image)).forEach(missing::add);
		}
		assertEquals(Set.of(), missing);
	}

	@Test
	public void theWindowsOwnImagesLoad() {
		Stream<String> names = Stream.of(Platform.getProduct().getProperty("windowImages").split(","));
		Bundle bundle = Platform.getProduct().getDefiningBundle();
		assertEquals(List.of(), names
				.filter(name -> ImageDescriptor.createFromURL(bundle.getEntry(name)).getImageData(100) == null).toList());
	}

	/** What releng/icons/render.sh does; Eclipse 2024-09 reads no drawing. */
	@Test
	public void everyDrawingIsThereAsImagesToo() {
		List<Path> drawings = drawings().toList();
		assertEquals(List.of(), drawings.stream().map(IconsTest::image).flatMap(IconsTest::images)
				.filter(image -> !Files.exists(image)).toList());
		assertTrue("Hardly any: " + drawings, drawings.size() > 10);
	}

	/** Somebody changed the one and forgot the other. */
	@Test
	public void everyImageShowsItsDrawing() {
		if (Checkout.TARGET.equals(Checkout.OLDEST)) {
			return; // it reads no drawing to compare with
		}
		List<String> others = drawings().filter(drawing -> difference(drawing) > ANTIALIASING)
				.map(drawing -> drawing + " differs by " + difference(drawing)).toList();
		assertEquals(List.of(), others);
	}

	/** Of the image of a drawing from the drawing itself: 0 is the same, 1 as black as it is white. */
	private static double difference(Path drawing) {
		ImageData drawn = ImageDescriptor.createFromURL(url(drawing.toUri().toString())).getImageData(200);
		ImageData shown = ImageDescriptor.createFromURL(url(image(drawing).toUri().toString())).getImageData(200);
		double sum = 0;
		for (int y = 0; y < shown.height; y++) {
			for (int x = 0; x < shown.width; x++) {
				sum += Math.abs(onWhite(drawn, x, y) - onWhite(shown, x, y));
			}
		}
		return sum / (shown.width * shown.height);
	}

	/** How bright a pixel is. */
	private static double onWhite(ImageData image, int x, int y) {
		RGB colour = image.palette.getRGB(image.getPixel(x, y));
		double alpha = image.getAlpha(x, y) / 255.0;
		return 1 - alpha + alpha * (colour.red + 2 * colour.green + 3 * colour.blue) / (6 * 255.0);
	}

	private static Path file(Path plugin, String icon) {
		String ofBundle = "platform:/plugin/";
		return icon.startsWith(ofBundle) ? Checkout.root().resolve("bundles").resolve(icon.substring(ofBundle.length()))
				: plugin.resolveSibling(icon);
	}

	private static Stream<Path> drawings() {
		return Checkout.files("icons/.*\\.svg", "bundles").stream()
				.filter(drawing -> Checkout.read(drawing).contains("width=\"" + SIZE + '"'));
	}

	private static Path image(Path drawing) {
		return drawing.resolveSibling(drawing.getFileName().toString().replaceAll("\\.svg$", ".png"));
	}

	private static Stream<Path> images(Path icon) {
		String name = icon.getFileName().toString().replaceAll("\\.png$", "");
		return Stream.of("", "@1.5x", "@2x").map(zoom -> icon.resolveSibling(name + zoom + ".png"));
	}

	private static String ofUi(String folder, Enum<?> constant) {
		return "platform:/plugin/org.fermata.ui/icons/" + folder + '/' + constant.name().toLowerCase(Locale.ROOT) + ".png";
	}

	private static List<String> wrong(Iterable<String> icons) {
		Set<String> wrong = new TreeSet<>();
		for (String icon : icons) {
			// The same steps as the workbench: what it cannot find or read it shows as a red square.
			ImageDescriptor image = ImageDescriptor.createFromURL(url(icon));
			for (int zoom : new int[] { 100, 150, 200 }) {
				ImageData data = image.getImageData(zoom);
				if (data == null || data.width != SIZE * zoom / 100 || data.height != data.width) {
					wrong.add(icon + " at " + zoom + " %: " + (data == null ? "none" : data.width + " x " + data.height));
				}
			}
		}
		return List.copyOf(wrong);
	}

	private static URL url(String icon) {
		try {
			return URI.create(icon).toURL();
		} catch (MalformedURLException e) {
			throw new IllegalArgumentException(icon, e);
		}
	}

	/** All that our plugin.xml name, as URLs. */
	private static Set<String> contributed() {
		IExtensionRegistry registry = Platform.getExtensionRegistry();
		Set<String> icons = new TreeSet<>();
		for (Bundle bundle : Platform.getBundle("org.fermata.ui").getBundleContext().getBundles()) {
			if (bundle.getSymbolicName().startsWith(OWN) && !bundle.getSymbolicName().endsWith(".tests")) {
				for (IExtension extension : registry.getExtensions(bundle.getSymbolicName())) {
					collect(extension.getConfigurationElements(), bundle.getSymbolicName(), icons);
				}
			}
		}
		return icons;
	}

	private static void collect(IConfigurationElement[] elements, String bundle, Set<String> icons) {
		for (IConfigurationElement element : elements) {
			Stream.of("icon", "hoverIcon", "disabledIcon").map(element::getAttribute).filter(Objects::nonNull)
					.forEach(icon -> icons.add(icon.startsWith("platform:") ? icon : "platform:/plugin/" + bundle + '/' + icon));
			collect(element.getChildren(), bundle, icons);
		}
	}
}
