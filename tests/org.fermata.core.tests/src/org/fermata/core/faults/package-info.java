// SPDX-License-Identifier: EPL-2.0
/** Faults and loads: what users, bodies, listeners and machines do to an engine, and what it must survive. */
package org.fermata.core.faults;
