// SPDX-License-Identifier: EPL-2.0
/** The view in which the examples are tried and read. */
package org.fermata.examples.internal;
