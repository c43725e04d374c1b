// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.time.Duration;
import java.util.List;

/**
 * Work that would not stop: it was asked, interrupted and given up. What it returns is discarded.
 *
 * @param operationId the operation it belonged to, see {@link Operation#id}
 * @param operation the name of that
 * @param work the task, or the routine itself
 * @param age since it began
 * @param stack where its thread is now; empty if it never got one
 */
public record AbandonedWork(long operationId, String operation, String work, Duration age, List<StackTraceElement> stack) { }
