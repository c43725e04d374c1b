// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.IDialogSettingsProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Sash;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** Keeps where the sash stood, over closing the view as well as over restarts. */
final class SashMemory {

	private static final String SECTION = "OperationsView";
	private static final String LIST = "list";
	private static final String DETAIL = "detail";
	private static final int DEFAULT_LIST = 38;
	private static final int DEFAULT_DETAIL = 62;

	private SashMemory() {
	}

	static void attach(SashForm sash) {
		IDialogSettingsProvider provider = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(SashMemory.class));
		IDialogSettings settings = DialogSettings.getOrCreateSection(provider.getDialogSettings(), SECTION);
		sash.setWeights(weight(settings, LIST, DEFAULT_LIST), weight(settings, DETAIL, DEFAULT_DETAIL));
		// It is made when there is room for it: when its neighbour gets some, it is there.
		sash.getChildren()[1].addListener(SWT.Resize, event -> nameDivider(sash));
		sash.addListener(SWT.Dispose, event -> {
			int[] weights = sash.getWeights();
			settings.put(LIST, weights[0]);
			settings.put(DETAIL, weights[1]);
			provider.saveDialogSettings();
		});
	}

	private static void nameDivider(SashForm sash) {
		for (Control child : sash.getChildren()) {
			if (child instanceof Sash && child.getData(AccessibleName.KEY) == null) {
				AccessibleName.give(child, Messages.list_divider);
			}
		}
	}

	private static int weight(IDialogSettings settings, String key, int otherwise) {
		try {
			int weight = settings.getInt(key);
			return weight > 0 ? weight : otherwise;
		} catch (NumberFormatException neverSet) {
			return otherwise;
		}
	}
}
