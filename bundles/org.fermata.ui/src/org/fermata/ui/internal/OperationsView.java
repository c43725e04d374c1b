// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** The view that lists operations. */
public final class OperationsView extends ViewPart {
  private Label empty;

  @Override
  public void createPartControl(Composite parent) {
    empty = new Label(parent, SWT.WRAP);
    empty.setText(getTitle());
  }

  @Override
  public void setFocus() {
    empty.setFocus();
  }
}
