// SPDX-License-Identifier: EPL-2.0
/** What the dialog and the view of operations share, and nobody else. */
package org.fermata.swt.internal;
