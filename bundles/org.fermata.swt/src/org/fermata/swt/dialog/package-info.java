// SPDX-License-Identifier: EPL-2.0
/** An operation in a dialog of JFace. Only this package needs JFace; the rest of the bundle works without. */
package org.fermata.swt.dialog;
