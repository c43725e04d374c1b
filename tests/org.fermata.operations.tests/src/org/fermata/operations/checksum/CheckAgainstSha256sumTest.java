// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.Assert.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** What a check prints, byte for byte beside {@code sha256sum --check}, for manifests whole, damaged and hostile. */
public final class CheckAgainstSha256sumTest {

	private static final String HEX = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
	private static final String[] PIECES = {HEX, HEX, HEX, HEX + "  ", HEX + " *", HEX + " ", HEX.toUpperCase(),
			HEX.substring(1), HEX + "0", "SHA256 (", "SHA256(", "SHA256", ") = " + HEX, ")= " + HEX, ")", "=", "(", " ", "  ",
			"\t", "*", "\\", "\\n", "\\r", "\\\\", "\\x", "#", "a", "n", "file", "\u00ff", "\r", "\r\n", "\n", "\n", "\n\n"};

	@Rule
	public final Sandbox sandbox = new Sandbox();

	@Rule
	public final Deadline deadline = new Deadline();

	private Path manifest;

	@Before
	public void makeManifest() throws IOException {
		manifest = Files.createTempFile("fermata-manifest", ".txt");
	}

	@After
	public void deleteManifest() throws IOException {
		Files.delete(manifest);
	}

	@Test
	public void filesThatMatchDifferOrAreMissingAreToldLikeThere() throws IOException {
		OddNames.create(sandbox);
		String sums = sandbox.bash("printf './%s\\0' * | xargs -0 sha256sum").out();
		sandbox.bash("echo more >> plain; echo more >> $'new\\nline'; echo more >> $'\\xff\\xfe'; rm -- '*star' $'end\\\\'");
		Files.writeString(manifest, sums, ISO_8859_1);
		assertSameAsSha256sum();
	}

	@Test
	public void oneOfEachKindIsTold() throws IOException {
		sandbox.bash("sha256sum <(:) >/dev/null; echo a > good; echo b > bad; sha256sum good bad > sums; echo c > bad; mkdir folder");
		Files.writeString(manifest, sandbox.bash("cat sums; echo nonsense; rm sums").out() + HEX + "  gone\n" + HEX
				+ "  folder\n" + HEX + "  good/\n" + HEX + "  good/below\n", ISO_8859_1);
		assertSameAsSha256sum();
	}

	@Test
	public void oneWrongLineAndOneWrongFileAreCountedInTheSingular() throws IOException {
		sandbox.bash("echo b > bad");
		Files.writeString(manifest, HEX + "  bad\nnonsense\n" + HEX + "  gone\n", ISO_8859_1);
		assertSameAsSha256sum();
	}

	@Test
	public void aManifestWithoutALineIsAnErrorOfItsOwn() throws IOException {
		for (String text : new String[] {"", "\n\n", "# nothing\n", "nonsense\n", "<html>\r\n</html>\r\n"}) {
			Files.writeString(manifest, text, ISO_8859_1);
			assertSameAsSha256sum();
		}
	}

	@Test
	public void theFormsOfLinesAreTakenAsThere() throws IOException {
		sandbox.bash(": > a; : > ' a'; : > '*a'; : > $'a\\r'; : > $'b\\nc'; : > 'd)'; : > '\\n'");
		String[] manifests = {HEX + "  a", HEX + " *a\n", HEX + "   a\n" + HEX + "  *a\n", HEX + "  a\r\n",
				HEX + "  a\r\r\n", "\\" + HEX + "  a\\r\r\n", "\\" + HEX + "  b\\nc\n", HEX + "  b\\nc\n", HEX + "  \\n\n",
				"\\" + HEX + "  \\\\n\n", "\\" + HEX + "  a\\t\n", "\\" + HEX + "  a\\\n", HEX.toUpperCase() + "  a\n",
				"SHA256 (a) = " + HEX + "\n", "SHA256(a)= " + HEX + "\n", "SHA256 (d)) = " + HEX + "\r\n",
				"\\SHA256 (b\\nc) = " + HEX + "\n", "SHA256 (a) = " + HEX + " \n", "MD5 (a) = " + HEX + "\n", "  " + HEX + "  a\n",
				HEX + " a\n" + HEX + "  a\n", HEX + "  a\n" + HEX + " a\n", HEX + "\ta\n", HEX + "  \n", HEX + " \n", HEX + "\n",
				"\r\n\n" + HEX + "  a\n\r\n", "# " + HEX + "  a\n" + HEX + "  a\n", " #\n" + HEX + "  a\n",
				"\u00ef\u00bb\u00bf" + HEX + "  a\n" + HEX + "  a\n", HEX.replace('e', 'g') + "  a\n" + HEX + "  a\n"};
		for (String text : manifests) {
			Files.writeString(manifest, text, ISO_8859_1);
			assertSameAsSha256sum();
		}
	}

	@Test
	public void threeThousandDamagedLinesAreUnderstoodAlike() throws IOException {
		Random random = new Random(20240229);
		for (int round = 0; round < 300; round++) {
			StringBuilder text = new StringBuilder();
			for (int line = 0; line < 10; line++) {
				for (int piece = random.nextInt(6); piece >= 0; piece--) {
					text.append(PIECES[random.nextInt(PIECES.length)]);
				}
				text.append('\n');
			}
			Files.writeString(manifest, text, ISO_8859_1);
			assertSameAsSha256sum();
		}
	}

	private void assertSameAsSha256sum() throws IOException {
		Sandbox.Output theirs = sandbox.tryBash("", "sha256sum --check --warn \"$1\"", manifest.toString());
		String text = Files.readString(manifest, ISO_8859_1);
		StringBuilder out = new StringBuilder();
		StringBuilder err = new StringBuilder();
		CheckTally tally = new CheckTally();
		FileName name = FileName.of(manifest);
		FileHash hash = new FileHash();
		try (ManifestReader reader = new ManifestReader(new ByteArrayInputStream(text.getBytes(ISO_8859_1)))) {
			while (reader.hasNext()) {
				switch (reader.next()) {
					case ManifestReader.Broken broken -> {
						tally.addBroken();
						err.append(broken.message(name)).append('\n');
					}
					case ManifestReader.Entry entry -> {
						Checked checked = hash.check(entry, sandbox.folder(), ByteProgress.NONE);
						tally.add(checked);
						out.append(new String(checked.bytes(), ISO_8859_1));
					}
				}
			}
		}
		tally.warnings(name).forEach(line -> err.append(line).append('\n'));
		assertEquals(text, theirs.out(), out.toString());
		assertEquals(text, ownWords(theirs.err()), err.toString());
		assertEquals(text, theirs.exit() == 0, tally.isClean());
	}

	/** Without the system's words about single files, which go to the same place. */
	private static String ownWords(String err) {
		StringBuilder kept = new StringBuilder();
		for (String line : err.split("\n")) {
			if (line.contains("WARNING") || line.contains("properly formatted")) {
				kept.append(line.replaceFirst("^sha256sum: ", "")).append('\n');
			}
		}
		return kept.toString();
	}
}
