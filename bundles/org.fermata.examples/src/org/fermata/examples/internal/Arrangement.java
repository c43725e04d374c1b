// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.internal;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.IDialogSettingsProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** Keeps where the view's sashes stand, over closing it as well as over restarts. On the UI thread. */
final class Arrangement {

	private static final String SECTION = "ExamplesView"; //$NON-NLS-1$
	private static final int ALL = 1000;

	private final IDialogSettingsProvider provider = PlatformUI
			.getDialogSettingsProvider(FrameworkUtil.getBundle(Arrangement.class));
	private final IDialogSettings settings = DialogSettings.getOrCreateSection(provider.getDialogSettings(), SECTION);

	/** Puts a sash with two sides where it stood the last time, or divides them in this proportion. */
	void keep(String name, SashForm sash, int first, int second) {
		int share = share(name, ALL * first / (first + second));
		sash.setWeights(share, ALL - share);
		sash.addListener(SWT.Dispose, event -> {
			int[] weights = sash.getWeights();
			settings.put(name, (int) ((long) ALL * weights[0] / (weights[0] + weights[1])));
			provider.saveDialogSettings();
		});
	}

	private int share(String name, int otherwise) {
		try {
			int share = settings.getInt(name);
			return share > 0 && share < ALL ? share : otherwise;
		} catch (NumberFormatException neverSet) {
			return otherwise;
		}
	}
}
