// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.declaration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

import org.fermata.core.internal.declaration.XmlScanner.Element;

/**
 * The declarations in the plugin.xml of one bundle, read from its jar or folder, for where there is no registry. Its
 * words in the user's language are read when the first of them is asked for, from where they were then: what gives
 * the files must be open as long. Not for several threads at once.
 */
public final class PluginFile {

	/** Gives the files of a bundle. */
	@FunctionalInterface
	public interface Files {

		/** A file, which the caller closes; null if there is none of that path. */
		InputStream open(String path) throws IOException;
	}

	private static final String PLUGIN = "plugin.xml";
	/** Where every bundle of ours has them; the manifest could say otherwise. */
	private static final String WORDS = "OSGI-INF/l10n/bundle";

	private final String contributor;
	private final Files files;
	private final ClassLoader loader;
	private Properties words;

	private PluginFile(String contributor, Files files, ClassLoader loader) {
		this.contributor = contributor;
		this.files = files;
		this.loader = loader;
	}

	/**
	 * Reads the declarations of a bundle.
	 *
	 * @param contributor what mistakes name it by
	 * @param files the bundle's own
	 * @param loader has the classes that it names
	 * @return the elements of the extension point; none if the bundle has no plugin.xml
	 * @throws IOException if it cannot be read, or is no XML
	 */
	public static List<DeclarationElement> read(String contributor, Files files, ClassLoader loader)
			throws IOException {
		PluginFile file = new PluginFile(contributor, files, loader);
		List<DeclarationElement> found = new ArrayList<>();
		try (InputStream stream = files.open(PLUGIN)) {
			if (stream != null) {
				Element plugin = XmlScanner.scan(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
				for (Element extension : plugin.children()) {
					if (extension.name().equals("extension")
							&& Vocabulary.POINT.equals(extension.attributes().get("point"))) {
						file.declare(extension.children(), found);
					}
				}
			}
		} catch (IOException fault) {
			throw new IOException(contributor + ", " + PLUGIN + ": " + fault.getMessage(), fault);
		}
		return found;
	}

	private void declare(List<Element> elements, List<DeclarationElement> declared) {
		for (Element element : elements) {
			declared.add(new Declared(element));
		}
	}

	/** What a value of the file means: one that begins with a percent sign is a key for words, followed by spare ones. */
	private String translated(String value) {
		if (value == null || !value.startsWith("%") || value.length() == 1) {
			return value;
		}
		if (value.startsWith("%%")) {
			return value.substring(1);
		}
		int blank = value.indexOf(' ');
		String key = blank < 0 ? value.substring(1) : value.substring(1, blank);
		return words().getProperty(key, blank < 0 ? value : value.substring(blank + 1));
	}

	private Properties words() {
		if (words == null) {
			words = new Properties();
			Locale locale = Locale.getDefault();
			String language = "_".concat(locale.getLanguage());
			// The most general first; what a special one says otherwise comes last.
			for (String suffix : List.of("", language, language.concat("_").concat(locale.getCountry()))) {
				try (InputStream stream = files.open(WORDS.concat(suffix).concat(".properties"))) {
					if (stream != null) {
						words.load(stream);
					}
				} catch (IOException unreadable) {
					throw new UncheckedIOException(contributor + ", " + WORDS + suffix, unreadable);
				}
			}
		}
		return words;
	}

	private final class Declared implements DeclarationElement {

		private final Element element;

		Declared(Element element) {
			this.element = element;
		}

		@Override
		public String name() {
			return element.name();
		}

		@Override
		public Set<String> attributes() {
			return element.attributes().keySet();
		}

		@Override
		public String attribute(String name) {
			return translated(element.attributes().get(name));
		}

		@Override
		public List<DeclarationElement> children() {
			List<DeclarationElement> children = new ArrayList<>();
			declare(element.children(), children);
			return children;
		}

		@Override
		public String contributor() {
			return contributor;
		}

		@Override
		public Object make(String attribute) throws Exception {
			return loader.loadClass(attribute(attribute).strip()).getConstructor().newInstance();
		}
	}
}
