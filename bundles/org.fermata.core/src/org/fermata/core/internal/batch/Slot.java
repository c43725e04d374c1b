// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.batch;

import org.fermata.core.task.Task;

/** A task with its place in the batch, from 0. */
record Slot<T>(int index, Task<T> task) { }
