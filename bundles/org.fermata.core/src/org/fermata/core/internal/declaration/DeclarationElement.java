// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.declaration;

import java.util.List;
import java.util.Set;

/** An element of a plugin.xml, wherever it was read. */
public interface DeclarationElement {

	/** Its name. */
	String name();

	/** The names of the attributes that it has. */
	Set<String> attributes();

	/** The value of an attribute, in the user's language; null if it has none of that name. */
	String attribute(String name);

	/** The elements in it, in order. */
	List<? extends DeclarationElement> children();

	/** Who declares it, as people know it: the name of a bundle. */
	String contributor();

	/**
	 * Makes a new instance of the class that an attribute names.
	 *
	 * @throws Exception if there is no such class, or no instance of it can be made
	 */
	Object make(String attribute) throws Exception;
}
