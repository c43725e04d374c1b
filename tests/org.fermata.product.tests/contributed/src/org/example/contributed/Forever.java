// SPDX-License-Identifier: EPL-2.0
package org.example.contributed;

import java.time.Duration;

import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.Routine;
import org.fermata.core.output.ResultRow;

/** Ends when it is told to. */
public final class Forever implements Routine<Void> {

	@Override
	public Void run(OperationContext op) throws Exception {
		op.progress().message("Waiting for the end");
		op.result(ResultRow.ok("begun"));
		op.print("it has begun");
		op.sleep(Duration.ofDays(1));
		return null;
	}
}
