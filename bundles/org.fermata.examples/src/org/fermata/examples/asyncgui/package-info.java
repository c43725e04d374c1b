// SPDX-License-Identifier: EPL-2.0
/** The examples of async_gui's manual. */
package org.fermata.examples.asyncgui;
