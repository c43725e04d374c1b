// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.Assume;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** What the start script does for a window, seen by a Java that only says how it is called; and where it cannot start. */
public final class StartTest {

	private static final String WINDOW = "exec env -u FERMATA_HOME -u HOME FERMATA_JAVA=$PWD/java/bin/java ";

	@Rule
	public final Sandbox sandbox = new Sandbox();

	@Before
	public void aJavaThatOnlyListens() throws Exception {
		sandbox.bash("chmod 755 .; mkdir -p java/bin tmp; chmod 777 tmp; echo 'JAVA_VERSION=\"21.0.1\"' > java/release; "
				+ "printf '#!/bin/sh\\nprintf \"%%s\\\\n\" \"$@\"\\n' > java/bin/java; chmod +x java/bin/java");
	}

	private String folder() {
		return sandbox.path("").toString();
	}

	@Test
	public void stateAndCachesLieWithTheUser() throws Exception {
		Finished finished = sandbox.run(WINDOW + "HOME=$PWD/home \"$FERMATA\"").exits(0);
		assertEquals("", finished.err());
		assertTrue(finished.out(), finished.out().contains("-data\n" + folder() + "/home/.local/state/fermata/workspace\n")
				&& finished.out().contains("-configuration\n" + folder() + "/home/.cache/fermata/configuration-"));
	}

	@Test
	public void theFolderThatWasNamedIsTaken() throws Exception {
		Finished finished = sandbox.run(WINDOW + "FERMATA_HOME=$PWD/named \"$FERMATA\"").exits(0);
		assertTrue(finished.out(), finished.out().contains("-data\n" + folder() + "/named/state/workspace\n"));
	}

	@Test
	public void aNamedFolderThatCannotBeWrittenToIsToldWithTheWayOut() throws Exception {
		Finished finished = sandbox.run(WINDOW + "FERMATA_HOME=/proc/x \"$FERMATA\"").exits(1).prints("");
		assertEquals("fermata: cannot write to /proc/x/state/workspace; name a folder in FERMATA_HOME where you can\n",
				finished.err());
	}

	@Test
	public void withoutAHomeTheListOfUsersIsAsked() throws Exception {
		Assume.assumeTrue("only root can be nobody", sandbox.bash("id -u").equals("0\n"));
		String home = sandbox.bash("getent passwd 65534 | cut -d: -f6").strip();
		Assume.assumeFalse("nobody has a home", home.isEmpty() || Files.exists(Path.of(home)));
		Finished finished = sandbox.run(Unprivileged.run(sandbox, "env -u FERMATA_HOME -u HOME TMPDIR=$PWD/tmp "
				+ "FERMATA_JAVA=$PWD/java/bin/java \"$FERMATA\"")).exits(0);
		finished.says("fermata: cannot write to " + home + "/.local/state/fermata/workspace; layout and settings are kept in "
				+ folder() + "/tmp/fermata-65534 this time");
	}

	@Test
	public void whereTheUsualFoldersCannotBeWrittenToATemporaryOneServes() throws Exception {
		String spare = folder() + "/tmp/fermata-" + sandbox.bash("id -u").strip();
		for (int time = 1; time <= 2; time++) {
			Finished finished = sandbox.run(WINDOW + "HOME=/proc TMPDIR=$PWD/tmp \"$FERMATA\"").exits(0)
					.says("cannot write to /proc/.local/state/fermata/workspace")
					.says("kept in " + spare + " this time (FERMATA_HOME names another folder)");
			assertTrue(finished.out(), finished.out().contains("-data\n" + spare + "/state/workspace\n"));
		}
	}

	@Test
	public void aTemporaryFolderThatLeadsElsewhereDoesNotServe() throws Exception {
		sandbox.bash("mkdir elsewhere; ln -s ../elsewhere tmp/fermata-$(id -u)");
		sandbox.run(WINDOW + "HOME=/proc TMPDIR=$PWD/tmp \"$FERMATA\"").exits(1).prints("")
				.says("tmp/fermata-" + sandbox.bash("id -u").strip() + " either; name a folder in FERMATA_HOME where you can");
		assertEquals("", sandbox.bash("ls elsewhere"));
	}

	@Test
	public void theCommandLineNeedsNoFolder() throws Exception {
		String expected = sandbox.bash("echo 1 > file; sha256sum file");
		sandbox.run("exec env -u HOME FERMATA_HOME=/proc/x \"$FERMATA\" checksum -j 1 file").exits(0).prints(expected);
		sandbox.run("exec env -u HOME -u FERMATA_HOME \"$FERMATA\" checksum -j 1 file").exits(0).prints(expected);
	}

	@Test
	public void aFolderThatIsGoneIsToldBeforeJavaStumblesOverIt() throws Exception {
		sandbox.run("mkdir gone; cd gone; rmdir ../gone; exec \"$FERMATA\" checksum file").exits(1).prints("")
				.says("fermata: the current folder does not exist any more; go to another one and start again");
	}

	@Test
	public void aPartThatIsMissingIsNamed() throws Exception {
		sandbox.bash("cp -r \"${FERMATA%/*}\" product; rm product/plugins/org.fermata.operations_*");
		sandbox.run("product/fermata checksum file").exits(1).prints("")
				.says("plugins/org.fermata.operations_*.jar; install Fermata again");
	}
}
