// SPDX-License-Identifier: EPL-2.0
/** What scenarios stand on: the running product, its driver, files, and what a test leaves behind. */
package org.fermata.ui.scenarios.stage;
