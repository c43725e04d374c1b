// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What is in the archives that people fetch: for each platform what belongs to it, and nothing of the others. */
@RunWith(Parameterized.class)
public final class ArchivesTest {

	private static final Set<String> FOREIGN = Set.of("cocoa", "win32", "gtk", "macosx", "linux");
	private static final Map<String, Set<String>> OWN = Map.of("linux", Set.of("gtk", "linux"),
			"macos", Set.of("cocoa", "macosx"), "windows", Set.of("win32"));

	@ClassRule
	public static final Sandbox SANDBOX = new Sandbox();

	private final Archive archive;
	private Path unpacked;

	public ArchivesTest(Archive archive) {
		this.archive = archive;
	}

	@Before
	public void unpackOnce() throws Exception {
		unpacked = SANDBOX.path(archive.toString());
		if (!Files.exists(unpacked)) {
			archive.unpack(SANDBOX, archive.toString());
		}
	}

	/** A file of the product, which has to be there. */
	private Path file(String name) {
		Path file = unpacked.resolve(name);
		assertTrue(file.toString(), Files.isRegularFile(file));
		return file;
	}

	private List<String> plugins() throws IOException {
		try (Stream<Path> files = Files.list(unpacked.resolve(archive.home()).resolve("plugins"))) {
			return files.map(file -> file.getFileName().toString()).toList();
		}
	}

	private static String nameOf(String plugin) {
		return plugin.replaceFirst("_\\d+\\.\\d+\\.\\d+.*", "");
	}

	@Parameters(name = "{0}")
	public static List<Archive> archives() {
		return Archive.ALL;
	}

	@Test
	public void theOneFragmentOfSwtIsThatOfItsPlatform() throws Exception {
		List<String> plugins = plugins().stream().map(ArchivesTest::nameOf).toList();
		List<String> fragments = plugins.stream()
				.filter(name -> name.matches("org\\.eclipse\\.swt\\.(gtk|win32|cocoa)\\..*")).toList();
		assertEquals(List.of(archive.fragment()), fragments);
		Set<String> foreign = new TreeSet<>(FOREIGN);
		foreign.removeAll(OWN.get(archive.system()));
		assertEquals(List.of(), plugins.stream().filter(name -> foreign.stream().anyMatch(
				word -> List.of(name.split("[._]")).contains(word))).toList());
	}

	@Test
	public void whatMakesAProductOfItIsThereOnce() throws Exception {
		List<String> plugins = plugins();
		for (String bundle : List.of("org.fermata.app", "org.fermata.ui", "org.fermata.core", "org.fermata.operations",
				"org.eclipse.equinox.launcher", "org.eclipse.swt")) {
			assertEquals(bundle, 1, plugins.stream().filter(name -> nameOf(name).equals(bundle)).count());
		}
		file(archive.home() + "/LICENSE");
		String settings = Files.readString(file(archive.home() + "/configuration/config.ini"));
		assertTrue(settings, settings.contains("eclipse.product=org.fermata.app.fermata\n"));
	}

	@Test
	public void theStartScriptIsOneOfItsSystem() throws Exception {
		if (archive.system().equals("windows")) {
			String script = Files.readString(file("fermata/fermata.cmd"));
			assertEquals("lines that end as Windows wants it", script.lines().count(), script.split("\r\n", -1).length - 1);
			assertFalse(script.replace("\r\n", "").contains("\n"));
			assertTrue(script.startsWith("@echo off\r\n") && script.contains("javaw.exe") && script.contains("exit /b %ERRORLEVEL%"));
			assertTrue(script.contains(" org.fermata.app.internal.cli.WindowLauncher -configuration "));
			assertEquals("asks which of several is run", 3, script.split("config\\.ini\" >nul && set \"", -1).length - 1);
			for (String label : List.of("window", "data", "consider")) {
				assertTrue(label, script.contains("\r\n:" + label + "\r\n"));
			}
			return;
		}
		for (String each : scripts()) {
			Path script = file(each);
			assertTrue(each, Files.isExecutable(script));
			assertTrue(each, Files.readString(script).startsWith("#!/usr/bin/env bash\n"));
			SANDBOX.bash("bash -n '" + script + "'");
		}
	}

