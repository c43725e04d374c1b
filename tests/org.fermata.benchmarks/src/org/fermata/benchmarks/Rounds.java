// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs every contender once a round, each in a JVM of its own, so that a machine which is busy for a while is so for
 * all of them.
 */
final class Rounds {

	private static final String HEAP = "-Xmx3g";
	/** JMH uses what newer JVMs warn of. */
	private static final String[] JMH_JVM = Runtime.version().feature() < 23 ? new String[] {HEAP}
			: new String[] {HEAP, "--sun-misc-unsafe-memory-access=allow"};

	private final boolean quick;
	private final Figures figures;

	Rounds(boolean quick, Figures figures) {
		this.quick = quick;
		this.figures = figures;
	}

	/** The methods of a JMH class; a figure is called {@code Class.method}. */
	void benchmarks(Class<?> type) throws RunnerException {
		var options = new OptionsBuilder()
				.include("^" + type.getName().replace(".", "\\.") + "\\.")
				.forks(1)
				.jvmArgs(JMH_JVM)
				.warmupIterations(quick ? 2 : 3)
				.warmupTime(TimeValue.milliseconds(quick ? 300 : 500))
				.measurementIterations(quick ? 2 : 4)
				.measurementTime(TimeValue.milliseconds(quick ? 150 : 400))
				.shouldFailOnError(true)
				.verbosity(VerboseMode.SILENT)
				.build();
		for (RunResult result : new Runner(options).run()) {
			figures.add(type.getSimpleName() + "." + result.getPrimaryResult().getLabel(),
					result.getPrimaryResult().getScore());
		}
	}

	/** A program with a main method; a figure is called {@code Class.contender.name}. */
	void program(Class<?> type, String contender) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-XX:+UseSerialGC",
				"--enable-native-access=ALL-UNNAMED",
				"-cp", System.getProperty("java.class.path"), type.getName(), contender, quick ? "quick" : "full")
				.redirectError(Redirect.INHERIT).start();
		process.getOutputStream().close();
		String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0) {
			throw new IOException(type.getSimpleName() + " " + contender + " ended with " + process.exitValue());
		}
		text.lines().map(line -> line.split(" "))
				.forEach(words -> figures.add(type.getSimpleName() + "." + contender + "." + words[0],
						Double.parseDouble(words[1])));
	}
}
