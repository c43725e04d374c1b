// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;

import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** Operations of a plug-in that somebody has put beside ours, in the terminal. Its sources are in {@code contributed}. */
public final class ContributedTest {

	private static final String END = "\ngreet: Done in ";

	/** The product with that plug-in, and folders in which it has been started once. */
	@ClassRule
	public static final Sandbox PRODUCT = new Sandbox();

	@Rule
	public final Sandbox sandbox = new Sandbox();

	@Before
	public void install() throws Exception {
		if (!PRODUCT.has("product")) {
			PRODUCT.bash("set -e; sources=" + sources() + "; cp -r \"${FERMATA%/*}\" product; "
					+ "\"$JAVA_HOME/bin/javac\" -encoding UTF-8 --release 21 -d classes "
					+ "-cp \"$(ls -d product/plugins/org.fermata.* | tr '\\n' :)\" \"$sources\"/src/org/example/contributed/*; "
					+ "\"$JAVA_HOME/bin/jar\" --create --file product/plugins/org.example.contributed_1.0.0.jar "
					+ "--manifest \"$sources/META-INF/MANIFEST.MF\" -C \"$sources\" plugin.xml -C classes .; "
					+ "rm product/configuration/config.ini; "
					+ "sed 's/^osgi.bundles=/&reference\\\\:file\\\\:org.example.contributed_1.0.0.jar@4,/' "
					+ "\"${FERMATA%/*}/configuration/config.ini\" > product/configuration/config.ini");
		}
	}

	private static String sources() {
		return "'" + Path.of("contributed").toAbsolutePath() + "'";
	}

	/** The start of a command, with folders that are kept for the whole class. */
	private static String fermata(String words) {
		return "FERMATA_HOME='" + PRODUCT.path("home") + "' exec '" + PRODUCT.path("product/fermata") + "' " + words;
	}

	private Finished run(String words) throws Exception {
		return sandbox.run(fermata(words));
	}

	private Running atTerminal(String words) throws Exception {
		return sandbox.atTerminal(fermata(words).replace("'", "\""));
	}

	@Test
	public void whatThereIsIsListedALineEach() throws Exception {
		Finished finished = run("--list").exits(0);
		assertEquals("""
				answer      Answer
				broken      Broken
				checksum    SHA-256 checksums of files and of all files in folders
				deaf        Deaf
				endless     Endless
				fail        Fail
				forever     Forever
				gone        Gone
				greet       Greets somebody
				names       Names
				never       Never
				no-command
				nothing     Nothing
				odd         Odd
				own-words   Has words of its own
				selected    Selected
				throwing    Throwing
				unread      Unread
				""", finished.out());
		finished.says("org.example.swapped");
	}

	@Test
	public void mistakesAreToldToWhoeverMissesACommand() throws Exception {
		run("swapped").exits(2).says("There is no operation \u201cswapped\u201d").says("org.example.swapped")
				.says("minimum 5 is above its maximum 1").says("\u201cgreet\u201d").says("\u201cchecksum\u201d");
	}

	@Test
	public void rowsAreLinesWithTabsAndWhatIsPrintedGoesToStandardError() throws Exception {
		Finished finished = run("greet --name Ann --times 3 --mode loud --polite yes").exits(0)
				.prints("1\tDEAR ANN\n2\tDEAR ANN\n3\tDEAR ANN\n");
		assertTrue(finished.toString(), finished.err().startsWith("greeting Ann" + END));
	}

	@Test
	public void aValueIsALineIfThereAreNoRowsAndNoDisplayIsNeeded() throws Exception {
		sandbox.run("unset DISPLAY WAYLAND_DISPLAY; " + fermata("answer")).exits(0).prints("42\n").says("answer: Done in ");
	}

	@Test
	public void defaultsAreTakenAndToldWhereNobodyCanBeAsked() throws Exception {
		run("greet --name Ann").exits(0).prints("1\tHello Ann\n2\tHello Ann\n")
				.says("How often: 2, since nobody can be asked").says("How: As usual, since nobody can be asked");
	}

	@Test
	public void whatHasNoDefaultIsNamedWhereNobodyCanBeAsked() throws Exception {
		Finished finished = run("greet --times 3").exits(2).prints("").says("usage: fermata greet [--name TEXT]");
		assertTrue(finished.toString(), finished.err().startsWith("--name is missing, and there is no terminal to ask at"));
	}

