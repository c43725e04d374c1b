// SPDX-License-Identifier: EPL-2.0
package org.fermata.ide;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.Assume;
import org.junit.rules.ExternalResource;

/**
 * Once for all tests: an IDE is copied, Fermata installed into it, the probe sits at it and ends it, and Fermata is
 * uninstalled. The tests look at what that has left.
 */
final class Visit extends ExternalResource {

	private static final String[] FEATURES = { "org.fermata.feature", "org.fermata.examples.feature" };

	/** Pictures, what the probe saw, what was written to the terminal: kept. */
	private final Path evidence = Path.of(System.getProperty("fermata.evidence"));
	private Path work;
	private Eclipse eclipse;
	private KnownProject project;

	private List<String> before;
	private List<String> installed;
	private int exit;
	private List<String> after;
	private List<String> left;

	@Override
	protected void before() throws Exception {
		Assume.assumeTrue("the probe speaks with an X server", System.getenv("DISPLAY") != null
				&& System.getProperty("os.name").equals("Linux"));
		Path built = Path.of(System.getProperty("fermata.ide"));
		assertTrue("no IDE at " + built + ": build it first", Files.isDirectory(built));
		delete(evidence);
		Files.createDirectories(evidence);
		// Whatever the IDE logs names it: who looks there for words of ours must not find them in its name.
		work = Files.createTempDirectory("ide-visit-").toRealPath();
		project = KnownProject.in(work.resolve("known"));
		eclipse = Eclipse.copy(built, work.resolve("eclipse"));
		before = eclipse.bundles();
		eclipse.install(evidence.resolve("install.txt"), site(), FEATURES);
		installed = eclipse.bundles();
		visit();
		eclipse.uninstall(evidence.resolve("uninstall.txt"), FEATURES);
		after = eclipse.bundles();
		left = eclipse.mentions("fermata");
	}

	private void visit() throws Exception {
		Path[] probe = { Path.of(System.getProperty("fermata.probe")), Path.of(System.getProperty("fermata.tour")) };
		eclipse.slipIn(probe);
		try (Running ide = eclipse.start(evidence.resolve("terminal.txt"), List.of("-Xlog:class+load:file=" + classes(),
				"-Dfermata.probe=" + evidence, "-Dfermata.probe.classes=" + classes(), "-Dfermata.probe.folder=" + project.data(),
				"-Dfermata.probe.site=" + site().toUri()), List.of("-data", workspace().toString()))) {
			exit = ide.end();
		}
		eclipse.takeOut(probe);
	}

	private static Path site() {
		return Path.of(System.getProperty("fermata.site"));
	}

	private Path classes() {
		return work.resolve("classes.txt");
	}

	private Path workspace() {
		return work.resolve("workspace");
	}

	@Override
	protected void after() {
		try {
			if (work != null) {
				delete(work);
			}
		} catch (IOException fault) {
			throw new AssertionError(fault);
		}
	}

	private static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> files = Files.walk(folder)) {
				for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(each);
				}
			}
		}
	}

	/** What a step of the probe has seen; fails as the step has failed. */
	List<String> saw(String step) throws IOException {
		Path failed = evidence.resolve(step + ".failed");
		Path seen = evidence.resolve(step + ".seen");
		if (Files.exists(seen)) {
			return Files.readAllLines(seen);
		}
		Path whole = evidence.resolve("visit.failed");
		Path story = Stream.of(failed, whole).filter(Files::exists).findFirst().orElse(evidence.resolve("terminal.txt"));
		throw new AssertionError(step + "; pictures and more in " + evidence + "\n" + Files.readString(story));
	}

	/** The classes of ours, the probe's aside, that were loaded up to a size of the log, or from there on. */
	List<String> classesOfOurs(long from, long to) throws IOException {
		String log = Files.readString(classes());
		return log.substring((int) from, (int) Math.min(to, log.length())).lines().filter(line -> line.contains("org.fermata."))
				.filter(line -> !line.contains("org.fermata.tour.") && !line.contains("org.fermata.ide.")).toList();
	}

	/** The entries of the workspace's log; empty if there is none. */
	String log() throws IOException {
		Path log = workspace().resolve(".metadata/.log");
		return Files.exists(log) ? Files.readString(log) : "";
	}

	KnownProject project() {
		return project;
	}

	List<String> bundlesBefore() {
		return before;
	}

	List<String> bundlesInstalled() {
		return installed;
	}

	List<String> bundlesAfter() {
		return after;
	}

	/** The files that still speak of Fermata after it was uninstalled. */
	List<String> left() {
		return left;
	}

	int exit() {
		return exit;
	}
}
