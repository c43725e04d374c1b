// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IViewLayout;
import org.eclipse.ui.progress.IProgressConstants;

/** The operations and nothing else: no empty editor area. Eclipse's Progress view opens below when asked for. */
public final class OperationsPerspective implements IPerspectiveFactory {

	static final String ID = "org.fermata.app.perspective"; //$NON-NLS-1$
	static final String OPERATIONS_VIEW = "org.fermata.ui.operations"; //$NON-NLS-1$
	private static final float OPERATIONS_SHARE = 0.7f;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		layout.addView(OPERATIONS_VIEW, IPageLayout.LEFT, 1f, IPageLayout.ID_EDITOR_AREA);
		IViewLayout operations = layout.getViewLayout(OPERATIONS_VIEW);
		operations.setCloseable(false);
		operations.setMoveable(false);
		layout.addPlaceholder(IProgressConstants.PROGRESS_VIEW_ID, IPageLayout.BOTTOM, OPERATIONS_SHARE,
				OPERATIONS_VIEW);
	}
}
