// SPDX-License-Identifier: EPL-2.0
/** What a person can decide about operations, in an IDE as in the product. */
package org.fermata.ui.internal.preferences;
