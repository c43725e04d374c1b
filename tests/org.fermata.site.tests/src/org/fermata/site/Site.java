// SPDX-License-Identifier: EPL-2.0
package org.fermata.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The update site as the build has left it. */
final class Site {

	static final Path CHECKOUT = Path.of(System.getProperty("fermata.checkout"));
	static final Path TARGET = CHECKOUT.resolve("releng/org.fermata.site/target");
	static final Path REPOSITORY = TARGET.resolve("repository");

	private Site() {
	}

	/** Plug-ins of ours, those with sources included. */
	static List<Path> ourPlugins() {
		return list(REPOSITORY.resolve("plugins"), "org.fermata.");
	}

	static List<Path> bundles() {
		return ourPlugins().stream().filter(jar -> !jar.getFileName().toString().contains(".source_")).toList();
	}

	/** The jar with a bundle's sources, whether it is there or not. */
	static Path sources(Path bundle) {
		return bundle.resolveSibling(bundle.getFileName().toString().replace("_", ".source_"));
	}

	static List<Path> features() {
		return list(REPOSITORY.resolve("features"), "org.fermata.");
	}

	static Path zip() {
		List<Path> zips = list(TARGET, "fermata-").stream().filter(file -> file.toString().endsWith(".zip")).toList();
		if (zips.size() != 1) {
			throw new AssertionError("not one zip of the site: " + zips);
		}
		return zips.getFirst();
	}

	static List<Path> list(Path folder, String prefix) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The index of units. */
	static Document content() throws IOException {
		return xml(text(REPOSITORY.resolve("content.jar"), "content.xml"));
	}

	/** The index of files. */
	static Document artifacts() throws IOException {
		return xml(text(REPOSITORY.resolve("artifacts.jar"), "artifacts.xml"));
	}

	static String text(Path archive, String entry) throws IOException {
		return new String(bytes(archive, entry), UTF_8);
	}

	static byte[] bytes(Path archive, String entry) throws IOException {
		try (ZipFile zip = new ZipFile(archive.toFile())) {
			ZipEntry found = zip.getEntry(entry);
			if (found == null) {
				throw new AssertionError(archive.getFileName() + " has no " + entry);
			}
			try (InputStream in = zip.getInputStream(found)) {
				return in.readAllBytes();
			}
		}
	}

	static Properties properties(Path archive, String entry) throws IOException {
		Properties properties = new Properties();
		properties.load(new StringReader(text(archive, entry)));
		return properties;
	}

	static Document xml(String text) throws IOException {
		try {
			return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
		} catch (SAXException | ParserConfigurationException e) {
			throw new IOException(e);
		}
	}

	/** All elements of a name below an element or a document. */
	static List<Element> elements(Document document, String name) {
		return elements(document.getElementsByTagName(name));
	}

	static List<Element> elements(Element parent, String name) {
		return elements(parent.getElementsByTagName(name));
	}

	private static List<Element> elements(NodeList nodes) {
		return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1).map(i -> (Element) nodes.item(i)).toList();
	}
}
