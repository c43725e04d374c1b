// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.core.commands.IParameterValues;
import org.eclipse.osgi.util.NLS;

/** The operations that the command can start now, for the pages on which keys are bound and for Quick Access. */
public final class OperationValues implements IParameterValues {

	@Override
	public Map<String, String> getParameterValues() {
		Map<String, String> ids = new LinkedHashMap<>();
		for (ContributedOperation operation : Contributions.read().operations()) {
			if (operation.isEnabled()) {
				// Two may bear the same name, but a map has it once.
				String name = operation.declaration().name();
				String id = operation.declaration().id();
				ids.put(ids.containsKey(name) ? NLS.bind(Messages.nameAndId, name, id) : name, id);
			}
		}
		return ids;
	}
}
