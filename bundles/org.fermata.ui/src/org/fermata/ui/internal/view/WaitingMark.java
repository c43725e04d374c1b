// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.progress.IWorkbenchSiteProgressService;
import org.eclipse.ui.views.IViewDescriptor;
import org.fermata.core.engine.OperationState;
import org.fermata.ui.internal.theme.OperationIcons;

/** Says on the view's tab how many operations wait for somebody. */
final class WaitingMark {

	private final String plainTitle;
	private final IWorkbenchPartSite site;
	private final Consumer<String> title;
	private final Consumer<Image> image;
	private final Image plainImage;
	private int marked;

	/**
	 * @param title sets the title of the tab
	 * @param image sets its image
	 * @param owner with whose end the view's own image is given back
	 */
	WaitingMark(String plainTitle, IWorkbenchPartSite site, Consumer<String> title, Consumer<Image> image,
			Control owner) {
		this.plainTitle = plainTitle;
		this.site = site;
		this.title = title;
		this.image = image;
		// A view that gets another image lets its own one go, so that has to be asked for once more.
		IViewDescriptor view = PlatformUI.getWorkbench().getViewRegistry().find(site.getId());
		this.plainImage = new LocalResourceManager(JFaceResources.getResources(), owner).create(view.getImageDescriptor());
	}

	void show(int waiting) {
		if (waiting == marked) {
			return;
		}
		boolean more = waiting > marked;
		marked = waiting;
		title.accept(waiting == 0 ? plainTitle : NLS.bind(Messages.tab_waiting, plainTitle, waiting));
		image.accept(waiting == 0 ? plainImage : OperationIcons.of(OperationState.WAITING));
		IWorkbenchSiteProgressService notice = site.getService(IWorkbenchSiteProgressService.class);
		if (more && notice != null) {
			notice.warnOfContentChange(); // the bold title that other views have too, until somebody looks
		}
	}
}
