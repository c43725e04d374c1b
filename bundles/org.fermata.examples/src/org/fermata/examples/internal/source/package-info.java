// SPDX-License-Identifier: EPL-2.0
/** The sources of the examples, coloured. */
package org.fermata.examples.internal.source;
