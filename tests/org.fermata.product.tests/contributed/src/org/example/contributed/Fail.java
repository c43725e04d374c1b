// SPDX-License-Identifier: EPL-2.0
package org.example.contributed;

import java.io.IOException;

import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.Routine;
import org.fermata.core.output.ResultRow;

/** Fails after a row. */
public final class Fail implements Routine<Void> {

	@Override
	public Void run(OperationContext op) throws Exception {
		op.result(ResultRow.ok("before"));
		throw new IOException("on purpose");
	}
}
