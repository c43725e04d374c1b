// SPDX-License-Identifier: EPL-2.0
/** How operations look: the colours of the theme and the icons of states. */
package org.fermata.ui.internal.theme;
