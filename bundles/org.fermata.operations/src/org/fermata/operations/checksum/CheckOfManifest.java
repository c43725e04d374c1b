// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import org.fermata.core.engine.OperationContext;
import org.fermata.core.parameter.ParameterizedRoutine;
import org.fermata.core.parameter.Parameters;

/** Checks the files of a manifest, as this bundle contributes it. */
public final class CheckOfManifest implements ParameterizedRoutine<CheckTally> {

	@Override
	public CheckTally run(OperationContext op, Parameters parameters) throws Exception {
		return ManifestCheck.of(parameters.path("manifest")).run(op);
	}
}
