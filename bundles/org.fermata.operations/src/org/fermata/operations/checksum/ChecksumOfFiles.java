// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import org.fermata.core.engine.OperationContext;
import org.fermata.core.parameter.ParameterizedRoutine;
import org.fermata.core.parameter.Parameters;

/** Takes the checksums of files and of all in folders, as this bundle contributes it. */
public final class ChecksumOfFiles implements ParameterizedRoutine<ChecksumReport> {

	@Override
	public ChecksumReport run(OperationContext op, Parameters parameters) throws Exception {
		return Checksum.of(parameters.paths("files")).run(op);
	}
}
