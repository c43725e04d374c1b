// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;

import org.osgi.framework.FrameworkUtil;

/**
 * The source of a class, as its bundle has it in the folder {@code src} beside the class files.
 *
 * @param path of the file below that folder
 * @param text of it, with line feeds
 */
public record JavaSource(String path, String text) {

	private static final String FOLDER = "src/"; //$NON-NLS-1$

	/**
	 * Reads the source of a class, or of the one it is in. Any thread.
	 *
	 * @throws IOException if it cannot be read, or its bundle was built without it
	 */
	public static JavaSource of(Class<?> type) throws IOException {
		Class<?> outermost = type;
		while (outermost.getEnclosingClass() != null) {
			outermost = outermost.getEnclosingClass();
		}
		String path = outermost.getName().replace('.', '/') + ".java"; //$NON-NLS-1$
		URL entry = FrameworkUtil.getBundle(type).getEntry(FOLDER + path);
		if (entry == null) {
			throw new IOException(FOLDER + path);
		}
		try (InputStream in = entry.openStream()) {
			return new JavaSource(path, new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n")); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}
}
