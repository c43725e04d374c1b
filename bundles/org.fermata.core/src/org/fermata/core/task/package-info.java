// SPDX-License-Identifier: EPL-2.0
/** Descriptions of background work, single and in batches, and the workers that carry it out. */
package org.fermata.core.task;
