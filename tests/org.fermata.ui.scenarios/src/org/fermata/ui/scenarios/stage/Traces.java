// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.scenarios.stage;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a failure says of itself. */
public final class Traces {

	private Traces() {
	}

	/** The whole of it; empty if there is none. */
	public static String of(Throwable failure) {
		if (failure == null) {
			return "";
		}
		StringWriter trace = new StringWriter();
		failure.printStackTrace(new PrintWriter(trace));
		return trace.toString();
	}
}
