// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of the archives that people fetch.
 *
 * @param system as its name has it
 * @param architecture as its name has it
 * @param format how its name ends
 * @param fragment the one fragment of SWT that belongs in it
 * @param home where the product lies in it
 */
record Archive(String system, String architecture, String format, String fragment, String home) {

	static final List<Archive> ALL = List.of(linux("x86_64"), linux("aarch64"), mac("x86_64"), mac("aarch64"),
			new Archive("windows", "x86_64", "zip", "org.eclipse.swt.win32.win32.x86_64", "fermata"));

	private static Archive linux(String architecture) {
		return new Archive("linux", architecture, "tar.gz", "org.eclipse.swt.gtk.linux." + architecture, "fermata");
	}

	private static Archive mac(String architecture) {
		return new Archive("macos", architecture, "tar.gz", "org.eclipse.swt.cocoa.macosx." + architecture,
				"Fermata.app/Contents/Eclipse");
	}

	/** The one for this machine, which has to be a Linux. */
	static Archive ofThisMachine() {
		return linux(System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64");
	}

	/** Where it lies; ends the test where none were packed up, as for one platform alone. */
	Path file() throws IOException {
		String end = "-" + system + "-" + architecture + "." + format;
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("fermata.archives")))) {
			List<Path> found = files.filter(file -> file.getFileName().toString().endsWith(end)).toList();
			assumeTrue("no archives: built for this platform alone", !found.isEmpty());
			assertEquals(found.toString(), 1, found.size());
			String name = found.getFirst().getFileName().toString();
			assertTrue(name, name.matches("fermata-\\d+\\.\\d+\\.\\d+-.*"));
			return found.getFirst();
		}
	}

	/** Unpacks it into a folder of its own; gives that. */
	Path unpack(Sandbox sandbox, String folder) throws Exception {
		String into = "'" + folder + "'";
		sandbox.bash("mkdir -p " + into + "; " + (format.equals("zip") ? "cd " + into + "; \"$JAVA_HOME/bin/jar\" xf " + quoted(file())
				: "tar xzf " + quoted(file()) + " -C " + into));
		return sandbox.path(folder);
	}

	private static String quoted(Path file) {
		assertFalse(file.toString().contains("'"));
		return "'" + file + "'";
	}

	@Override
	public String toString() {
		return system + " " + architecture;
	}
}
