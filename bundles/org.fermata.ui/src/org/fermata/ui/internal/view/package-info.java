// SPDX-License-Identifier: EPL-2.0
/** The Operations view: the list, the detail below it, and how both are painted. */
package org.fermata.ui.internal.view;
