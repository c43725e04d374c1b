// SPDX-License-Identifier: EPL-2.0
/** The examples of an article on asyncio with tkinter. */
package org.fermata.examples.tkinter;
