// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The operations and nothing else: no empty editor area. */
public final class OperationsPerspective implements IPerspectiveFactory {
  static final String ID = "org.fermata.app.perspective";
  private static final String OPERATIONS_VIEW = "org.fermata.ui.operations";

  @Override
  public void createInitialLayout(IPageLayout layout) {
    layout.setEditorAreaVisible(false);
    layout.addView(OPERATIONS_VIEW, IPageLayout.LEFT, 1f, IPageLayout.ID_EDITOR_AREA);
    layout.getViewLayout(OPERATIONS_VIEW).setCloseable(false);
  }
}
