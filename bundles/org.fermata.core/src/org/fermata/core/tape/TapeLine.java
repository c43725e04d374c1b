// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.tape;

/** An event where it stands: the first line of a tape has the number 1. */
record TapeLine(int number, TapeEvent event) { }
