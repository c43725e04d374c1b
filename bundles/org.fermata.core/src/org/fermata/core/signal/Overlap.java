// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.signal;

/** What happens to an event that comes while the routine of the one before still runs. */
public enum Overlap {

	/** Both run at the same time. */
	OVERLAP,

	/** It waits for its turn; each event is worked off, in order. */
	QUEUE,

	/** It is ignored. */
	DROP,

	/** The running one is cancelled, and the latest event begins when that has ended. */
	LATEST
}
