// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/**
 * The product as somebody gets it and as assistive technology sees it: fetched, unpacked into a folder of an awkward
 * name, its window worked through AT-SPI alone (see assistive.py), and its command line.
 */
public final class AssistiveTest {

	private static final String PACKAGES = "at-spi2-core dbus-daemon libatk-adaptor gir1.2-atspi-2.0 python3-gi";
	/** Debian's, whatever else of that name is in front of it. */
	private static final String PYTHON = "/usr/bin/python3";
	private static final String FOLDER = "a pl\u00e4ce of its own";

	@Rule
	public final Sandbox sandbox = new Sandbox();

	private String product;

	@Before
	public void unpackAsAnybodyWould() throws Exception {
		product = Archive.ofThisMachine().unpack(sandbox, FOLDER).resolve("fermata/fermata").toString();
	}

	private void assistant() throws Exception {
		String missing = "no AT-SPI on this system; on Debian: apt-get install " + PACKAGES;
		assumeTrue(missing, sandbox.run(PYTHON + " -c 'import gi; gi.require_version(\"Atspi\", \"2.0\")' && command -v dbus-run-session")
				.exit() == 0);
		assumeTrue("no display", System.getenv("DISPLAY") != null);
		try (InputStream script = getClass().getResourceAsStream("assistive.py")) {
			Files.copy(script, sandbox.path("assistive.py"));
		}
	}

	@Test
	public void everythingInTheWindowIsReadAndUsedThroughAccessibility() throws Exception {
		assistant();
		sandbox.bash("mkdir files; for i in 1 2 3 4 5; do echo $i > files/$i; done; truncate -s 30G files/large");
		String sum = sandbox.bash("sha256sum files/1").substring(0, 64);
		Finished finished = sandbox.run(session()).exits(0);
		List<String> said = new String(finished.out().getBytes(ISO_8859_1), UTF_8).lines().toList();
		String all = String.join("\n", said);
		assertTrue(all, all.contains("Question: Files to read at once (6 files") && all.contains("\nSlider: 1 to 6, from "));
		assertTrue(all, said.stream().anyMatch(line -> line.matches("Progress: Checksum .*, Running, \\d+.%, .* of .*")));
		assertTrue(all, said.stream().anyMatch(line -> line.matches("Bar: progress bar \"Progress of Checksum\", 0 to 100, has begun, "
				+ "goes on: Running, \\d+.%, .* of .*")));
		assertTrue(all, said.stream().anyMatch(line -> line.matches("Done: Checksum .*, Done in .*")));
		assertTrue(all, all.contains(sum));
		assertTrue(all, said.contains("Exit code of the window: 0"));
		assertLogIsClean();
	}

	/** A bus and the window's process that end with the script; the output of the window is read with its own. */
	private String session() {
		String window = "FERMATA_JAVA_OPTS=-Duser.home=$PWD/files \"$product\" --data \"$PWD/st\u00e4te\" & window=$!; ";
		return "export product='" + product + "' GTK_MODULES=gail:atk-bridge GDK_BACKEND=x11 XDG_RUNTIME_DIR=$PWD; unset NO_AT_BRIDGE; "
				+ "unset WAYLAND_DISPLAY; chmod 700 .; dbus-run-session -- bash -c '" + window + PYTHON
				+ " -W ignore assistive.py files/large || { code=$?; kill $window; exit $code; }; "
				+ "wait $window; echo \"Exit code of the window: $?\"' 2>errors || { code=$?; cat errors >&2; exit $code; }";
	}

	private void assertLogIsClean() throws Exception {
		Path log = sandbox.path("st\u00e4te/.metadata/.log");
		String entries = Files.exists(log) ? Files.readString(log) : "";
		assertFalse(entries, entries.contains("!ENTRY") && entries.matches("(?s).*!ENTRY \\S+ 4 .*"));
	}

	@Test
	public void theCommandLineWorksFromThere() throws Exception {
		String expected = sandbox.bash("echo 1 > file; sha256sum file");
		sandbox.run("'" + product + "' checksum -j 1 file").exits(0).prints(expected);
		assertEquals("", sandbox.bash("find . -newer file -name .metadata"));
	}
}
