// SPDX-License-Identifier: EPL-2.0
/** Eclipse Jobs as workers, and operations as Eclipse Jobs. */
package org.fermata.jobs;
