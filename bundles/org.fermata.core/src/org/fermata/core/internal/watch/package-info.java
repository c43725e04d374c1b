// SPDX-License-Identifier: EPL-2.0
/** Where what an engine does is told: to its trace and to Java's Flight Recorder. */
package org.fermata.core.internal.watch;
