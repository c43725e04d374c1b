// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

/** A place where a walk can be stopped between two entries. Called on the walking thread; it must be cheap. */
@FunctionalInterface
public interface Checkpoint {

	/** Never stops. */
	Checkpoint NONE = () -> { };

	/** @throws java.util.concurrent.CancellationException to stop; the walk lets it through */
	void pass();
}
