// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.theme;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;
import org.fermata.core.engine.OperationState;

/**
 * The colours of the theme. Ask each time you paint: a theme change replaces what the registry holds, and
 * the registry owns the colours. On the UI thread.
 */
public final class OperationColors {

	private static final String TEXT = "org.fermata.ui.text."; //$NON-NLS-1$
	private static final String BAR = "org.fermata.ui.bar."; //$NON-NLS-1$
	private static final String MUTED = "muted"; //$NON-NLS-1$

	private OperationColors() {
	}

	/** For words that tell a state; legible as text on a view's background. */
	public static Color of(OperationState state) {
		return color(TEXT + role(state));
	}

	/** For the filled part of a progress bar. */
	public static Color bar(OperationState state) {
		return color(BAR + role(state));
	}

	/** For the part of a progress bar that is not filled yet. */
	public static Color track() {
		return color(BAR + "track"); //$NON-NLS-1$
	}

	/** For text of less weight: figures, times, what has ended. */
	public static Color muted() {
		return color(TEXT + MUTED);
	}

	/** For the words of what cannot be used now. */
	public static Color disabled() {
		return color(BAR + MUTED);
	}

	/** For text that says what went wrong. */
	public static Color error() {
		return of(OperationState.FAILED);
	}

	private static String role(OperationState state) {
		return switch (state) {
		case RUNNING -> "running"; //$NON-NLS-1$
		case WAITING -> "waiting"; //$NON-NLS-1$
		case DONE -> "done"; //$NON-NLS-1$
		case FAILED -> "failed"; //$NON-NLS-1$
		case ABANDONED -> "abandoned"; //$NON-NLS-1$
		// What somebody asked for is no news: it steps back.
		case STOPPING, STOPPED -> MUTED;
		};
	}

	private static Color color(String id) {
		return JFaceResources.getColorRegistry().get(id);
	}
}
