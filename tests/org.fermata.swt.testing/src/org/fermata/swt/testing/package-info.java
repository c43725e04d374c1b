// SPDX-License-Identifier: EPL-2.0
/** What tests of windows share. */
package org.fermata.swt.testing;
