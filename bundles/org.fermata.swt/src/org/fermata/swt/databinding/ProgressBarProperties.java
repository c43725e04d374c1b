// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.databinding;

import org.eclipse.jface.databinding.swt.IWidgetValueProperty;
import org.eclipse.jface.databinding.swt.WidgetValueProperty;
import org.eclipse.swt.widgets.ProgressBar;

/** What of a progress bar can be bound; JFace's own properties leave it out. On the display's thread. */
public final class ProgressBarProperties {

	private ProgressBarProperties() {
	}

	/** The part of a bar that is filled, from 0 to 1, whatever its minimum and maximum are. */
	public static IWidgetValueProperty<ProgressBar, Double> fraction() {
		return new Fraction();
	}

	private static final class Fraction extends WidgetValueProperty<ProgressBar, Double> {

		@Override
		public Object getValueType() {
			return Double.class;
		}

		@Override
		protected Double doGetValue(ProgressBar bar) {
			int range = bar.getMaximum() - bar.getMinimum();
			return range == 0 ? 0.0 : (bar.getSelection() - bar.getMinimum()) / (double) range;
		}

		@Override
		protected void doSetValue(ProgressBar bar, Double fraction) {
			double part = fraction == null ? 0 : Math.clamp(fraction, 0.0, 1.0);
			bar.setSelection(bar.getMinimum() + (int) Math.round(part * (bar.getMaximum() - bar.getMinimum())));
		}
	}
}