	@Test
	public void whatIsWrongIsNamedWithWhatWouldBeRight() throws Exception {
		Finished finished = run("greet --name A --times 9").exits(2).prints("").says("usage: fermata greet ");
		assertTrue(finished.toString(),
				finished.err().startsWith("\u201ctimes\u201d takes a whole number from 1 to 5, not \u201c9\u201d"));
	}

	@Test
	public void helpIsMadeOfTheParameters() throws Exception {
		Finished finished = run("greet --help").exits(0);
		assertEquals("", finished.err());
		assertEquals("""
				usage: fermata greet [--name TEXT] [--times N] [--mode plain|loud] [--polite yes|no]

				Greets somebody

				  --name TEXT        Whom
				  --times N          How often, 1 to 5; 2 is suggested
				  --mode plain|loud  How; plain is suggested
				  --polite yes|no    Politely; no is suggested
				  -h, --help         this text

				What is not given is asked at a terminal; elsewhere what is suggested is taken.
				Exit code: 0, 1 when it failed, 2 for wrong use, 130 for Ctrl-C.
				""", finished.out());
	}

	@Test
	public void wordsOfTheEclipseLauncherArriveAsTheyAre() throws Exception {
		run("greet --name -data --times=1").exits(0).prints("1\tHello -data\n");
		run("own-words -data '' -clean -vmargs '-application x' $'\u00e4'").exits(0)
				.prints(new String("-data||-clean|-vmargs|-application x|\u00e4\n".getBytes("UTF-8"), "ISO-8859-1"));
	}

	@Test
	public void severalFilesStandAfterTheirOptionAndNamesAreNoText() throws Exception {
		sandbox.bash("echo 1 > a; echo 2 > $'b\\xff'");
		run("names --of a $'b\\xff' none --of=a").exits(0)
				.prints("a\tis there\nb\u00ef\u00bf\u00bd\tis there\nnone\tis not there\na\tis there\n");
	}

	@Test
	public void whatIsMissingIsAskedAtATerminal() throws Exception {
		Running run = atTerminal("greet --polite > out").awaitOut("Whom: ");
		run.type("Ann\n").awaitOut("How often, 1 to 5 [2]: ").type("9\n").awaitOut("not \u201c9\u201d");
		run.type("3\n").awaitOut("How (As usual, Loudly) [As usual]: ").type("Loudly\n");
		Finished finished = run.finish();
		assertEquals(finished.toString(), 0, finished.exit());
		assertEquals("1\tDEAR ANN\n2\tDEAR ANN\n3\tDEAR ANN\n", sandbox.read("out"));
	}

	@Test
	public void ctrlCStopsItAndLetsOutWholeLines() throws Exception {
		Running run = sandbox.start(fermata("forever")).awaitErr("it has begun");
		sandbox.bash("kill -INT -" + run.pid());
		run.finish().exits(130).prints("begun\n").says("forever: Stopped by you");
		Running terminated = sandbox.start(fermata("forever")).awaitErr("it has begun");
		sandbox.bash("kill -TERM -" + terminated.pid());
		terminated.finish().exits(143).prints("begun\n");
	}

	@Test
	public void ctrlCAtATerminalTakesTheProgressLineAway() throws Exception {
		Running run = atTerminal("forever > out").awaitOut("Waiting for the end\u2026").type("\003");
		Finished finished = run.finish();
		assertTrue(finished.toString(), finished.exit() == 130
				&& finished.out().endsWith("\r\u001b[Kforever: Stopped by you\r\n"));
	}

	@Test
	public void anOutputThatNobodyTakesIsNamedAndFails() throws Exception {
		String full = "Cannot write to standard output: No space left on device";
		run("greet --name A > /dev/full").exits(1).says(full);
		run("--list > /dev/full").exits(1).says(full);
		run("answer >&-").exits(1).says("Cannot write to standard output: ");
	}

	@Test
	public void whoStopsListeningEndsIt() throws Exception {
		sandbox.run("(" + fermata("endless") + ") | head -n 2; exit ${PIPESTATUS[0]}").exits(1).prints("1\n2\n")
				.says("endless: Cannot write to standard output: Broken pipe");
	}

	@Test
	public void aFailureIsToldAfterWhatCameBefore() throws Exception {
		Finished finished = run("fail");
		assertEquals(finished.toString(), 1, finished.exit());
		finished.prints("before\n").says("fail: IOException: on purpose");
	}

