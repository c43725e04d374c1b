// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.task;

import org.fermata.testing.WorkersContract;

public final class VirtualThreadWorkersTest extends WorkersContract {

	@Override
	protected Workers workers() {
		return new VirtualThreadWorkers();
	}
}
