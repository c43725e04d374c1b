// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs.tests;

import org.eclipse.core.runtime.jobs.ISchedulingRule;

/** A rule that conflicts with itself only. */
record Room(String name) implements ISchedulingRule {

	@Override
	public boolean contains(ISchedulingRule rule) {
		return equals(rule);
	}

	@Override
	public boolean isConflicting(ISchedulingRule rule) {
		return equals(rule);
	}
}
