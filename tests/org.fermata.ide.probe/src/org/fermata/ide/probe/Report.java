// SPDX-License-Identifier: EPL-2.0
package org.fermata.ide.probe;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** What was seen, for whoever looks into the folder afterwards: a file a step, with what was seen or what went wrong. */
record Report(Path folder) {

	/**
	 * Does one step; one that fails leaves the others to be done.
	 *
	 * @return whether it went well
	 */
	boolean step(String name, Callable<List<String>> step) {
		try {
			write(name + ".seen", String.join("\n", step.call()) + "\n");
			return true;
		} catch (Exception | Error failure) {
			failed(name, failure);
			return false;
		}
	}

	void failed(String name, Throwable failure) {
		StringWriter trace = new StringWriter();
		failure.printStackTrace(new PrintWriter(trace));
		write(name + ".failed", trace.toString());
	}

	private void write(String name, String text) {
		try {
			Files.writeString(folder.resolve(name), text);
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}
}
