// SPDX-License-Identifier: EPL-2.0
/** How presenters say amounts, rates, times and states, so that the view and the terminal say the same. */
package org.fermata.core.text;
