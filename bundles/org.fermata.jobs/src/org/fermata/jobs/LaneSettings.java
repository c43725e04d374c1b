// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;

/**
 * What {@link JobWorkers} say of their Jobs.
 *
 * @param rule null for none
 * @param family null for none of the client's
 * @param group null for none
 * @param ticks of the group
 */
record LaneSettings(Shown shown, int priority, ISchedulingRule rule, Object family, IProgressMonitor group,
		int ticks) {

	enum Shown {
		/** Not at all. */
		SYSTEM,
		/** In the Progress view. */
		BACKGROUND,
		/** In the Progress view, and in a dialog for those who want one. */
		USER
	}

	LaneSettings shown(Shown newShown) {
		return new LaneSettings(newShown, priority, rule, family, group, ticks);
	}

	LaneSettings priority(int newPriority) {
		return new LaneSettings(shown, newPriority, rule, family, group, ticks);
	}

	LaneSettings rule(ISchedulingRule newRule) {
		return new LaneSettings(shown, priority, newRule, family, group, ticks);
	}

	LaneSettings family(Object newFamily) {
		return new LaneSettings(shown, priority, rule, newFamily, group, ticks);
	}

	LaneSettings group(IProgressMonitor newGroup, int newTicks) {
		return new LaneSettings(shown, priority, rule, family, newGroup, newTicks);
	}
}
