// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import java.util.List;

import org.fermata.core.engine.OperationContext;
import org.fermata.core.parameter.ParameterizedRoutine;
import org.fermata.core.parameter.Parameters;

/** Takes the checksums of all files in a folder, as this bundle contributes it. */
public final class ChecksumOfFolder implements ParameterizedRoutine<ChecksumReport> {

	@Override
	public ChecksumReport run(OperationContext op, Parameters parameters) throws Exception {
		return Checksum.of(List.of(parameters.path("folder"))).run(op);
	}
}
