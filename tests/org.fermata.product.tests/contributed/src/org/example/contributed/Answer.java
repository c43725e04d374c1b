// SPDX-License-Identifier: EPL-2.0
package org.example.contributed;

import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.Routine;

/** Gives a value. */
public final class Answer implements Routine<Integer> {

	@Override
	public Integer run(OperationContext op) {
		return 42;
	}
}
