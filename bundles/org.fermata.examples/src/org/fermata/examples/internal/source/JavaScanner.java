// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.fermata.examples.internal.source.Token.Kind;

/**
 * Finds keywords, comments and strings in Java's source, after the lexical structure of the Java Language
 * Specification (chapter 3). It knows no grammar: {@code record} is coloured wherever it stands.
 */
public final class JavaScanner {

	private static final Set<String> KEYWORDS = Set.of("abstract", "assert", "boolean", "break", "byte", "case", "catch",
			"char", "class", "const", "continue", "default", "do", "double", "else", "enum", "extends", "false", "final",
			"finally", "float", "for", "goto", "if", "implements", "import", "instanceof", "int", "interface", "long",
			"native", "new", "null", "package", "permits", "private", "protected", "public", "record", "return", "sealed",
			"short", "static", "strictfp", "super", "switch", "synchronized", "this", "throw", "throws", "transient",
			"true", "try", "var", "void", "volatile", "when", "while", "yield");
	private static final String BLOCK = "\"\"\"";

	private final String text;
	private final List<Token> tokens = new ArrayList<>();
	private int at;

	private JavaScanner(String text) {
		this.text = text;
	}

	/** The tokens of a source, in its order; they do not overlap. What does not end, ends with the text. */
	public static List<Token> scan(String text) {
		JavaScanner scanner = new JavaScanner(text);
		while (scanner.at < text.length()) {
			scanner.next();
		}
		return scanner.tokens;
	}

	private void next() {
		char first = text.charAt(at);
		if (text.startsWith("//", at)) {
			add(Kind.COMMENT, before("\n", at));
		} else if (text.startsWith("/*", at)) {
			add(Kind.COMMENT, after("*/", at + 2));
		} else if (text.startsWith(BLOCK, at)) {
			add(Kind.STRING, quoted(BLOCK, at + BLOCK.length()));
		} else if (first == '"' || first == '\'') {
			add(Kind.STRING, quoted(String.valueOf(first), at + 1));
		} else if (Character.isJavaIdentifierStart(first)) {
			word();
		} else {
			at++;
		}
	}

	private void word() {
		int end = at;
		while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
			end++;
		}
		if (KEYWORDS.contains(text.substring(at, end))) {
			add(Kind.KEYWORD, end);
		} else {
			at = end;
		}
	}

	private void add(Kind kind, int end) {
		tokens.add(new Token(kind, at, end - at));
		at = end;
	}

	private int before(String mark, int from) {
		int found = text.indexOf(mark, from);
		return found < 0 ? text.length() : found;
	}

	private int after(String mark, int from) {
		int found = text.indexOf(mark, from);
		return found < 0 ? text.length() : found + mark.length();
	}

	/** The end of what a quote closes. Only a text block goes over lines. */
	private int quoted(String quote, int from) {
		for (int index = from; index < text.length(); index++) {
			if (text.charAt(index) == '\\') {
				index++;
			} else if (text.startsWith(quote, index)) {
				return index + quote.length();
			} else if (text.charAt(index) == '\n' && quote.length() == 1) {
				return index;
			}
		}
		return text.length();
	}
}
