// SPDX-License-Identifier: EPL-2.0
/** Questions that an operation asks and waits for, answered by whoever presents the operation. */
package org.fermata.core.prompt;
