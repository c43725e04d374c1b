// SPDX-License-Identifier: EPL-2.0
/**
 * What an operation has to be told before it can start: parameters that are declared once, and given in a window, in
 * a terminal or by a program. What nobody gave, the operation asks for itself when it starts.
 */
package org.fermata.core.parameter;
