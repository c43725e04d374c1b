// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.util.function.Consumer;

/** The client's handler of failures; one that throws itself is told of in the log and breaks nothing. */
record FailureHandler(Consumer<Throwable> handler) implements Consumer<Throwable> {

	private static final System.Logger LOG = System.getLogger(Engine.class.getName());

	@Override
	public void accept(Throwable failure) {
		try {
			handler.accept(failure);
		} catch (Throwable broken) {
			if (broken != failure) { // a handler may throw what it is told
				broken.addSuppressed(failure);
			}
			LOG.log(System.Logger.Level.ERROR, "A handler of failures failed", broken);
		}
	}
}
