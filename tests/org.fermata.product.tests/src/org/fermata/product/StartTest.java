// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.Assume;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** What the start script does for a window, seen by a Java that only says how it is called; and where it cannot start. */
public final class StartTest {

	private static final String WINDOW = "exec env -u FERMATA_HOME -u HOME DISPLAY=:0 FERMATA_JAVA=$PWD/java/bin/java ";

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
	public void aFolderForItsDataIsTakenInBothSpellingsAndForEveryWindow() throws Exception {
		for (String spelling : List.of("--data 'of mine \u00fc %x'", "--data='of mine \u00fc %x'",
				"--data \"$PWD/of mine \u00fc %x\"", "--data 'of mine \u00fc %x' -application org.fermata.tour.application")) {
			Finished finished = sandbox.run(WINDOW + "FERMATA_HOME=$PWD/named \"$FERMATA\" " + spelling).exits(0);
			assertEquals("", finished.err());
			String out = new String(finished.out().getBytes(ISO_8859_1), UTF_8);
			assertTrue(out, out.contains("-data\n" + folder() + "/of mine \u00fc %x\n")
					&& out.contains("-configuration\n" + folder() + "/named/cache/"));
			assertEquals(out, spelling.contains("-application"), out.endsWith("-application\norg.fermata.tour.application\n"));
		}
		assertEquals("", sandbox.bash("ls named | grep -v cache || true"));
	}

	@Test
	public void withoutADisplayItSaysWhatCanBeDone() throws Exception {
		Finished finished = sandbox.run("exec env -u DISPLAY -u WAYLAND_DISPLAY \"$FERMATA\"").exits(1).prints("");
		assertEquals("fermata: there is no display to open a window on; without one name an operation, such as: "
				+ "fermata checksum FOLDER\n", finished.err());
	}

	@Test
	public void theCommandLineAsAnApplicationOfEclipseNeedsNoDisplay() throws Exception {
		Finished finished = sandbox.run("exec env -u DISPLAY -u WAYLAND_DISPLAY FERMATA_JAVA=$PWD/java/bin/java "
				+ "\"$FERMATA\" -application org.fermata.app.cli checksum file").exits(0);
		assertTrue(finished.out(), finished.out().endsWith("-application\norg.fermata.app.cli\nchecksum\nfile\n"));
	}

	@Test
	public void aFolderForItsDataThatDoesNotServeIsToldWithTheWayOut() throws Exception {
		sandbox.run(WINDOW + "\"$FERMATA\" --data").exits(2).prints("").says("--data needs a folder: fermata --data FOLDER");
		sandbox.run(WINDOW + "\"$FERMATA\" --data=").exits(2).prints("").says("--data needs a folder");
		sandbox.run("echo > file; " + WINDOW + "\"$FERMATA\" --data file").exits(2).prints("")
				.says("file is no folder; name one after --data");
		sandbox.run(WINDOW + "\"$FERMATA\" --data /proc/x").exits(1).prints("")
				.says("cannot write to /proc/x; name a folder after --data where you can");
		sandbox.run(WINDOW + "\"$FERMATA\" --data folder checksum file").exits(2).prints("")
				.says("--data is for the window");
	}

	@Test
	public void theDesktopLearnsOfItWhereverItLies() throws Exception {
		sandbox.bash("cp -r \"${FERMATA%/*}\" 'the \u00fc $product'");
		String entry = sandbox.bash("export XDG_DATA_HOME=$PWD/share; 'the \u00fc $product/desktop/install' >/dev/null; "
				+ "cat share/applications/fermata.desktop; "
				+ "cmp share/icons/hicolor/scalable/apps/fermata.svg 'the \u00fc $product/desktop/fermata.svg'");
		String text = new String(entry.getBytes(ISO_8859_1), UTF_8);
		assertTrue(text, text.contains("\nExec=\"" + folder() + "/the \u00fc \\\\$product/fermata\"\n")
				&& text.contains("\nTryExec=" + folder() + "/the \u00fc $product/fermata\n") && text.contains("\nIcon=fermata\n"));
		sandbox.bash("export XDG_DATA_HOME=$PWD/share; 'the \u00fc $product/desktop/install' --remove");
		assertEquals("", sandbox.bash("find share -type f"));
	}

	@Test
	public void withoutAHomeTheListOfUsersIsAsked() throws Exception {
		Assume.assumeTrue("only root can be nobody", sandbox.bash("id -u").equals("0\n"));
		String home = sandbox.bash("getent passwd 65534 | cut -d: -f6").strip();
		Assume.assumeFalse("nobody has a home", home.isEmpty() || Files.exists(Path.of(home)));
		Finished finished = sandbox.run(Unprivileged.run(sandbox, "env -u FERMATA_HOME -u HOME DISPLAY=:0 TMPDIR=$PWD/tmp "
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

	@Test
	public void whatAnUpdateHasLeftBehindIsNotStarted() throws Exception {
		sandbox.bash("set -e; cp -r \"${FERMATA%/*}\" product; cd product/plugins; for name in app core operations; do "
				+ "mv org.fermata.${name}_* org.fermata.${name}_0.10.0.jar; touch org.fermata.${name}_0.{1.0,9.0,11.0}.jar; done; "
				+ "sed -i 's/\\(org.fermata.[a-z]*_\\)0\\.[0-9.]*jar/\\10.10.0.jar/g' ../configuration/config.ini");
		String expected = sandbox.bash("echo 1 > file; sha256sum file");
		sandbox.run("product/fermata checksum -j 1 file").exits(0).prints(expected);
	}
}
