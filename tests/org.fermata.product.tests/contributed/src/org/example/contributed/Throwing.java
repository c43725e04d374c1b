// SPDX-License-Identifier: EPL-2.0
package org.example.contributed;

import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.Routine;

/** Cannot be made. */
public final class Throwing implements Routine<Void> {

	/** Throws. */
	public Throwing() {
		throw new IllegalStateException("not today");
	}

	@Override
	public Void run(OperationContext op) {
		return null;
	}
}
