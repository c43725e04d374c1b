// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Byte for byte beside the program itself. */
public final class ManifestAgainstSha256sumTest {

	private static final String SORTED = "LC_ALL=C sort -z | xargs -0 sha256sum";

	@Rule
	public final Sandbox sandbox = new Sandbox();

	@Rule
	public final Deadline deadline = new Deadline();

	@Before
	public void makeOddFiles() throws IOException {
		OddNames.create(sandbox);
	}

	@Test
	public void absoluteRootGivesWhatFindAndSha256sumGive() throws IOException {
		String expected = sandbox.bash("find \"$1\" -type f -print0 | " + SORTED, sandbox.folder().toString()).out();
		assertEquals(expected, manifest(sandbox.folder()));
	}

	@Test
	public void relativeRootGivesRelativeNames() throws IOException {
		Path here = Path.of("").toAbsolutePath();
		Path root = here.relativize(sandbox.folder());
		String expected = sandbox.bash("cd \"$1\"; find \"$2\" -type f -print0 | " + SORTED,
				here.toString(), root.toString()).out();
		assertEquals(expected, manifest(root));
	}

	@Test
	public void dotAsRootGivesNamesThatBeginWithDot() throws IOException {
		String expected = sandbox.bash("find . -type f -print0 | " + SORTED).out();
		for (String locale : List.of("C", "C.UTF-8")) {
			Sandbox.Output ours = ManifestOfFolder.inOwnJvm(List.of(), locale, sandbox.folder(), ".");
			assertEquals(locale, expected, ours.out());
			assertEquals(locale, "", ours.err());
		}
	}

	@Test
	public void theEmptyRootGivesBareNamesButNeverABareDash() throws IOException {
		String expected = sandbox.bash("find . -type f -printf '%P\\0' | LC_ALL=C sort -z | sed -z 's,^-$,./-,' "
				+ "| xargs -0 sha256sum --").out();
		assertEquals(expected, ManifestOfFolder.inOwnJvm(List.of(), "C", sandbox.folder(), "").out());
		assertTrue(ManifestOfFolder.inOwnJvm(List.of(), "C", sandbox.folder(), "-").out().endsWith("  ./-\n"));
	}

	@Test
	public void filesAsRootsKeepTheirOrderAndMayRepeat() throws IOException {
		Path late = sandbox.path("plain");
		Path early = sandbox.path("*star");
		String expected = sandbox.bash("sha256sum \"$1/plain\" \"$1/*star\" \"$1/plain\"",
				sandbox.folder().toString()).out();
		assertEquals(expected, manifest(late, early, late));
	}

	@Test
	public void sha256sumAcceptsOurManifest() throws IOException {
		Path manifest = Files.writeString(Files.createTempFile("fermata", ""), manifest(sandbox.folder()), ISO_8859_1);
		try {
			sandbox.bash("sha256sum --check --strict --quiet \"$1\"", manifest.toString());
		} finally {
			Files.delete(manifest);
		}
	}

	@Test
	public void whatSha256sumWritesReadsBackAsTheSameNames() throws IOException {
		for (String form : List.of("--text", "--binary", "--tag")) {
			String theirs = sandbox.bash("printf '%s\\0' * | xargs -0 sha256sum " + form + " -- ").out();
			List<String> names = new ArrayList<>();
			new ManifestReader(new ByteArrayInputStream(theirs.getBytes(ISO_8859_1))).forEachRemaining(line -> {
				ManifestReader.Entry entry = (ManifestReader.Entry) line;
				names.add(new String(entry.name().bytes(), ISO_8859_1));
			});
			assertEquals(form, OddNames.ALL.size(), names.size());
			assertEquals(form, new TreeSet<>(OddNames.ALL), new TreeSet<>(names));
		}
	}

	@Test
	public void readingAndWritingIsTheIdentity() throws IOException {
		String ours = manifest(sandbox.folder());
		StringBuilder again = new StringBuilder();
		new ManifestReader(new ByteArrayInputStream(ours.getBytes(ISO_8859_1))).forEachRemaining(line -> {
			ManifestReader.Entry entry = (ManifestReader.Entry) line;
			again.append(new String(new ManifestLine(entry.digest(), entry.name()).bytes(), ISO_8859_1));
		});
		assertEquals(ours, again.toString());
	}

	private static String manifest(Path... roots) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ManifestOfFolder.write(List.of(roots), out);
		return out.toString(ISO_8859_1);
	}
}
