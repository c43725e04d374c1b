// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IConfigurationElement;
import org.fermata.core.internal.declaration.DeclarationElement;

/**
 * An element of the platform's registry.
 *
 * @param element as the registry has it
 */
record RegisteredElement(IConfigurationElement element) implements DeclarationElement {

	@Override
	public String name() {
		return element.getName();
	}

	@Override
	public Set<String> attributes() {
		return Set.of(element.getAttributeNames());
	}

	@Override
	public String attribute(String name) {
		return element.getAttribute(name);
	}

	@Override
	public List<RegisteredElement> children() {
		return Stream.of(element.getChildren()).map(RegisteredElement::new).toList();
	}

	@Override
	public String contributor() {
		return element.getContributor().getName();
	}

	@Override
	public Object make(String attribute) throws Exception {
		return element.createExecutableExtension(attribute);
	}
}
