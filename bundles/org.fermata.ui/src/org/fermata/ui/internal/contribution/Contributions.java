// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.eclipse.core.runtime.Platform;
import org.fermata.core.internal.declaration.CategoryDeclaration;
import org.fermata.core.internal.declaration.Declarations;
import org.fermata.core.internal.declaration.Vocabulary;

/**
 * The operations and categories of all bundles that are there now. Read anew each time somebody looks: bundles
 * come and go, and the registry has it all in memory. No class of a contributor is loaded for it. Any thread.
 */
public final class Contributions {

	private final Declarations declarations;

	private Contributions(Declarations declarations) {
		this.declarations = declarations;
	}

	/** As the registry is now. A mistake in it is told once, and costs nobody but its contributor. */
	public static Contributions read() {
		List<RegistryElement> elements = new ArrayList<>();
		for (IConfigurationElement each : Platform.getExtensionRegistry().getConfigurationElementsFor(Vocabulary.POINT)) {
			try {
				elements.add(new RegistryElement(each));
			} catch (InvalidRegistryObjectException gone) {
				// Its bundle has left just now: what does not exist is not listed.
			}
		}
		return new Contributions(Declarations.read(elements, ContributionLog::warn));
	}

	/** The categories that have an operation, in the order of their names. */
	List<CategoryDeclaration> categories() {
		return declarations.categories().stream().filter(category -> !in(category.id()).isEmpty())
				.sorted(Comparator.comparing(CategoryDeclaration::name, Collator.getInstance())).toList();
	}

	/** The operations of a category; of none for the empty id. */
	List<ContributedOperation> in(String category) {
		return operations().stream().filter(operation -> operation.declaration().category().equals(category)).toList();
	}

	/** All operations. */
	public List<ContributedOperation> operations() {
		return declarations.operations().stream().map(ContributedOperation::new).toList();
	}

	/** Those that have a condition, whether it holds or not. */
	public List<ContributedOperation> conditional() {
		return operations().stream().filter(operation -> operation.declaration().conditional()).toList();
	}

	/** Those that are offered before all others: the ones with a button, or else all. They can be started now. */
	public List<ContributedOperation> prominent() {
		List<ContributedOperation> startable = operations().stream().filter(ContributedOperation::isEnabled).toList();
		List<ContributedOperation> buttons = startable.stream().filter(operation -> operation.declaration().toolbar()).toList();
		return buttons.isEmpty() ? startable : buttons;
	}

	/** The operation of an id; empty if nobody contributes it now. */
	Optional<ContributedOperation> find(String id) {
		return declarations.operation(id).map(ContributedOperation::new);
	}
}
