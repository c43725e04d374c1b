// SPDX-License-Identifier: EPL-2.0
/** Swing as a toolkit of the engine: the event dispatch thread as its UI thread, windows as lifetimes, components as signals. */
package org.fermata.swing;
