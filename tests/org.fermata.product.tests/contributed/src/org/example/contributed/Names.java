// SPDX-License-Identifier: EPL-2.0
package org.example.contributed;

import java.nio.file.Files;
import java.nio.file.Path;

import org.fermata.core.engine.OperationContext;
import org.fermata.core.output.ResultRow;
import org.fermata.core.parameter.ParameterizedRoutine;
import org.fermata.core.parameter.Parameters;

/** Gives a row for each file. */
public final class Names implements ParameterizedRoutine<Integer> {

	@Override
	public Integer run(OperationContext op, Parameters parameters) {
		for (Path path : parameters.paths("of")) {
			op.result(ResultRow.ok(path.toString(), Files.exists(path) ? "is there" : "is not\tthere"));
		}
		return parameters.paths("of").size();
	}
}
