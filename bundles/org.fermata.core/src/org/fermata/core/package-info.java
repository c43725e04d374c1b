// SPDX-License-Identifier: EPL-2.0
/** What every room of the engine shares. Start reading in {@code org.fermata.core.engine}. */
package org.fermata.core;
