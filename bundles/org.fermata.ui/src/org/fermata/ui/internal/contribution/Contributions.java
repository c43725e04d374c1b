// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;

/**
 * The operations and categories of all bundles that are there now. Read anew each time somebody looks: bundles
 * come and go, and the registry has it all in memory. No class of a contributor is loaded for it. Any thread.
 */
final class Contributions {

	private static final String POINT = "org.fermata.ui.operations"; //$NON-NLS-1$
	private static final String CATEGORY = "category"; //$NON-NLS-1$
	private static final String OPERATION = "operation"; //$NON-NLS-1$
	private static final String ID = "id"; //$NON-NLS-1$
	private static final String NAME = "name"; //$NON-NLS-1$

	private final Map<String, String> categories = new LinkedHashMap<>(); // names by id
	private final Map<String, ContributedOperation> operations = new LinkedHashMap<>(); // by id

	private Contributions() {
	}

	/** As the registry is now. A mistake in it is told once, and costs nobody but its contributor. */
	static Contributions read() {
		Contributions read = new Contributions();
		// In the order of the contributors' names and, for each, as it declares them: the same after each start.
		List<IConfigurationElement> elements = Stream
				.of(Platform.getExtensionRegistry().getConfigurationElementsFor(POINT))
				.sorted(Comparator.comparing(Contributions::contributor)).toList();
		each(elements, CATEGORY, read::addCategory);
		each(elements, OPERATION, read::addOperation);
		return read;
	}

	private static String contributor(IConfigurationElement element) {
		try {
			return element.getContributor().getName();
		} catch (InvalidRegistryObjectException gone) {
			return ""; // and so is the element, as those will see who read it //$NON-NLS-1$
		}
	}

	private static void each(List<IConfigurationElement> elements, String kind, Consumer<IConfigurationElement> action) {
		for (IConfigurationElement element : elements) {
			try {
				if (element.getName().equals(kind)) {
					action.accept(element);
				}
			} catch (InvalidRegistryObjectException gone) {
				// Its bundle has left just now: what does not exist is not listed.
			}
		}
	}

	private void addCategory(IConfigurationElement element) {
		if (has(element, ID) && has(element, NAME)) {
			categories.putIfAbsent(value(element, ID), value(element, NAME));
		}
	}

	private void addOperation(IConfigurationElement element) {
		if (!has(element, ID) || !has(element, NAME) || !has(element, ContributedOperation.CLASS)) {
			return;
		}
		String id = value(element, ID);
		var operation = new ContributedOperation(id, value(element, NAME), category(element),
				value(element, "description"), value(element, "icon"), contributor(element),
				value(element, ContributedOperation.CLASS), element); //$NON-NLS-1$ //$NON-NLS-2$
		ContributedOperation first = operations.putIfAbsent(id, operation);
		if (first != null) {
			ContributionLog.warn(NLS.bind(Messages.duplicate,
					new Object[] { operation.contributor(), id, first.contributor() }));
		}
	}

	private static boolean has(IConfigurationElement element, String attribute) {
		if (!value(element, attribute).isEmpty()) {
			return true;
		}
		String which = Stream.of(ID, NAME, ContributedOperation.CLASS).map(each -> value(element, each))
				.filter(words -> !words.isEmpty()).findFirst().orElse("\u2026"); //$NON-NLS-1$
		ContributionLog.warn(NLS.bind(Messages.missing,
				new Object[] { contributor(element), element.getName(), which, attribute }));
		return false;
	}

	private String category(IConfigurationElement element) {
		String category = value(element, CATEGORY);
		if (category.isEmpty() || categories.containsKey(category)) {
			return category;
		}
		ContributionLog.warn(NLS.bind(Messages.unknownCategory,
				new Object[] { contributor(element), value(element, ID), category }));
		return ""; //$NON-NLS-1$
	}

	private static String value(IConfigurationElement element, String attribute) {
		String value = element.getAttribute(attribute);
		return value == null ? "" : value.strip(); //$NON-NLS-1$
	}

	/** The categories that have an operation, by id, in the order of their names. */
	Map<String, String> categories() {
		Map<String, String> used = new LinkedHashMap<>();
		categories.entrySet().stream().filter(category -> !in(category.getKey()).isEmpty())
				.sorted(Map.Entry.comparingByValue(Collator.getInstance()))
				.forEach(category -> used.put(category.getKey(), category.getValue()));
		return used;
	}

	/** The operations of a category; of none for the empty id. */
	List<ContributedOperation> in(String category) {
		return operations.values().stream().filter(operation -> operation.category().equals(category)).toList();
	}

	/** All operations. */
	List<ContributedOperation> operations() {
		return new ArrayList<>(operations.values());
	}

	/** The operation of an id; empty if nobody contributes it now. */
	Optional<ContributedOperation> find(String id) {
		return Optional.ofNullable(operations.get(id));
	}
}
