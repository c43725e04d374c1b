// SPDX-License-Identifier: EPL-2.0
/** The stand-alone product: its window, its menus, where its state lies. */
package org.fermata.app.internal;
