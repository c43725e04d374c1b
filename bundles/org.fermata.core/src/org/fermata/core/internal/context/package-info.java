// SPDX-License-Identifier: EPL-2.0
/** Operations as their routines see them, for those who listen in. */
package org.fermata.core.internal.context;
