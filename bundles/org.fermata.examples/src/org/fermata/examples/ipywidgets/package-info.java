// SPDX-License-Identifier: EPL-2.0
/** The examples of ipywidgets' <em>Asynchronous Widgets</em>. */
package org.fermata.examples.ipywidgets;
