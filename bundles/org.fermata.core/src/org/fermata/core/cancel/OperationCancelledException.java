// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.cancel;

import java.util.concurrent.CancellationException;

/**
 * Leaves a routine or a task whose cancellation was requested. Let it pass: the engine turns it into
 * the outcome "stopped", which is never logged as an error.
 */
public final class OperationCancelledException extends CancellationException {

	private static final long serialVersionUID = 1L;

	/** @param message what was cancelled, in words */
	public OperationCancelledException(String message) {
		super(message);
	}
}
