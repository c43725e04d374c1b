// SPDX-License-Identifier: EPL-2.0
/** The command line: operations presented in lines, on plain threads and without OSGi. */
package org.fermata.app.internal.cli;
