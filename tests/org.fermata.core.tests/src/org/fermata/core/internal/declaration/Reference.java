// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.declaration;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.fermata.core.internal.declaration.Schema.Attribute;
import org.fermata.core.internal.declaration.Schema.SchemaElement;
import org.fermata.core.internal.declaration.Schema.Section;
import org.fermata.core.internal.declaration.Schema.Value;

/** The schema as a page to read. */
final class Reference {

	private static final Pattern CODE = Pattern.compile("<pre>\n?(.*?)\n?</pre>", Pattern.DOTALL);
	private static final Map<String, String> TITLES = Map.of("since", "Since", "examples", "Examples", "apiinfo", "API",
			"implementation", "What comes with Fermata", "copyright", "Copyright");

	private final StringBuilder page = new StringBuilder();

	static String of(Schema schema) {
		Reference reference = new Reference();
		reference.line("<!-- SPDX-License-Identifier: EPL-2.0 -->");
		reference.line("<!-- Made from bundles/org.fermata.ui/schema/operations.exsd: change that one. -->");
		reference.line("# The extension point " + schema.point());
		reference.paragraph(schema.text());
		schema.elements().forEach(reference::element);
		schema.sections().forEach(reference::section);
		return reference.page.toString();
	}

	private void element(SchemaElement element) {
		paragraph("## <" + element.name() + ">");
		paragraph(element.text());
		if (!element.contained().isEmpty()) {
			paragraph("Contains: " + element.contained().stream().map(Reference::contained).collect(Collectors.joining(", ")) + ".");
		}
		if (!element.attributes().isEmpty()) {
			line("");
			element.attributes().forEach(this::attribute);
		}
	}

	private static String contained(String words) {
		String name = "`<" + words.replaceFirst(" .*", "") + ">`";
		return name + (words.endsWith("*") ? " (any number)" : words.endsWith("?") ? " (at most one)" : "");
	}

	private void attribute(Attribute attribute) {
		String more = attribute.required() ? " (required)"
				: attribute.standard().isEmpty() ? "" : " (`" + attribute.standard() + "` without it)";
		line("- `" + attribute.name() + "`" + more + ": " + markdown(attribute.text(), "  "));
		for (Value value : attribute.values()) {
			line("  - `" + value.value() + "`: " + markdown(value.text(), "    "));
		}
	}

	private void section(Section section) {
		paragraph("## " + TITLES.get(section.kind()));
		paragraph(section.text());
	}

	private void paragraph(String text) {
		line("");
		line(text.startsWith("## ") ? text.replace("<", "`<").replace(">", ">`") : markdown(text, ""));
	}

	private void line(String text) {
		page.append(text).append('\n');
	}

	/** The little HTML that schemas have; what is in it twice escaped is text. */
	private static String markdown(String html, String indent) {
		return CODE.matcher(html).replaceAll(Reference::block).replaceAll("</?code>", "`")
				.replace("<ul>", "").replace("</ul>", "\n" + indent).replace("<li>", "\n" + indent + "- ").replace("</li>", "")
				.replaceAll("<a href=\"([^\"]*)\">([^<]*)</a>", "[$2]($1)").replace("<br>", "")
				.replaceAll("\n\\s+$", "").replaceAll("(?m) +$", "").strip();
	}

	private static String block(MatchResult pre) {
		String code = pre.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&").strip();
		return Matcher
				.quoteReplacement("\n```" + (code.startsWith("<") ? "xml" : "java") + "\n" + code + "\n```\n");
	}
}
