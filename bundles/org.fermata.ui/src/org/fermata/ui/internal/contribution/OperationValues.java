// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.core.commands.IParameterValues;
import org.eclipse.osgi.util.NLS;

/** The operations that the command can start, for the pages on which keys are bound and for Quick Access. */
public final class OperationValues implements IParameterValues {

	@Override
	public Map<String, String> getParameterValues() {
		Map<String, String> ids = new LinkedHashMap<>();
		for (ContributedOperation operation : Contributions.read().operations()) {
			// Two may bear the same name, but a map has it once.
			String name = ids.containsKey(operation.name())
					? NLS.bind(Messages.nameAndId, operation.name(), operation.id()) : operation.name();
			ids.put(name, operation.id());
		}
		return ids;
	}
}
