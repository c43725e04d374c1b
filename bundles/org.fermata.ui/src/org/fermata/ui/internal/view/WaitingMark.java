// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.progress.IWorkbenchSiteProgressService;

/** Says on the view's tab how many operations wait for somebody. */
final class WaitingMark {

	private final String plainTitle;
	private final IWorkbenchPartSite site;
	private final Consumer<String> title;
	private final Consumer<Boolean> image;
	private int marked;

	/**
	 * @param title sets the title of the tab
	 * @param image puts the image of waiting on the tab, or the view's own
	 */
	WaitingMark(String plainTitle, IWorkbenchPartSite site, Consumer<String> title, Consumer<Boolean> image) {
		this.plainTitle = plainTitle;
		this.site = site;
		this.title = title;
		this.image = image;
	}

	void show(int waiting) {
		if (waiting == marked) {
			return;
		}
		boolean more = waiting > marked;
		marked = waiting;
		title.accept(waiting == 0 ? plainTitle : NLS.bind(Messages.tab_waiting, plainTitle, waiting));
		image.accept(waiting > 0);
		IWorkbenchSiteProgressService notice = site.getService(IWorkbenchSiteProgressService.class);
		if (more && notice != null) {
			notice.warnOfContentChange(); // the bold title that other views have too, until somebody looks
		}
	}
}
