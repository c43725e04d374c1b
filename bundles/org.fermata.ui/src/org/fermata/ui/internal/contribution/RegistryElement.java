// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.fermata.core.internal.declaration.DeclarationElement;
import org.fermata.core.internal.declaration.OperationDeclaration;

/** An element as the registry had it. What it says stays, even if its bundle leaves. Any thread. */
final class RegistryElement implements DeclarationElement {

	private final IConfigurationElement element;
	private final String name;
	private final String contributor;
	private final Map<String, String> attributes = new LinkedHashMap<>();
	private final List<RegistryElement> children = new ArrayList<>();

	/** @throws InvalidRegistryObjectException if its bundle has left */
	RegistryElement(IConfigurationElement element) {
		this.element = element;
		name = element.getName();
		contributor = element.getContributor().getName();
		for (String attribute : element.getAttributeNames()) {
			attributes.put(attribute, element.getAttribute(attribute));
		}
		for (IConfigurationElement child : element.getChildren()) {
			children.add(new RegistryElement(child));
		}
	}

	/** What an operation is declared by: the same element as long as its bundle stays, another one if it comes again. */
	static IConfigurationElement of(OperationDeclaration operation) {
		return ((RegistryElement) operation.element()).element;
	}

	/** The element itself, such as for expressions. */
	IConfigurationElement element() {
		return element;
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public Set<String> attributes() {
		return attributes.keySet();
	}

	@Override
	public String attribute(String attribute) {
		return attributes.get(attribute);
	}

	@Override
	public List<RegistryElement> children() {
		return List.copyOf(children);
	}

	@Override
	public String contributor() {
		return contributor;
	}

	@Override
	public Object make(String attribute) throws CoreException {
		return element.createExecutableExtension(attribute);
	}
}
