// SPDX-License-Identifier: EPL-2.0
/** What tests share: time and threads that a test moves by hand. */
package org.fermata.testing;
