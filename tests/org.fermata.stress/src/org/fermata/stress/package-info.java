// SPDX-License-Identifier: EPL-2.0
/** Where two threads may meet in the engine, made to meet some millions of times; {@code ./fermata stress} runs it. */
package org.fermata.stress;
