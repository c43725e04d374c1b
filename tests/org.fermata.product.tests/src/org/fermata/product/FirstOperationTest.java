// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.Rule;
import org.junit.Test;

/**
 * The plug-in of docs/first-operation, as its page says: built by a Maven of its own against the update site, outside
 * the checkout, so that it finds nothing of ours but that; installed into a copy of the product; and run there.
 */
public final class FirstOperationTest {

	private static final Path CHECKOUT = Path.of(System.getProperty("fermata.checkout"));
	private static final String SITE = CHECKOUT.resolve("releng/org.fermata.site/target/repository").toUri().toString();
	private static final String TYCHO = System.getProperty("fermata.tycho");

	/** Says nothing about speed: what takes as long as this has stuck. */
	private static final long PATIENCE_MINUTES = 8;

	@Rule
	public final Sandbox sandbox = new Sandbox();

	@Test
	public void itIsBuiltAgainstTheSiteAloneInstalledBesideOursAndRun() throws Exception {
		sandbox.bash("cp -r '" + CHECKOUT.resolve("docs/first-operation") + "' lines; cp -r \"${FERMATA%/*}\" product");
		String log = maven(sandbox.path("lines"), "-Dfermata.site=" + SITE, "verify");
		assertTrue(log, log.contains("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0"));

		maven(sandbox.path(""), "org.eclipse.tycho:tycho-p2-director-plugin:" + TYCHO + ":director",
				"-Drepositories=" + sandbox.path("lines/org.example.lines.site/target/repository").toUri(),
				"-DinstallIUs=org.example.lines", "-Ddestination=" + sandbox.path("product"), "-Dprofile=DefaultProfile");

		sandbox.bash("mkdir texts; seq 5 > texts/short.txt; seq 9 > texts/long.txt; echo > texts/other");
		Finished list = sandbox.run("product/fermata --list").exits(0);
		assertTrue(list.toString(), list.out().contains("\ncount-lines  Counts the lines of the text files in a folder\n"));
		sandbox.run("product/fermata count-lines --folder texts --longest 1").exits(0).prints("9\ttexts/long.txt\n")
				.says("Files that end with: .txt, since nobody can be asked").says("lines: 14, files: 2");
		Finished wrong = sandbox.run("product/fermata count-lines --folder none");
		assertEquals(wrong.toString(), 1, wrong.exit());
		wrong.says("count-lines: none is no folder");
	}

	/** Gives what Maven said. */
	private String maven(Path folder, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("bash", System.getProperty("fermata.maven"), "--batch-mode",
				"-Dmaven.repo.local=" + System.getProperty("fermata.maven.repository")));
		if ("offline=true".equals(System.getProperty("fermata.maven.mode"))) {
			command.add("--offline");
		}
		command.addAll(List.of(arguments));
		Path log = sandbox.path("maven.log");
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
				.redirectOutput(log.toFile());
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		// Whatever Maven around us was told is not for this one.
		builder.environment().keySet().removeIf(name -> name.equals("MAVEN_ARGS") || name.equals("MAVEN_CMD_LINE_ARGS"));
		Process maven = builder.start();
		try {
			if (!maven.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
				throw new AssertionError("It does not end.\n" + Files.readString(log));
			}
		} finally {
			maven.destroyForcibly();
		}
		assertEquals(Files.readString(log), 0, maven.exitValue());
		return Files.readString(log);
	}
}
