// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import java.nio.file.Path;

import org.fermata.core.engine.OperationFailure;

/**
 * Somebody who wants every outcome of a checksum run, in the order of the scan. All methods but
 * {@link #isOwnFile} are called on the routine's thread, and what they throw ends the run.
 */
public interface OutcomeSink {

	/** Wants nothing. */
	OutcomeSink NONE = outcome -> { };

	/** Takes an outcome. */
	void accept(FileOutcome outcome) throws OperationFailure;

	/** The scan is over and reading is about to begin: the time to find out that nothing can be written. */
	default void begin() throws OperationFailure {
	}

	/** Takes a remark for people. */
	default void note(String message) throws OperationFailure {
	}

	/** All outcomes are in. Not called if the run was stopped. */
	default void complete() throws OperationFailure {
	}

	/** Whether this is the file that the sink itself writes: its checksum would be wrong as soon as it is written. */
	default boolean isOwnFile(Path file) {
		return false;
	}
}
