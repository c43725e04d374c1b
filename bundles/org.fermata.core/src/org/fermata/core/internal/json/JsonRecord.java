// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one flat JSON object (RFC 8259): its values are strings, numbers, true, false, null, or arrays of
 * these. Objects within it, and arrays within arrays, are refused, so that no text makes it recurse.
 */
public final class JsonRecord {

	private static final int HEX = 16;
	private static final int HEX_DIGITS = 4;

	private final String text;
	private int at;

	private JsonRecord(String text) {
		this.text = text;
	}

	/**
	 * Reads a text that is one object and nothing else.
	 *
	 * @return its values by name, in the order of the text: String, Long for whole numbers, Double for
	 *         others and for those beyond Long, Boolean, null, or an unmodifiable List of these
	 * @throws JsonSyntaxException if it is not such an object, or names something twice
	 */
	public static Map<String, Object> parse(String text) throws JsonSyntaxException {
		JsonRecord reader = new JsonRecord(text);
		Map<String, Object> values = reader.object();
		reader.space();
		if (reader.at < text.length()) {
			throw reader.error("More than one value");
		}
		return Collections.unmodifiableMap(values);
	}

	private Map<String, Object> object() throws JsonSyntaxException {
		Map<String, Object> values = new LinkedHashMap<>();
		expect('{');
		if (accept('}')) {
			return values;
		}
		do {
			space();
			int nameAt = at;
			String name = string();
			expect(':');
			Object value = value(true);
			if (values.containsKey(name)) {
				throw new JsonSyntaxException("A name that was there before: " + name, nameAt);
			}
			values.put(name, value);
		} while (accept(','));
		expect('}');
		return values;
	}

	private Object value(boolean mayBeArray) throws JsonSyntaxException {
		space();
		char c = peek();
		if (c == '"') {
			return string();
		}
		if (c == '-' || isDigit(c)) {
			return number();
		}
		if (c == '[' && mayBeArray) {
			return array();
		}
		return word();
	}

	private List<Object> array() throws JsonSyntaxException {
		List<Object> items = new ArrayList<>();
		expect('[');
		if (accept(']')) {
			return List.of();
		}
		do {
			items.add(value(false));
		} while (accept(','));
		expect(']');
		return Collections.unmodifiableList(items);
	}

	private Object word() throws JsonSyntaxException {
		if (skip("true")) {
			return Boolean.TRUE;
		}
		if (skip("false")) {
			return Boolean.FALSE;
		}
		if (skip("null")) {
			return null;
		}
		throw error("No string, number, true, false or null");
	}

	private boolean skip(String word) {
		boolean there = text.startsWith(word, at);
		if (there) {
			at += word.length();
		}
		return there;
	}

	private Number number() throws JsonSyntaxException {
		int begin = at;
		skip("-");
		if (!skip("0")) {
			digits();
		}
		boolean whole = true;
		if (skip(".")) {
			whole = false;
			digits();
		}
		if (skip("e") || skip("E")) {
			whole = false;
			if (!skip("+")) {
				skip("-");
			}
			digits();
		}
		return toNumber(text.substring(begin, at), whole);
	}

	private static Number toNumber(String digits, boolean whole) {
		if (whole) {
			try {
				return Long.valueOf(digits);
			} catch (NumberFormatException beyondLong) {
				return Double.valueOf(digits);
			}
		}
		return Double.valueOf(digits);
	}

	private void digits() throws JsonSyntaxException {
		if (!isDigit(peek())) {
			throw error("No digit");
		}
		while (isDigit(peek())) {
			at++;
		}
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private String string() throws JsonSyntaxException {
		if (peek() != '"') {
			throw error("No string");
		}
		at++;
		StringBuilder value = new StringBuilder();
		while (peek() != '"') {
			if (peek() < ' ') {
				throw error(at < text.length() ? "A control character in a string" : "A string without an end");
			}
			char c = text.charAt(at++);
			value.append(c == '\\' ? escaped() : c);
		}
		at++;
		return value.toString();
	}

	private char escaped() throws JsonSyntaxException {
		char c = peek();
		at++;
		return switch (c) {
		case '"', '\\', '/' -> c;
		case 'b' -> '\b';
		case 'f' -> '\f';
		case 'n' -> '\n';
		case 'r' -> '\r';
		case 't' -> '\t';
		case 'u' -> hex();
		default -> throw new JsonSyntaxException("An unknown escape", at - 1);
		};
	}

	private char hex() throws JsonSyntaxException {
		int value = 0;
		for (int i = 0; i < HEX_DIGITS; i++, at++) {
			char c = peek();
			int digit = c < 0x80 ? Character.digit(c, HEX) : -1;
			if (digit < 0) {
				throw error("No hexadecimal digit");
			}
			value = value * HEX + digit;
		}
		return (char) value;
	}

	private void expect(char c) throws JsonSyntaxException {
		if (!accept(c)) {
			throw error("No " + c);
		}
	}

	private boolean accept(char c) {
		space();
		boolean there = at < text.length() && text.charAt(at) == c;
		if (there) {
			at++;
		}
		return there;
	}

	private void space() {
		while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
			at++;
		}
	}

	/** The next character; 0, which JSON has nowhere, at the end. */
	private char peek() {
		return at < text.length() ? text.charAt(at) : 0;
	}

	private JsonSyntaxException error(String problem) {
		return new JsonSyntaxException(problem, at);
	}
}
