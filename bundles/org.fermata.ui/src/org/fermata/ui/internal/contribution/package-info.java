// SPDX-License-Identifier: EPL-2.0
/** Operations that other bundles contribute, and the menu that starts them. */
package org.fermata.ui.internal.contribution;
