// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.IDialogSettingsProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/**
 * Keeps where the sash stood, over closing the view as well as over restarts: once for list and detail above each
 * other, once for both beside each other.
 */
final class SashMemory {

	private static final String SECTION = "OperationsView";
	private static final String LIST = "list";
	private static final String DETAIL = "detail";
	private static final String BESIDE = "Beside";
	private static final int DEFAULT_LIST = 38;
	private static final int DEFAULT_LIST_BESIDE = 45;
	private static final int ALL = 100;

	private SashMemory() {
	}

	static void attach(SashForm sash) {
		restore(sash);
		NamedDivider.give(sash, Messages.list_divider);
		sash.addListener(SWT.Dispose, event -> {
			keep(sash);
			provider().saveDialogSettings();
		});
	}

	/** Puts the two beside each other or above each other, with the sash where it stood last time. */
	static void turn(SashForm sash, int orientation) {
		keep(sash);
		sash.setOrientation(orientation);
		restore(sash);
	}

	private static void keep(SashForm sash) {
		int[] weights = sash.getWeights();
		settings().put(key(LIST, sash), weights[0]);
		settings().put(key(DETAIL, sash), weights[1]);
	}

	private static void restore(SashForm sash) {
		int list = sash.getOrientation() == SWT.HORIZONTAL ? DEFAULT_LIST_BESIDE : DEFAULT_LIST;
		sash.setWeights(weight(key(LIST, sash), list), weight(key(DETAIL, sash), ALL - list));
	}

	private static String key(String name, SashForm sash) {
		return sash.getOrientation() == SWT.HORIZONTAL ? name + BESIDE : name;
	}

	private static IDialogSettingsProvider provider() {
		return PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(SashMemory.class));
	}

	private static IDialogSettings settings() {
		return DialogSettings.getOrCreateSection(provider().getDialogSettings(), SECTION);
	}

	private static int weight(String key, int otherwise) {
		try {
			int weight = settings().getInt(key);
			return weight > 0 ? weight : otherwise;
		} catch (NumberFormatException neverSet) {
			return otherwise;
		}
	}
}
