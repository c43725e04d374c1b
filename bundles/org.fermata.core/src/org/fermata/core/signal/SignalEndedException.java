// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.signal;

/**
 * What a routine waited for cannot come any more, such as since the widget was disposed. A routine that is tied
 * to the widget's lifetime never sees this: it is cancelled instead.
 */
public final class SignalEndedException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	/** @param operation whose routine waited */
	public SignalEndedException(String operation) {
		super("\u201c" + operation + "\u201d waited for a signal whose source is gone, such as a disposed widget; "
				+ "tie the operation to the widget's lifetime to have it cancelled instead");
	}
}
