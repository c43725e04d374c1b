// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.ILog;

/** Tells once what is wrong with a contribution: menus are filled again and again. Any thread. */
final class ContributionLog {

	private static final ILog LOG = ILog.of(ContributionLog.class);
	private static final Set<String> TOLD = ConcurrentHashMap.newKeySet(); // as many as there are mistakes

	private ContributionLog() {
	}

	/** Something that can be lived with: it is left out, or shown elsewhere. */
	static void warn(String words) {
		if (TOLD.add(words)) {
			LOG.warn(words);
		}
	}

	/** Something that somebody has asked for in vain, or that threw. */
	static void error(String words, Throwable failure) {
		if (TOLD.add(words)) {
			LOG.error(words, failure);
		}
	}
}
