// SPDX-License-Identifier: EPL-2.0
/** Threads that are used again, and how work on them is interrupted without hitting what comes next. */
package org.fermata.core.internal.thread;
