// SPDX-License-Identifier: EPL-2.0
/**
 * Operations, and values that any thread may set, as observables of Eclipse data binding. Only this package needs
 * data binding; the rest of the bundle works without.
 */
package org.fermata.swt.databinding;
