// SPDX-License-Identifier: EPL-2.0
package org.example.contributed;

import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.Routine;

/** Cannot be loaded, for a reason that Java does not wrap. */
public final class Broken implements Routine<Void> {

	static {
		fail();
	}

	private static void fail() {
		throw new AssertionError("not even loaded");
	}

	@Override
	public Void run(OperationContext op) {
		return null;
	}
}
