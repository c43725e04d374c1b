// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A process that has ended.
 *
 * @param exit its exit code
 * @param out standard output, one char per byte
 * @param err standard error, as text
 */
record Finished(int exit, String out, String err) {

	/** What the OSGi of 2024-09 makes a JVM of today say at each start. */
	private static final Pattern OF_OLD_OSGI = Pattern.compile("WARNING: .*(sun\\.misc\\.Unsafe|org\\.eclipse\\.osgi\\.).*\n");

	Finished {
		if (System.getProperty("fermata.target").endsWith("oldest")) {
			err = OF_OLD_OSGI.matcher(err).replaceAll("");
		}
	}

	/** Checks the exit code, and that nothing but Fermata's own words came out. */
	Finished exits(int code) {
		assertEquals(toString(), code, exit);
		for (String alien : List.of("Exception", "\tat ", "java.", "WARNING: A ", "OpenJDK")) {
			assertFalse(toString(), err.contains(alien));
		}
		return this;
	}

	/** Checks that people were told this. */
	Finished says(String words) {
		assertTrue("should say: " + words + "\n" + this, err.contains(words));
		return this;
	}

	/** Checks that people were not told this. */
	Finished neverSays(String words) {
		assertFalse("should not say: " + words + "\n" + this, err.contains(words));
		return this;
	}

	/** Checks standard output, byte for byte. */
	Finished prints(String expected) {
		assertEquals(toString(), expected, out);
		return this;
	}

	/** The lines of standard output, each with its newline. */
	List<String> lines() {
		assertTrue("the last line is not whole\n" + this, out.isEmpty() || out.endsWith("\n"));
		return out.isEmpty() ? List.of() : List.of(out.split("(?<=\n)"));
	}

	@Override
	public String toString() {
		return "exit code " + exit + "\n--- standard output\n" + out + "\n--- standard error\n" + err + "\n---";
	}
}
