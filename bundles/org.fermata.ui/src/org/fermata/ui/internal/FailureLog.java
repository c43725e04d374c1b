// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal;

import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;
import org.fermata.core.engine.EngineListener;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationFailure;
import org.fermata.core.engine.Outcome;
import org.fermata.core.text.StatusWords;

/**
 * Writes failures that nobody expected to the Error Log, once each. A failure that a routine put into
 * words is the person's business, and the view tells of it; a cancellation is no failure.
 */
final class FailureLog implements EngineListener {

	private final ILog log = ILog.of(FailureLog.class);

	@Override
	public void ended(Operation<?> operation) {
		if (operation.outcome().orElse(null) instanceof Outcome.Failed<?> failed
				&& !(failed.cause() instanceof OperationFailure)) {
			log.error(NLS.bind(Messages.operationFailed, StatusWords.title(operation),
					StatusWords.failure(failed.cause())), failed.cause());
		}
	}

	void actionFailed(Throwable failure) {
		log.error(Messages.actionFailed, failure);
	}
}
