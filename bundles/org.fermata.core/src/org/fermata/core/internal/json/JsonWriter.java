// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.json;

import java.io.IOException;

/**
 * Writes JSON (RFC 8259) as it comes, with nothing between the tokens, so that a record is one line. Any
 * string survives: characters of text stand as they are, control characters and halves of surrogate pairs
 * are escaped, since UTF-8 has no form for the latter. Nesting is the caller's care. Not thread-safe.
 */
public final class JsonWriter {

	private final Appendable out;
	private boolean comma; // whether the next value or name is not the first in its place

	/** @param out where it goes; neither flushed nor closed */
	public JsonWriter(Appendable out) {
		this.out = out;
	}

	/** Begins an object. */
	public JsonWriter beginObject() throws IOException {
		return begin('{');
	}

	/** Ends an object. */
	public JsonWriter endObject() throws IOException {
		return end('}');
	}

	/** Begins an array. */
	public JsonWriter beginArray() throws IOException {
		return begin('[');
	}

	/** Ends an array. */
	public JsonWriter endArray() throws IOException {
		return end(']');
	}

	private JsonWriter begin(char bracket) throws IOException {
		separate();
		out.append(bracket);
		comma = false;
		return this;
	}

	private JsonWriter end(char bracket) throws IOException {
		out.append(bracket);
		comma = true;
		return this;
	}

	/** The name of the value that comes next. */
	public JsonWriter name(String name) throws IOException {
		separate();
		quote(name);
		out.append(':');
		comma = false;
		return this;
	}

	/** A string, or null. */
	public JsonWriter value(String value) throws IOException {
		separate();
		if (value == null) {
			out.append("null");
		} else {
			quote(value);
		}
		return this;
	}

	/** A whole number. */
	public JsonWriter value(long value) throws IOException {
		separate();
		out.append(Long.toString(value));
		return this;
	}

	/**
	 * A number.
	 *
	 * @throws IllegalArgumentException if JSON has no form for it: infinite, or not a number
	 */
	public JsonWriter value(double value) throws IOException {
		if (!Double.isFinite(value)) {
			throw new IllegalArgumentException("JSON has no number " + value);
		}
		separate();
		out.append(Double.toString(value));
		return this;
	}

	/** True or false. */
	public JsonWriter value(boolean value) throws IOException {
		separate();
		out.append(Boolean.toString(value));
		return this;
	}

	/**
	 * Any of what {@link JsonRecord} reads: null, a string, a boolean, a number, a list of these.
	 *
	 * @throws IllegalArgumentException if it is something else
	 */
	public JsonWriter any(Object value) throws IOException {
		return switch (value) {
		case null -> value((String) null);
		case String text -> value(text);
		case Boolean truth -> value(truth.booleanValue());
		case Double number -> value(number.doubleValue());
		case Long number -> value(number.longValue());
		case Integer number -> value(number.longValue());
		case Iterable<?> items -> array(items);
		default -> throw new IllegalArgumentException("No JSON for a " + value.getClass().getName());
		};
	}

	private JsonWriter array(Iterable<?> items) throws IOException {
		beginArray();
		for (Object item : items) {
			any(item);
		}
		return endArray();
	}

	private void separate() throws IOException {
		if (comma) {
			out.append(',');
		}
		comma = true;
	}

	private void quote(String text) throws IOException {
		out.append('"');
		int plain = 0; // where what needs no escape begins
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c != '"' && c != '\\' && c >= ' ' && c != 0x7f && !Character.isSurrogate(c)) {
				continue;
			}
			if (Character.isSurrogatePair(c, i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
				i++;
				continue;
			}
			out.append(text, plain, i);
			escape(c);
			plain = i + 1;
		}
		out.append(text, plain, text.length()).append('"');
	}

	private void escape(char c) throws IOException {
		switch (c) {
		case '"', '\\' -> out.append('\\').append(c);
		case '\n' -> out.append("\\n");
		case '\r' -> out.append("\\r");
		case '\t' -> out.append("\\t");
		default -> out.append(String.format("\\u%04x", (int) c));
		}
	}
}
