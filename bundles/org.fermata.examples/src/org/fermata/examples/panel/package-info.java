// SPDX-License-Identifier: EPL-2.0
/** The examples of Panel's <em>Async and Concurrency</em>. */
package org.fermata.examples.panel;
