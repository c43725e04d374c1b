// SPDX-License-Identifier: EPL-2.0
/**
 * What a person or a clock does, as something that a routine waits for: signals, subscriptions to them, step
 * bodies, and handlers that are routines.
 */
package org.fermata.core.signal;
