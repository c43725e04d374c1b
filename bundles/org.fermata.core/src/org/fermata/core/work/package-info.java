// SPDX-License-Identifier: EPL-2.0
/** Routines that come ready-made: periodic work, and queues of work. */
package org.fermata.core.work;
