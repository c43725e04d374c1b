// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs;

import org.eclipse.core.runtime.jobs.ISchedulingRule;

/**
 * A routine was about to wait for a task while its own thread held a scheduling rule that the task needs:
 * both would have waited for ever. Release the rule first, or let the task have it.
 */
public final class RuleHeldException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	RuleHeldException(String work, ISchedulingRule wanted, ISchedulingRule held) {
		super("\u201c" + work + "\u201d needs the rule " + wanted + ", and the thread that awaits it holds " + held
				+ ": both would wait for ever");
	}
}
