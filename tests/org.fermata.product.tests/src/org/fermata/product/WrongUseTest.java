// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Rule;
import org.junit.Test;

/** Wrong use is told with the usage on standard error and exit code 2, before anything is done. */
public final class WrongUseTest {

	@Rule
	public final Sandbox sandbox = new Sandbox();

	private void assertRefused(String words, String reason) throws Exception {
		Finished finished = sandbox.run("\"$FERMATA\" " + words).exits(2).prints("").says("usage: fermata ");
		assertTrue(finished.toString(), finished.err().startsWith(reason));
	}

	@Test
	public void somethingHasToBeNamed() throws Exception {
		assertRefused("checksum", "Name at least one file or folder");
		assertRefused("checksum --", "Name at least one file or folder");
		assertRefused("checksum --workers 2", "Name at least one file or folder");
		assertRefused("checksum ''", "\u201c\u201d cannot be the name of a file");
	}

	@Test
	public void operationsAndOptionsThatDoNotExistAreNamed() throws Exception {
		assertRefused("chekcsum .", "There is no operation \u201cchekcsum\u201d");
		assertRefused("''", "There is no operation \u201c\u201d");
		assertRefused("checksum --bogus .", "There is no option \u201c--bogus\u201d");
		assertRefused("checksum --bogus=1 .", "There is no option \u201c--bogus=1\u201d");
		assertRefused("checksum . -x", "There is no option \u201c-x\u201d");
		assertRefused("checksum $'-\\xff' .", "There is no option \u201c-\\xff\u201d");
	}

	@Test
	public void wordsOfTheEclipseLauncherAreOrdinaryWords() throws Exception {
		for (String word : new String[] { "-data", "-application", "-vmargs", "-nl" }) {
			assertRefused("checksum " + word + " .", "There is no option \u201c" + word + "\u201d");
		}
	}

	@Test
	public void aValueInTheWordOfItsOptionIsLookedAtAsWell() throws Exception {
		assertRefused("checksum -j0 .", "-j takes a number from 1 to 256, not \u201c0\u201d");
		assertRefused("checksum -clean .", "--check takes the names from the manifest; leave out \u201c.\u201d");
		assertRefused("checksum -cmanifest -ofile", "--check writes no manifest; leave out --output");
	}

	@Test
	public void optionsNeedTheirValues() throws Exception {
		assertRefused("checksum . --workers", "--workers needs a value after it");
		assertRefused("checksum . -o", "-o needs a value after it");
		assertRefused("checksum --check", "--check needs a value after it");
		assertRefused("checksum --output= .", "\u201c\u201d cannot be the name of a file");
		assertRefused("checksum --help=yes", "--help takes no value");
	}

	@Test
	public void workersAreANumberFromOneTo256() throws Exception {
		for (String number : new String[] { "0", "-1", "257", "two", "''", "1.5", "99999999999" }) {
			assertRefused("checksum --workers " + number + " .", "--workers takes a number from 1 to 256, not");
			assertRefused("checksum --workers=" + number + " .", "--workers takes a number from 1 to 256, not");
		}
	}

	@Test
	public void aCheckStandsAlone() throws Exception {
		assertRefused("checksum --check manifest folder", "--check takes the names from the manifest");
		assertRefused("checksum --check manifest --output file", "--check writes no manifest");
	}

	@Test
	public void nothingIsWrittenThen() throws Exception {
		sandbox.bash("mkdir d; echo 1 > d/file");
		assertRefused("checksum --output manifest --workers 0 d", "--workers takes");
		assertEquals("d\nd/file\n", sandbox.bash("find d manifest 2>/dev/null | sort"));
	}

	@Test
	public void helpIsAResult() throws Exception {
		for (String words : new String[] { "--help", "-h", "help", "checksum --help", "checksum -h" }) {
			Finished finished = sandbox.run("\"$FERMATA\" " + words).exits(0);
			assertEquals("", finished.err());
			assertTrue(finished.out(), finished.out().startsWith("usage: fermata ")
					&& finished.out().contains(" fermata checksum [--workers N] --check MANIFEST\n")
					&& finished.out().contains("\n  -j, --workers N "));
		}
	}
}
