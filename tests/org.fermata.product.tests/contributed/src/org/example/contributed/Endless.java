// SPDX-License-Identifier: EPL-2.0
package org.example.contributed;

import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.Routine;
import org.fermata.core.output.ResultRow;

/** Gives rows until nobody takes them. */
public final class Endless implements Routine<Void> {

	@Override
	public Void run(OperationContext op) {
		for (long row = 1;; row++) {
			op.checkCancelled();
			op.result(ResultRow.ok(Long.toString(row)));
		}
	}
}
