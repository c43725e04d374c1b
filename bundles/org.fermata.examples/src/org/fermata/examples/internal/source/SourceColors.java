// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.internal.source;

import java.util.Locale;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;

/** The colours of sources, of the theme; plugin.xml has the light ones and css/dark.css the dark. On the UI thread. */
final class SourceColors {

	private static final String PREFIX = "org.fermata.examples.source."; //$NON-NLS-1$

	private SourceColors() {
	}

	static Color of(Token.Kind kind) {
		return JFaceResources.getColorRegistry().get(PREFIX + kind.name().toLowerCase(Locale.ROOT));
	}
}
