// SPDX-License-Identifier: EPL-2.0
package org.fermata.api;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Says what has changed in the API of a checkout since the last release, or another revision. */
public final class ApiReport {

	private static final int UNFIT = 1;
	private static final int WRONG_USE = 2;
	private static final int NO_BASELINE = 3;

	private final Path checkout;
	private final Baseline baseline;
	private final PrintStream out;

	ApiReport(Path checkout, Baseline baseline, PrintStream out) {
		this.checkout = checkout;
		this.baseline = baseline;
		this.out = out;
	}

	/**
	 * @param arguments the checkout, the folder for what is kept, the Maven to build with; then what the user has said:
	 *        a revision, and {@code --strict} to fail where a version does not tell of what is broken
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		Path checkout = Path.of(arguments[0]);
		Baseline baseline = new Baseline(checkout, Path.of(arguments[1]), Path.of(arguments[2]), ApiJars.BUNDLES);
		int exit = new ApiReport(checkout, baseline, System.out).run(Arrays.asList(arguments).subList(3, arguments.length));
		System.out.flush();
		System.exit(exit);
	}

	/** @return the exit code: 0, 1 if it fails, 2 for wrong use, 3 if the revision cannot be had */
	int run(List<String> words) throws IOException, InterruptedException {
		List<String> revisions = new ArrayList<>(words);
		boolean strict = revisions.remove("--strict");
		if (revisions.size() > 1 || revisions.stream().anyMatch(each -> each.startsWith("-"))) {
			out.println("usage: ./fermata api [REVISION] [--strict]");
			return WRONG_USE;
		}
		try {
			return compare(revisions.isEmpty() ? lastRelease() : revisions.get(0), strict);
		} catch (BaselineException notThere) {
			out.println("fermata: the API was not compared: " + notThere.getMessage());
			return NO_BASELINE;
		}
	}

	private String lastRelease() throws IOException {
		return committed("last-release").get(0);
	}

	private List<String> committed(String file) throws IOException {
		return Files.readAllLines(checkout.resolve("releng/org.fermata.api").resolve(file));
	}

	private int compare(String revision, boolean strict) throws BaselineException, IOException, InterruptedException {
		String commit = baseline.commit(revision);
		Path folder = checkout.resolve("target/api");
		List<ApiJar> old = released(commit, folder.resolve("baseline.log"));
		Report report = new Report(title(revision, commit), old, ApiJars.of(checkout), Set.copyOf(committed("implemented-here")));
		report.write(folder);
		report.lines().forEach(out::println);
		out.println("Report: " + checkout.relativize(folder.resolve("api.md")) + ", and a page for each bundle beside it");
		return report.fails(strict) ? UNFIT : 0;
	}

	private static String title(String revision, String commit) {
		String brief = commit.substring(0, Math.min(commit.length(), 7));
		return commit.startsWith(revision) ? brief : revision + " (" + brief + ")";
	}

	private List<ApiJar> released(String commit, Path log) throws BaselineException, IOException, InterruptedException {
		if (baseline.isBuilt(commit)) {
			return baseline.jars(commit, log);
		}
		out.println("fermata: Building the bundles of " + commit.substring(0, 7) + " to compare with; that takes a minute or two, once");
		out.flush();
		long start = System.nanoTime();
		List<ApiJar> jars = baseline.jars(commit, log);
		out.println("fermata: Built in " + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s");
		return jars;
	}
}
