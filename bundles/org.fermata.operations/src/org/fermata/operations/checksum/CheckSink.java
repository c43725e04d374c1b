// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import org.fermata.core.engine.OperationFailure;

/**
 * Somebody who wants every verdict of a check, in the order of the manifest. Called on the routine's
 * thread; what it throws ends the run.
 */
public interface CheckSink {

	/** Wants nothing. */
	CheckSink NONE = checked -> { };

	/** Takes a verdict. */
	void accept(Checked checked) throws OperationFailure;

	/** Takes a line that could not be understood. */
	default void broken(ManifestReader.Broken line) throws OperationFailure {
	}

	/** All verdicts are in. Not called if the run was stopped. */
	default void complete(CheckTally tally) throws OperationFailure {
	}
}
