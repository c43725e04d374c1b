// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import java.io.PrintWriter;
import java.io.StringWriter;

final class Traces {

	private Traces() {
	}

	static String of(Throwable failure) {
		if (failure == null) {
			return "";
		}
		StringWriter trace = new StringWriter();
		failure.printStackTrace(new PrintWriter(trace));
		return trace.toString();
	}
}
