// SPDX-License-Identifier: EPL-2.0
/** SWT as a toolkit of the engine: the display as its UI thread, widgets as lifetimes. */
package org.fermata.swt;
