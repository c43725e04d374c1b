// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.declaration;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The elements and attributes of an XML file such as a plugin.xml, without the text between them. It knows no document
 * type, hence no entity but the five that XML itself has, and reads nothing from elsewhere.
 *
 * <p>The parser of the JDK loads so many classes that the first file of a process takes it 27 ms of processor time, on
 * the way of every command of the terminal; this one takes 8 ms. What it is given has been read by the platform's
 * registry, too, with that parser.
 */
final class XmlScanner {

	/**
	 * An element.
	 *
	 * @param attributes in the order of the file
	 */
	record Element(String name, Map<String, String> attributes, List<Element> children) { }

	private final String text;
	private int at;
	private final Deque<Element> open = new ArrayDeque<>();
	private Element root;

	private XmlScanner(String text) {
		this.text = text;
	}

	/**
	 * Reads a file.
	 *
	 * @return its outermost element
	 * @throws IOException if this is no XML, or has a document type
	 */
	static Element scan(String text) throws IOException {
		XmlScanner scanner = new XmlScanner(text);
		scanner.scan();
		if (scanner.root == null || !scanner.open.isEmpty()) {
			throw scanner.fault("the file ends too early");
		}
		return scanner.root;
	}

	private void scan() throws IOException {
		for (at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
			if (text.startsWith("<!--", at)) {
				skipTo("-->");
			} else if (text.startsWith("<?", at)) {
				skipTo("?>");
			} else if (text.startsWith("<![CDATA[", at)) {
				skipTo("]]>");
			} else if (text.startsWith("<!", at)) {
				throw fault("a document type is not allowed");
			} else if (text.startsWith("</", at)) {
				close();
			} else {
				open();
			}
		}
		at = text.length();
	}

	private void skipTo(String end) throws IOException {
		int place = text.indexOf(end, at);
		if (place < 0) {
			throw fault("\u201c" + end + "\u201d is missing");
		}
		at = place + end.length();
	}

	private void close() throws IOException {
		at += 2;
		String name = name();
		skipBlanks();
		if (open.isEmpty() || !open.peek().name().equals(name) || !take('>')) {
			throw fault("</" + name + "> closes nothing");
		}
		open.pop();
	}

	private void open() throws IOException {
		at++;
		Element element = new Element(name(), new LinkedHashMap<>(), new ArrayList<>());
		if (!open.isEmpty()) {
			open.peek().children().add(element);
		} else if (root != null) {
			throw fault("there is a second outermost element");
		} else {
			root = element;
		}
		skipBlanks();
		while (!take('>')) {
			if (take('/')) {
				if (!take('>')) {
					throw fault("\u201c>\u201d is missing");
				}
				return;
			}
			attribute(element);
			skipBlanks();
		}
		open.push(element);
	}

	private void attribute(Element element) throws IOException {
		String name = name();
		skipBlanks();
		boolean assigned = take('=');
		skipBlanks();
		char quote = take('"') ? '"' : '\'';
		int end = assigned && (quote == '"' || take('\'')) ? text.indexOf(quote, at) : -1;
		if (end < 0) {
			throw fault("the attribute \u201c" + name + "\u201d has no value in quotes");
		}
		String value = text.substring(at, end);
		if (value.indexOf('<') >= 0 || element.attributes().putIfAbsent(name, resolve(value)) != null) {
			throw fault("the attribute \u201c" + name + "\u201d is there twice or not closed");
		}
		at = end + 1;
	}

	private String name() throws IOException {
		int start = at;
		while (at < text.length() && " \t\r\n=/><\"'".indexOf(text.charAt(at)) < 0) {
			at++;
		}
		if (start == at) {
			throw fault("a name is missing");
		}
		return text.substring(start, at);
	}

	private void skipBlanks() {
		while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
			at++;
		}
	}

	private boolean take(char expected) {
		boolean there = at < text.length() && text.charAt(at) == expected;
		if (there) {
			at++;
		}
		return there;
	}

	/** An attribute's value as it is meant: XML makes blanks of line ends, and has references for what it cannot hold. */
	private String resolve(String raw) throws IOException {
		StringBuilder value = new StringBuilder(raw.length());
		for (int place = 0; place < raw.length(); place++) {
			char next = raw.charAt(place);
			if (next == '&') {
				int end = raw.indexOf(';', place);
				value.append(reference(end < 0 ? "" : raw.substring(place + 1, end)));
				place = end;
			} else if (next == '\r' && raw.startsWith("\n", place + 1)) {
				continue; // the two are one line end
			} else {
				value.append("\t\r\n".indexOf(next) < 0 ? next : ' ');
			}
		}
		return value.toString();
	}

	private String reference(String name) throws IOException {
		try {
			return switch (name) {
			case "amp" -> "&";
			case "lt" -> "<";
			case "gt" -> ">";
			case "quot" -> "\"";
			case "apos" -> "'";
			default -> {
				if (!name.startsWith("#")) {
					throw fault("there is no entity \u201c" + name + "\u201d");
				}
				yield Character.toString(name.startsWith("#x") ? Integer.parseInt(name.substring(2), 16)
						: Integer.parseInt(name.substring(1)));
			}
			};
		} catch (IllegalArgumentException none) {
			throw fault("there is no character \u201c" + name + "\u201d");
		}
	}

	private IOException fault(String words) {
		long line = 1 + text.substring(0, Math.min(at, text.length())).chars().filter(each -> each == '\n').count();
		return new IOException("line " + line + ": " + words);
	}
}
