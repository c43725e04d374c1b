// SPDX-License-Identifier: EPL-2.0
package org.fermata.tck;

import java.util.concurrent.Flow.Publisher;
import org.fermata.core.engine.Engine;
import org.fermata.core.task.MultiTask;

/** The one place that says how a batch becomes a publisher. */
final class Publishers {

	private Publishers() {
	}

	static <T> Publisher<T> of(Engine engine, MultiTask<T> batch) {
		return new StandInPublisher<>(engine, "publisher", batch); // engine.publisher("publisher", batch)
	}
}
