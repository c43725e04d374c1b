// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.util.List;

import org.fermata.core.ui.BridgeCounters;

/**
 * An engine as it was at one moment. Immutable.
 *
 * @param operations those that run, and the last that have ended, in the order in which they were started
 * @param abandoned work that was given up and whose thread has not come back
 * @param bridge how much went over to the UI thread
 */
public record EngineSnapshot(List<OperationSnapshot> operations, List<AbandonedWork> abandoned,
		BridgeCounters bridge) { }
