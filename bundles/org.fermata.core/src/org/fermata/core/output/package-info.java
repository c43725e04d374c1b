// SPDX-License-Identifier: EPL-2.0
/** What an operation gives to look at while it runs: lines of text, rows of results, things to save. */
package org.fermata.core.output;
