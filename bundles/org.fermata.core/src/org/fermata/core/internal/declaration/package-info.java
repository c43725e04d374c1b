// SPDX-License-Identifier: EPL-2.0
/**
 * Operations as a plugin.xml declares them, read from the platform's registry or from the file itself. Here, and
 * nowhere else, is what its elements and attributes are called and what is wrong with one.
 *
 * <p>All of it is on the way of each command of the terminal from a plugin.xml to its first line. There a lambda, a
 * stream or a pattern costs a millisecond or more when it is met for the first time; so reading has loops instead.
 */
package org.fermata.core.internal.declaration;
