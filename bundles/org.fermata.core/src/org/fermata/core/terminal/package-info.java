// SPDX-License-Identifier: EPL-2.0
/** Commands of the terminal with words and output of their own, for those who contribute one. */
package org.fermata.core.terminal;
