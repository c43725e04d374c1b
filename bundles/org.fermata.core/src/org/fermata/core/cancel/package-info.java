// SPDX-License-Identifier: EPL-2.0
/**
 * Asking work to stop. The ladder everybody can see: requested (a flag; waits wake at once), interrupted
 * (after a grace), abandoned (after a second grace).
 */
package org.fermata.core.cancel;
