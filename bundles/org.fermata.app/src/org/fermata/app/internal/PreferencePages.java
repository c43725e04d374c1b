// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import java.util.Set;

import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.preference.PreferenceNode;

/** What the preferences dialog holds: pages of this program and of who extends it, none of an IDE's. On the UI thread. */
final class PreferencePages {

	private static final String PLATFORM = "org.eclipse."; //$NON-NLS-1$
	private static final String OPERATIONS = "org.fermata.ui.preferences"; //$NON-NLS-1$
	private static final Set<String> USEFUL = Set.of("org.eclipse.ui.preferencePages.Keys"); //$NON-NLS-1$

	private PreferencePages() {
	}

	static void tidy(PreferenceManager pages) {
		for (IPreferenceNode page : pages.getRootSubNodes()) {
			if (page.getId().startsWith(PLATFORM) && !USEFUL.contains(page.getId())) {
				pages.remove(page);
			} else if (page.getId().equals(OPERATIONS) && !(page instanceof Renamed)) {
				pages.remove(page);
				pages.addToRoot(new Renamed(page, Messages.preferencesOperations));
			}
		}
	}

	/** In an IDE it goes by the name of this program, which here would say nothing. */
	private static final class Renamed extends PreferenceNode {

		private final IPreferenceNode page;
		private final String name;

		Renamed(IPreferenceNode page, String name) {
			super(page.getId());
			this.page = page;
			this.name = name;
		}

		@Override
		public String getLabelText() {
			return name;
		}

		@Override
		public void createPage() {
			page.createPage();
			page.getPage().setTitle(name);
			setPage(page.getPage());
		}

		@Override
		public void disposeResources() {
			page.disposeResources();
			setPage((IPreferencePage) null);
		}
	}
}
