// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.List;
import org.fermata.examples.Catalog;
import org.fermata.examples.CatalogEntry;
import org.fermata.examples.internal.source.JavaScanner;
import org.fermata.examples.internal.source.JavaSource;
import org.fermata.examples.internal.source.Token;
import org.junit.Test;

public final class JavaScannerTest {

	@Test
	public void keywordsAreWholeWords() {
		assertEquals(List.of("KEYWORD new", "KEYWORD int"), scan("new newer int_ anew int"));
	}

	@Test
	public void commentsHideWhatIsInThem() {
		assertEquals(List.of("COMMENT // a \"new\" one", "KEYWORD int"), scan("x // a \"new\" one\nint"));
		assertEquals(List.of("COMMENT /* a\n * new */", "KEYWORD int"), scan("/* a\n * new */int"));
		assertEquals(List.of("COMMENT /**/", "KEYWORD int"), scan("/**/int"));
	}

	@Test
	public void stringsHideWhatIsInThem() {
		assertEquals(List.of("STRING \"no // comment, no \\\" end\"", "KEYWORD int"), scan("\"no // comment, no \\\" end\" int"));
		assertEquals(List.of("STRING '\\''", "STRING '\"'", "KEYWORD int"), scan("'\\'' '\"' int"));
		assertEquals(List.of("STRING \"\"", "KEYWORD int"), scan("\"\" int"));
	}

	@Test
	public void textBlockGoesOverLinesAndMayHaveQuotesInIt() {
		assertEquals(List.of("STRING \"\"\"\n  a \"new\" \\\"\"\" one\n  \"\"\"", "KEYWORD int"),
				scan("\"\"\"\n  a \"new\" \\\"\"\" one\n  \"\"\" int"));
	}

	@Test
	public void whatDoesNotEndEndsWithItsLineOrWithTheText() {
		assertEquals(List.of("STRING \"open", "KEYWORD int"), scan("\"open\nint"));
		assertEquals(List.of("COMMENT /* open\nint"), scan("/* open\nint"));
		assertEquals(List.of("STRING \"\"\"\nopen"), scan("\"\"\"\nopen"));
		assertEquals(List.of("STRING \"\\"), scan("\"\\"));
		assertEquals(List.of(), scan(""));
	}

	@Test
	public void tokensOfEverySourceFollowEachOther() throws IOException {
		for (CatalogEntry entry : Catalog.entries()) {
			String text = JavaSource.of(entry.type()).text();
			int end = 0;
			for (Token token : JavaScanner.scan(text)) {
				assertTrue(entry.id(), token.offset() >= end && token.length() > 0);
				end = token.offset() + token.length();
			}
			assertTrue(entry.id(), end > 0 && end <= text.length());
		}
	}

	private static List<String> scan(String text) {
		return JavaScanner.scan(text).stream()
				.map(token -> token.kind() + " " + text.substring(token.offset(), token.offset() + token.length())).toList();
	}
}
