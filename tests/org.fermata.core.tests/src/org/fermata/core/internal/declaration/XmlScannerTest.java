// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.declaration;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import org.fermata.core.internal.declaration.XmlScanner.Element;
import org.junit.Test;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

public final class XmlScannerTest {

	@Test
	public void everyPluginFileReadsAsTheParserOfTheJdkReadsIt() throws Exception {
		List<Path> files;
		try (Stream<Path> bundles = Files.list(Path.of("..", "..", "bundles"))) {
			files = bundles.map(bundle -> bundle.resolve("plugin.xml")).filter(Files::exists).toList();
		}
		assertFalse("No plugin.xml found", files.isEmpty());
		for (Path file : files) {
			assertReadsAlike(Files.readString(file));
		}
	}

	@Test
	public void oddFilesReadAsTheParserOfTheJdkReadsThem() throws Exception {
		assertReadsAlike("<a/>");
		assertReadsAlike("<?xml version='1.0'?>\n<!-- <b> -- ><c/> --><a\n\tb = 'c' d=\"e>'f\"\n>text</a >".replace("-- >", "- ->"));
		assertReadsAlike("<a b='&lt;&gt;&amp;&quot;&apos;&#65;&#x42;&#x1F600;'/>");
		assertReadsAlike("<a b='one\n two\t three\r\nfour'/>");
		assertReadsAlike("<a><![CDATA[<b c='d'>]]><b/><?c <d/>?><e><f/></e></a>");
	}

	private static void assertReadsAlike(String text) throws Exception {
		assertEquals(parsed(DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(new InputSource(new StringReader(text))).getDocumentElement()), XmlScanner.scan(text));
	}

	private static Element parsed(Node node) {
		Map<String, String> attributes = new LinkedHashMap<>();
		NamedNodeMap all = node.getAttributes();
		for (int index = 0; index < all.getLength(); index++) {
			attributes.put(all.item(index).getNodeName(), all.item(index).getNodeValue());
		}
		List<Element> children = new ArrayList<>();
		for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child.getNodeType() == Node.ELEMENT_NODE) {
				children.add(parsed(child));
			}
		}
		return new Element(node.getNodeName(), attributes, children);
	}

	@Test
	public void whatIsNoXmlIsRefusedWithItsLine() {
		assertRefused("", "line 1");
		assertRefused("<a>\n<b>", "line 2");
		assertRefused("<a>\n</b>", "line 2", "</b>");
		assertRefused("<a/><b/>", "second");
		assertRefused("</a>", "</a>");
		assertRefused("<a", "name is missing");
		assertRefused("<a b/>", "\u201cb\u201d");
		assertRefused("<a b=c/>", "\u201cb\u201d");
		assertRefused("<a b='c/>", "\u201cb\u201d");
		assertRefused("<a b='c' b='d'/>", "\u201cb\u201d");
		assertRefused("<a b='c><d e='/>", "\u201cb\u201d");
		assertRefused("<a b='&nbsp;'/>", "nbsp");
		assertRefused("<a b='&#xZ;'/>", "#xZ");
		assertRefused("<a b='&#99999999;'/>", "#99999999");
		assertRefused("<a b='&amp'/>", "entity");
		assertRefused("<a / b='c'/>", "\u201c>\u201d");
		assertRefused("<a><!-- b</a>", "-->");
	}

	@Test
	public void documentTypesAreRefused() {
		assertRefused("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a c='&b;'/>", "document type");
	}

	private static void assertRefused(String text, String... words) {
		IOException refused = assertThrows(text, IOException.class, () -> XmlScanner.scan(text));
		Stream.of(words).forEach(each -> assertTrue(refused.getMessage(), refused.getMessage().contains(each)));
	}
}
