// SPDX-License-Identifier: EPL-2.0
/**
 * The way to the toolkit's thread: the thread as an interface, and the bridge that neither blocks nor
 * floods it.
 */
package org.fermata.core.ui;
