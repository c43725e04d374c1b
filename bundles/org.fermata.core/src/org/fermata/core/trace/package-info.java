// SPDX-License-Identifier: EPL-2.0
/** What an engine has done, to be looked at in a tool for traces. */
package org.fermata.core.trace;