	@Test
	public void aClassThatCannotBeUsedIsNamedWithItsPlugIn() throws Exception {
		String[][] cases = { { "gone", "org.example.gone", "org.example.contributed.Gone" },
				{ "throwing", "org.example.throwing", "not today" },
				{ "broken", "org.example.broken", "not even loaded" },
				{ "nothing", "org.example.nothing", "in the window only" },
				{ "no-command", "no-command", "org.fermata.core.terminal.TerminalCommand" } };
		for (String[] each : cases) {
			Finished finished = run(each[0]);
			assertEquals(finished.toString(), 1, finished.exit());
			finished.prints("").says(each[0] + ": org.example.contributed: \u201c" + each[1] + "\u201d").says(each[2])
					.neverSays("\tat ");
		}
	}

	@Test
	public void aClassThatWouldDropItsParametersIsNamedWithTheWayOut() throws Exception {
		Finished finished = run("deaf --to Ann");
		assertEquals(finished.toString(), 1, finished.exit());
		finished.prints("").says("deaf: org.example.contributed: \u201corg.example.deaf\u201d cannot be started")
				.says("its class org.example.contributed.Answer takes none")
				.says("implement org.fermata.core.parameter.ParameterizedRoutine");
	}

	@Test
	public void aConditionIsLookedAtUnlessItIsAboutAWindow() throws Exception {
		run("never").exits(1).prints("").says("\u201cNever\u201d cannot be started now");
		sandbox.run("export FERMATA_JAVA_OPTS=-Dorg.example.never=set; " + fermata("never")).exits(0).prints("42\n");
		run("selected").exits(0).prints("42\n");
	}

	@Test
	public void aConditionThatMakesNoSenseHoldsAsInTheWindowAndIsInTheLog() throws Exception {
		run("odd").exits(0).prints("42\n");
		run("unread").exits(0).prints("42\n");
		String log = PRODUCT.bash("grep -hF org.example.odd home/cache/terminal-*/1/*.log"); // as docs/installing.md says
		assertTrue(log, log.contains("org.example.odd") && log.contains("counts as enabled")); // its quotes are the locale's
	}

	@Test
	public void ofTwoCommandsWithOneWordTheFirstAndOursCount() throws Exception {
		run("checksum").exits(2).says("usage: fermata checksum "); // and not 42
		run("greet --name A --times 1").exits(0).prints("1\tHello A\n");
	}

	@Test
	public void aCommandMayHaveWordsOfItsOwn() throws Exception {
		run("own-words a b").exits(0).prints("a|b\n").says("as it stands\nown-words: under its name\n");
		run("own-words").exits(2).prints("").says("No word\nusage: fermata own-words WORD");
	}

	@Test
	public void severalAtOnceDoNotMeetInTheirFolders() throws Exception {
		Running first = sandbox.start(fermata("forever")).awaitErr("it has begun");
		run("answer").exits(0).prints("42\n");
		sandbox.bash("kill -INT -" + first.pid());
		first.finish().exits(130);
		assertEquals("1\n2\n", sandbox.bash("ls '" + PRODUCT.path("home/state/terminal") + "'"));
	}

	@Test
	public void whatWasHalfWrittenOfTheCachesFailsOnceAtMost() throws Exception {
		String script = "FERMATA_HOME=\"$PWD/home\" exec '" + PRODUCT.path("product/fermata") + "' answer";
		sandbox.run(script).exits(0);
		assertEquals("", sandbox.bash("find home -name .starting"));
		sandbox.bash("cd home/cache/*/1/org.eclipse.osgi; for file in framework.info.*; do "
				+ "head -c 1000 $file > half; mv half $file; done");
		assertFalse(sandbox.run(script).exit() == 0);
		sandbox.run(script).exits(0).prints("42\n");
	}

	@Test
	public void withoutAPlaceToWriteItSaysSoOrTakesATemporaryOne() throws Exception {
		String script = "'" + PRODUCT.path("product/fermata") + "' answer";
		sandbox.run("FERMATA_HOME=/proc/x exec " + script).exits(1).prints("")
				.says("fermata: cannot write to /proc/x/cache; name a folder in FERMATA_HOME where you can");
		sandbox.bash("mkdir tmp");
		sandbox.run("exec env -u FERMATA_HOME HOME=/proc TMPDIR=$PWD/tmp " + script).exits(0).prints("42\n");
		assertEquals("cache\nstate\n", sandbox.bash("ls tmp/fermata-$(id -u)"));
		sandbox.bash("rm -r tmp/fermata-*; ln -s ../elsewhere tmp/fermata-$(id -u); mkdir elsewhere");
		sandbox.run("exec env -u FERMATA_HOME HOME=/proc TMPDIR=$PWD/tmp " + script).exits(1).prints("");
		assertEquals("", sandbox.bash("ls elsewhere"));
	}
}
