// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.declaration;

import java.util.List;

import org.fermata.core.parameter.Parameter;

/**
 * An operation as its contributor declares it.
 *
 * @param id unique among all contributors
 * @param name what its entries in menus are called
 * @param title what the operation is called where its entry would be; empty for the name
 * @param description a sentence about it; may be empty
 * @param icon its path in the contributor's bundle; may be empty
 * @param category the id of one that there is; empty if it is in none
 * @param command the word that it has in a terminal; empty for none
 * @param toolbar whether it has a button of its own
 * @param type the name of its class, as declared
 * @param parameters what it has to be told
 * @param conditional whether it has a condition under which it can be started
 * @param element where it was read
 */
public record OperationDeclaration(String id, String name, String title, String description, String icon, String category,
		String command, boolean toolbar, String type, List<Parameter> parameters, boolean conditional,
		DeclarationElement element) {

	/** The parameters do not change. */
	public OperationDeclaration {
		parameters = List.copyOf(parameters);
	}

	/** Who declares it. */
	public String contributor() {
		return element.contributor();
	}

	/** A new instance of its class; throws as {@link DeclarationElement#make} does. */
	public Object make() throws Exception {
		return element.make(Vocabulary.CLASS);
	}

	/** What the operation is called when it runs. */
	public String plainName() {
		return title.isEmpty() ? plain(name) : title;
	}

	/** What its entries are called, with the ellipsis that says that a dialog comes first, or without. */
	public String label(boolean asksFirst) {
		return asksFirst ? plain(name) + "\u2026" : name;
	}

	private static String plain(String name) {
		return name.endsWith("\u2026") ? name.substring(0, name.length() - 1).strip() : name;
	}
}
