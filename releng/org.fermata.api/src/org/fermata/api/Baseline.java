// SPDX-License-Identifier: EPL-2.0
package org.fermata.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The bundles of a revision of this checkout: built once, in a clone of its own beside what they are kept in, and found
 * there the next time. The checkout, its index and its work tree are not touched.
 *
 * @param checkout with its history
 * @param cache where what was built is kept, for all checkouts
 * @param maven a Maven that can build it
 * @param bundles the names of those that are looked for
 */
record Baseline(Path checkout, Path cache, Path maven, List<String> bundles) {

	/**
	 * The revision's full name.
	 *
	 * @throws BaselineException if there is no such revision, or no history
	 */
	String commit(String revision) throws BaselineException, IOException, InterruptedException {
		if (!Command.in(checkout, "git", "rev-parse", "--git-dir").succeeds()) {
			throw new BaselineException("there is no history here to find the last release in; it takes a clone with git");
		}
		Command.Result found = Command.in(checkout, "git", "rev-parse", "--verify", "--quiet", revision + "^{commit}").run();
		if (found.exit() == 0) {
			return found.output().strip();
		}
		boolean shallow = Command.in(checkout, "git", "rev-parse", "--is-shallow-repository").run().output().strip().equals("true");
		throw new BaselineException(shallow ? "this clone is shallow and ends before " + revision + "; git fetch --unshallow helps"
				: "there is no revision " + revision + " here");
	}

	/** Whether it is there without being built. */
	boolean isBuilt(String commit) {
		return Files.isDirectory(kept(commit));
	}

	private Path kept(String commit) {
		return cache.resolve("api").resolve(commit);
	}

	/**
	 * The bundles of a commit, those that it has.
	 *
	 * @param log where the output of a build goes that is needed for it
	 * @throws BaselineException if it cannot be built
	 */
	List<ApiJar> jars(String commit, Path log) throws BaselineException, IOException, InterruptedException {
		if (!isBuilt(commit)) {
			build(commit, log);
		}
		return ApiJars.in(kept(commit));
	}

	private void build(String commit, Path log) throws BaselineException, IOException, InterruptedException {
		Path work = Files.createTempDirectory(Files.createDirectories(cache.resolve("api")), "build.");
		try {
			Path clone = work.resolve("checkout");
			// Its own, and not only the files: a build may ask for the time of the commit.
			run(Command.in(checkout, "git", "clone", "--quiet", "--shared", "--no-checkout", checkout.toString(), clone.toString()), log);
			run(Command.in(clone, "git", "checkout", "--quiet", "--detach", commit), log);
			List<String> present = bundles.stream().filter(name -> Files.isDirectory(clone.resolve("bundles").resolve(name))).toList();
			run(Command.in(clone, "bash", maven.toString(), "--batch-mode", "-Dfermata.host", "-DskipTests", "-pl",
					present.stream().map("bundles/"::concat).collect(Collectors.joining(",")), "-am", "package"), log);
			Path jars = Files.createDirectory(work.resolve("jars"));
			for (String name : present) {
				Files.copy(ApiJars.built(clone, name), jars.resolve(name + ".jar"));
			}
			// Whoever comes second finds it there.
			if (!isBuilt(commit)) {
				Files.move(jars, kept(commit));
			}
		} finally {
			delete(work);
		}
	}

	private static void run(Command command, Path log) throws BaselineException, IOException, InterruptedException {
		Command.Result result = command.run();
		if (result.exit() != 0) {
			Files.createDirectories(log.getParent());
			Files.writeString(log, result.output());
			String[] lines = result.output().split("\n");
			String end = String.join("\n", Arrays.copyOfRange(lines, Math.max(0, lines.length - 10), lines.length));
			throw new BaselineException("the last release could not be built; the full log is " + log + "\n" + end);
		}
	}

	private static void delete(Path folder) throws IOException {
		List<Path> all = new ArrayList<>();
		try (Stream<Path> files = Files.walk(folder)) {
			files.sorted(Comparator.reverseOrder()).forEach(all::add);
		}
		for (Path each : all) {
			Files.delete(each);
		}
	}
}
