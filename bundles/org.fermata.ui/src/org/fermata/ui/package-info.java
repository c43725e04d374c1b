// SPDX-License-Identifier: EPL-2.0
/**
 * What other plug-ins use of the workbench's side: what they implement who contribute operations to the extension point
 * {@code org.fermata.ui.operations}, and the lifetimes of parts.
 */
package org.fermata.ui;
