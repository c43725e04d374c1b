// SPDX-License-Identifier: EPL-2.0
/** What is asked before the end of the workbench stops what runs. */
package org.fermata.ui.internal.quit;
