// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.declaration;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Tells what is wrong with elements, to whoever can tell those who wrote them. */
final class Mistakes {

	private final Consumer<String> listener;

	Mistakes(Consumer<String> listener) {
		this.listener = listener;
	}

	/** A mistake about an element; the words are given its contributor, its name, what it can be told by, and these. */
	void tell(String key, DeclarationElement element, Object... further) {
		Object[] arguments = Stream.concat(Stream.of(element.contributor(), element.name(), which(element)),
				Stream.of(further)).toArray();
		listener.accept(DeclarationWords.format(key, arguments));
	}

	private static String which(DeclarationElement element) {
		return Stream.of(Vocabulary.ID, Vocabulary.NAME, Vocabulary.COMMAND, Vocabulary.CLASS)
				.map(name -> value(element, name)).filter(words -> !words.isEmpty()).findFirst().orElse("\u2026");
	}

	/** Whether the element has all that it must have; what it lacks is told, and so is what means nothing. */
	boolean isComplete(DeclarationElement element) {
		checkAttributes(element);
		for (String attribute : Vocabulary.REQUIRED.get(element.name())) {
			if (value(element, attribute).isEmpty()) {
				tell("missing", element, attribute);
				return false;
			}
		}
		return true;
	}

	/** Tells of attributes that mean nothing: most are mistyped. */
	void checkAttributes(DeclarationElement element) {
		Set<String> known = Vocabulary.ATTRIBUTES.get(element.name());
		for (String attribute : element.attributes()) {
			if (!known.contains(attribute)) {
				tell("unknownAttribute", element, attribute, String.join(", ", new TreeSet<>(known)));
			}
		}
	}

	/** The value of an attribute that is true or false; false is told of anything else. */
	boolean flag(DeclarationElement element, String attribute) {
		String value = value(element, attribute);
		if (!Set.of("", "true", "false").contains(value)) {
			tell("badFlag", element, attribute, value);
		}
		return value.equals("true");
	}

	/**
	 * The value of an attribute without blanks around it; empty if it has none. What people read is one line: any number
	 * of blanks and line ends in it is one blank.
	 */
	static String value(DeclarationElement element, String attribute) {
		String value = element.attribute(attribute);
		if (value == null) {
			return "";
		}
		return Vocabulary.READ_BY_PEOPLE.contains(attribute) ? oneLine(value) : value.strip();
	}

	private static String oneLine(String words) {
		StringBuilder line = new StringBuilder(words.length());
		for (int index = 0; index < words.length(); index++) {
			char each = words.charAt(index);
			boolean blank = Character.isWhitespace(each) || Character.isISOControl(each);
			if (!blank) {
				line.append(each);
			} else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
				line.append(' ');
			}
		}
		return line.toString().stripTrailing();
	}
}
