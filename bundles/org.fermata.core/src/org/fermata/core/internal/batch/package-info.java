// SPDX-License-Identifier: EPL-2.0
/** How a batch of tasks runs: lanes on workers that pull from one source. */
package org.fermata.core.internal.batch;
