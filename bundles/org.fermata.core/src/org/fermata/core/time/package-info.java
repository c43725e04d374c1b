// SPDX-License-Identifier: EPL-2.0
/** Time as an interface: the clock and the alarm that the engine uses, real or held by a test. */
package org.fermata.core.time;
