// SPDX-License-Identifier: EPL-2.0
/** Progress as sampled state: workers add to counters, presenters read snapshots when they paint. */
package org.fermata.core.progress;
