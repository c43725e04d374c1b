// SPDX-License-Identifier: EPL-2.0
/** The engine of the workbench, as an OSGi service. */
package org.fermata.ui.internal;
