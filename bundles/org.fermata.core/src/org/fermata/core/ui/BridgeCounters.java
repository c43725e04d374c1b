// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.ui;

import java.time.Duration;

/**
 * What a bridge has done so far.
 *
 * @param applied actions and latest values that ran on the UI thread
 * @param frames times at which latest values were shown
 * @param longestDrain the longest time in one go on the UI thread
 */
public record BridgeCounters(long applied, long frames, Duration longestDrain) { }
