// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

/** Somebody waited on the UI thread. Nothing may do that: the window would freeze. */
public final class AwaitOnUiThreadException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	/** @param what what was to be waited for */
	public AwaitOnUiThreadException(String what) {
		super("Cannot wait for " + what + " on the UI thread; start an operation and await it in its routine");
	}
}
