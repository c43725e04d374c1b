// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.declaration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The schema of the extension point, as far as it says something about it. */
record Schema(String point, String text, List<SchemaElement> elements, List<Section> sections) {

	/** One element; those that it may contain with how often, such as "parameter *". */
	record SchemaElement(String name, String text, List<String> contained, List<Attribute> attributes) { }

	/** One attribute; the values that it may have, if they are listed, with what they mean. */
	record Attribute(String name, String text, boolean required, String standard, List<Value> values) { }

	/** One value of an attribute. */
	record Value(String value, String text) { }

	/** One of the texts about all of it, such as the examples. */
	record Section(String kind, String text) { }

	/** The checkout. */
	static Path root() {
		Path start = Path.of(System.getProperty("basedir", System.getProperty("user.dir"))).toAbsolutePath();
		for (Path each = start; each != null; each = each.getParent()) {
			if (Files.exists(each.resolve("docs/architecture.md")) && Files.isDirectory(each.resolve("bundles"))) {
				return each;
			}
		}
		throw new AssertionError("No checkout around " + start);
	}

	static Schema read() throws Exception {
		Element schema = DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(root().resolve("bundles/org.fermata.ui/schema/operations.exsd").toFile()).getDocumentElement();
		List<SchemaElement> elements = new ArrayList<>();
		for (Element element : children(schema, "element")) {
			elements.add(element(element));
		}
		List<Section> sections = new ArrayList<>();
		String point = "";
		String text = "";
		for (Element annotation : children(schema, "annotation")) {
			Element info = child(child(annotation, "appinfo"), null);
			if (info.getTagName().equals("meta.schema")) {
				point = info.getAttribute("plugin") + "." + info.getAttribute("id");
				text = words(annotation);
			} else {
				sections.add(new Section(info.getAttribute("type"), words(annotation)));
			}
		}
		return new Schema(point, text, elements, sections);
	}

	private static SchemaElement element(Element element) {
		List<String> contained = new ArrayList<>();
		List<Attribute> attributes = new ArrayList<>();
		Element type = child(element, "complexType");
		if (type != null) {
			for (Element group : children(type, null)) {
				for (Element reference : children(group, "element")) {
					boolean many = (reference.getAttribute("maxOccurs") + group.getAttribute("maxOccurs")).contains("unbounded");
					boolean optional = reference.getAttribute("minOccurs").equals("0");
					contained.add(reference.getAttribute("ref") + (many ? " *" : optional ? " ?" : ""));
				}
			}
			children(type, "attribute").forEach(attribute -> attributes.add(attribute(attribute)));
		}
		return new SchemaElement(element.getAttribute("name"), words(child(element, "annotation")), contained, attributes);
	}

	private static Attribute attribute(Element attribute) {
		List<Value> values = new ArrayList<>();
		Element type = child(attribute, "simpleType");
		if (type != null) {
			children(child(type, "restriction"), "enumeration")
					.forEach(each -> values.add(new Value(each.getAttribute("value"), words(child(each, "annotation")))));
		}
		return new Attribute(attribute.getAttribute("name"), words(child(attribute, "annotation")),
				attribute.getAttribute("use").equals("required"), attribute.getAttribute("value"), values);
	}

	private static String words(Element annotation) {
		Element documentation = annotation == null ? null : child(annotation, "documentation");
		return documentation == null ? "" : documentation.getTextContent().stripTrailing().stripIndent().strip();
	}

	private static Element child(Element parent, String name) {
		return children(parent, name).stream().findFirst().orElse(null);
	}

	private static List<Element> children(Element parent, String name) {
		List<Element> children = new ArrayList<>();
		for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element element && (name == null || element.getTagName().equals(name))) {
				children.add(element);
			}
		}
		return children;
	}
}
