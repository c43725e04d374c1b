// SPDX-License-Identifier: EPL-2.0
/** What other plug-ins use of the workbench's side: the lifetimes of its parts. */
package org.fermata.ui;
