// SPDX-License-Identifier: EPL-2.0
/** What the examples' pages are put together from. */
package org.fermata.examples.parts;