	private List<String> scripts() {
		return archive.system().equals("macos")
				? List.of("Fermata.app/Contents/MacOS/fermata", "Fermata.app/Contents/Eclipse/fermata")
				: List.of("fermata/fermata", "fermata/desktop/install");
	}

	@Test
	public void itHasAnIconOfItsSystem() throws Exception {
		switch (archive.system()) {
		case "windows" -> assertEquals(Set.of(16, 24, 32, 48, 64, 256), ico(Files.readAllBytes(file("fermata/fermata.ico"))));
		case "macos" -> assertEquals(Set.of("icp4", "icp5", "ic07", "ic08", "ic09", "ic11", "ic12", "ic13", "ic14"),
				icns(Files.readAllBytes(file("Fermata.app/Contents/Resources/Fermata.icns"))));
		default -> assertTrue(Files.readString(file("fermata/desktop/fermata.svg")).startsWith("<svg"));
		}
	}

	/** The sizes of its images, each of which has to be one. */
	private static Set<Integer> ico(byte[] file) throws Exception {
		ByteBuffer head = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
		assertEquals(1, head.getShort(2));
		Set<Integer> sizes = new TreeSet<>();
		for (int image = 0; image < head.getShort(4); image++) {
			int entry = 6 + 16 * image;
			sizes.add(width(file, head.getInt(entry + 12), head.getInt(entry + 8)));
		}
		return sizes;
	}

	private static Set<String> icns(byte[] file) throws Exception {
		ByteBuffer head = ByteBuffer.wrap(file);
		assertEquals("icns", new String(file, 0, 4, UTF_8));
		assertEquals(file.length, head.getInt(4));
		Map<String, Integer> widths = new HashMap<>();
		for (int at = 8; at < file.length; at += head.getInt(at + 4)) {
			widths.put(new String(file, at, 4, UTF_8), width(file, at + 8, head.getInt(at + 4) - 8));
		}
		assertEquals(512, widths.get("ic09").intValue());
		return widths.keySet();
	}

	private static int width(byte[] file, int offset, int length) throws Exception {
		return ImageIO.read(new ByteArrayInputStream(file, offset, length)).getWidth();
	}

	@Test
	public void aMacIsToldWhatItIs() throws Exception {
		if (!archive.system().equals("macos")) {
			return;
		}
		Map<String, String> values = plist(file("Fermata.app/Contents/Info.plist"));
		assertEquals("Fermata", values.get("CFBundleName"));
		assertEquals("fermata", values.get("CFBundleExecutable"));
		assertEquals("Fermata", values.get("CFBundleIconFile"));
		assertEquals("APPL", values.get("CFBundlePackageType"));
		assertEquals("true", values.get("NSHighResolutionCapable"));
		assertEquals("false", values.get("NSRequiresAquaSystemAppearance"));
		assertTrue(values.toString(), values.get("CFBundleShortVersionString").matches("\\d+\\.\\d+\\.\\d+"));
		assertTrue(archive.file().toString().contains("-" + values.get("CFBundleVersion") + "-"));
	}

	private static Map<String, String> plist(Path file) throws Exception {
		DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
		builder.setEntityResolver((id, system) -> new InputSource(new ByteArrayInputStream(new byte[0]))); // nothing is fetched
		NodeList nodes = builder.parse(file.toFile()).getElementsByTagName("dict").item(0).getChildNodes();
		Map<String, String> values = new HashMap<>();
		String key = null;
		for (int index = 0; index < nodes.getLength(); index++) {
			Node node = nodes.item(index);
			if (node instanceof Element element && element.getTagName().equals("key")) {
				key = element.getTextContent();
			} else if (node instanceof Element element) {
				values.put(key, element.getTextContent().isEmpty() ? element.getTagName() : element.getTextContent());
			}
		}
		return values;
	}

	@Test
	public void nothingOfABuildIsLeftInIt() throws Exception {
		try (Stream<Path> files = Files.walk(unpacked)) {
			assertEquals(List.of(), files.filter(file -> file.getFileName().toString().matches("\\.polyglot.*|\\.DS_Store|.*~"))
					.toList());
		}
	}
}
