// SPDX-License-Identifier: EPL-2.0
/** The engine measured beside what people would use instead; {@code ./fermata bench} runs it. */
package org.fermata.benchmarks;
