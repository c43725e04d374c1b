// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.theme;

import java.util.Locale;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.fermata.core.engine.OperationState;
import org.fermata.core.output.ResultRow;

/**
 * Icons that tell states apart by shape as well as by colour. One set serves light and dark: every tone
 * keeps 3 : 1 against both. JFace's registry owns the images; nobody disposes them. On the UI thread.
 */
public final class OperationIcons {

	private static final String BUNDLE = "org.fermata.ui"; //$NON-NLS-1$

	private OperationIcons() {
	}

	/** The icon of a state. */
	public static Image of(OperationState state) {
		return image("state", state); //$NON-NLS-1$
	}

	/** The icon of how one result went. */
	public static Image of(ResultRow.Level level) {
		return image("level", level); //$NON-NLS-1$
	}

	private static Image image(String folder, Enum<?> constant) {
		String path = "icons/" + folder + '/' + constant.name().toLowerCase(Locale.ROOT) + ".png"; //$NON-NLS-1$ //$NON-NLS-2$
		ImageRegistry registry = JFaceResources.getImageRegistry();
		String key = BUNDLE + '/' + path;
		if (registry.getDescriptor(key) == null) {
			registry.put(key, ResourceLocator.imageDescriptorFromBundle(BUNDLE, path)
					.orElseGet(ImageDescriptor::getMissingImageDescriptor));
		}
		return registry.get(key);
	}
}
