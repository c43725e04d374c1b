// SPDX-License-Identifier: EPL-2.0
/** What people can do with operations: one class per command, wired by plugin.xml. */
package org.fermata.ui.internal.command;
