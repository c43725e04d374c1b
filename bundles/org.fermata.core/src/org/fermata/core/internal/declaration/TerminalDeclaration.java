// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.declaration;

/**
 * A command of the terminal with words and output of its own.
 *
 * @param command its word
 * @param description a sentence about it; may be empty
 * @param type the name of its class, as declared
 * @param element where it was read
 */
public record TerminalDeclaration(String command, String description, String type, DeclarationElement element) {

	/** Who declares it. */
	public String contributor() {
		return element.contributor();
	}

	/** A new instance of its class; throws as {@link DeclarationElement#make} does. */
	public Object make() throws Exception {
		return element.make(Vocabulary.CLASS);
	}
}
