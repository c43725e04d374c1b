// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import static org.junit.Assert.assertEquals;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.Test;

public final class SwtBundleTest {

  @Test
  public void aShellKeepsItsText() {
    Display display = new Display();
    try {
      Shell shell = new Shell(display);
      shell.setText("Fermata");
      assertEquals("Fermata", shell.getText());
    } finally {
      display.dispose();
    }
  }
}
