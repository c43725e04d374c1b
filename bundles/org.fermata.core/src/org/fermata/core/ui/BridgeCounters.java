// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.ui;

import java.time.Duration;

/**
 * What a bridge has done so far.
 *
 * @param queued actions and dirty cells that wait right now
 * @param applied actions and latest values that ran on the UI thread
 * @param merged values that were replaced by newer ones before anybody could have seen them
 * @param frames times at which latest values were shown
 * @param longestDrain the longest time in one go on the UI thread
 */
public record BridgeCounters(int queued, long applied, long merged, long frames, Duration longestDrain) { }
