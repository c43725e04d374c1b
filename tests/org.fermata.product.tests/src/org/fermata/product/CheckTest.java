// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import static org.junit.Assert.assertEquals;

import org.junit.Rule;
import org.junit.Test;

/** {@code fermata checksum --check MANIFEST} beside the real {@code sha256sum --check}. */
public final class CheckTest {

	private static final String ZEROS = "0".repeat(64);

	@Rule
	public final Sandbox sandbox = new Sandbox();

	private Finished check(String manifest) throws Exception {
		return sandbox.run("\"$FERMATA\" checksum --workers 2 --check " + manifest);
	}

	private Finished checkedAsThere(String manifest) throws Exception {
		Finished theirs = sandbox.run("sha256sum --check " + manifest);
		return check(manifest).exits(theirs.exit()).prints(theirs.out());
	}

	@Test
	public void aTreeOfOddNamesIsToldLikeThere() throws Exception {
		OddNames.tree(sandbox, "tree");
		sandbox.bash("find tree -type f -print0 | sort -z | xargs -0 sha256sum > manifest");
		checkedAsThere("manifest").exits(0).says("106 files OK".replace("106", "" + 2 * OddNames.ALL.size()));
	}

	@Test
	public void missingAndChangedFilesAreToldLikeThere() throws Exception {
		OddNames.tree(sandbox, "tree");
		sandbox.bash("find tree -type f -print0 | sort -z | xargs -0 sha256sum > manifest; cd tree; echo more >> plain; "
				+ "echo more >> $'new\\nline'; echo more >> $'\\xff\\xfe'; rm -- '*star' $'end\\\\' $'in/\\\\/file'; "
				+ "rm -- --help; mkdir -- --help");
		checkedAsThere("manifest").exits(1).says("WARNING: 4 listed files could not be read")
				.says("WARNING: 3 computed checksums did NOT match").says("--help: a folder, not a file");
	}

	@Test
	public void manifestsInTheOtherFormsOfSha256sumAreUnderstood() throws Exception {
		OddNames.tree(sandbox, "tree");
		for (String form : new String[] { "--binary", "--tag" }) {
			sandbox.bash("find tree -type f -print0 | xargs -0 sha256sum " + form + " > manifest");
			checkedAsThere("manifest").exits(0);
		}
		sandbox.bash("cd tree; sha256sum plain | sed 's/$/\\r/' > ../manifest");
		sandbox.bash("cp tree/plain .");
		checkedAsThere("manifest").exits(0);
	}

	@Test
	public void everyBrokenLineIsNamedWithItsNumberAndTheRestIsChecked() throws Exception {
		sandbox.bash("echo good > good; { echo nonsense; sha256sum good; echo; echo '# a comment'; sha256sum good | cut -c 2-; "
				+ "sha256sum good; printf 'no end'; } > manifest");
		checkedAsThere("manifest").exits(0).prints("good: OK\ngood: OK\n")
				.says("manifest: 1: improperly formatted SHA256 checksum line")
				.says("manifest: 5: improperly formatted").says("manifest: 7: improperly formatted")
				.neverSays("manifest: 3:").neverSays("manifest: 4:").says("WARNING: 3 lines are improperly formatted");
	}

	@Test
	public void aManifestWithoutALineFails() throws Exception {
		for (String text : new String[] { "", "\n\n", "nonsense\n" }) {
			sandbox.write("manifest", text);
			checkedAsThere("manifest").exits(1).prints("").says("manifest: no properly formatted checksum lines found");
		}
	}

	@Test
	public void aManifestThatIsNoFileIsNamedAndNothingWaitsForIt() throws Exception {
		sandbox.bash("mkfifo pipe; mkdir folder");
		check("missing").exits(1).prints("").says("missing: no such file or folder");
		check("pipe").exits(1).prints("").says("pipe: a named pipe, not a file");
		check("folder").exits(1).prints("").says("folder: a folder, not a file");
		check("/dev/null").exits(1).prints("").says("/dev/null: a character device, not a file");
	}

	@Test
	public void pipesAndDevicesInAManifestAreNeverWaitedFor() throws Exception {
		sandbox.bash("mkfifo pipe; echo good > good; sha256sum good > manifest");
		sandbox.write("manifest", sandbox.read("manifest") + ZEROS + "  pipe\n" + ZEROS + "  /dev/zero\n" + ZEROS + "  -\n");
		Finished ours = check("manifest").exits(1).says("pipe: a named pipe, not a file")
				.says("/dev/zero: a character device, not a file").says("-: stands for standard input");
		assertEquals("good: OK\npipe: FAILED open or read\n/dev/zero: FAILED open or read\n-: FAILED open or read\n",
				ours.out());
	}

	@Test
	public void namesAreSeenFromTheCurrentFolder() throws Exception {
		sandbox.bash("mkdir a b; echo 1 > a/file; cd a; sha256sum file > ../b/manifest");
		sandbox.run("cd a && \"$FERMATA\" checksum -j 1 -c ../b/manifest").exits(0).prints("file: OK\n");
		check("b/manifest").exits(1).prints("file: FAILED open or read\n");
	}

	@Test
	public void ourOwnManifestIsFoundGood() throws Exception {
		OddNames.tree(sandbox, "tree");
		sandbox.run("\"$FERMATA\" checksum -j 2 -o manifest tree").exits(0).prints("");
		checkedAsThere("manifest").exits(0);
	}
}
