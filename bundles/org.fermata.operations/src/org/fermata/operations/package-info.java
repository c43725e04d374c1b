// SPDX-License-Identifier: EPL-2.0
/** The operations that come with Fermata; none of them knows a toolkit. */
package org.fermata.operations;
