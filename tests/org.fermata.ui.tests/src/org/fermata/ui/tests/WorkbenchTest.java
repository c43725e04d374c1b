// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertNotNull;

import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.junit.Test;

public final class WorkbenchTest {

  @Test
  public void theProductOpensOnItsOperations() {
    IWorkbench workbench = PlatformUI.getWorkbench();
    IViewReference operations = workbench.getDisplay().syncCall(() -> workbench.getActiveWorkbenchWindow()
        .getActivePage().findViewReference("org.fermata.ui.operations"));
    assertNotNull(operations);
  }
}
