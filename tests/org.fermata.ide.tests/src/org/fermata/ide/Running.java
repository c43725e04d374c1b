// SPDX-License-Identifier: EPL-2.0
package org.fermata.ide;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** An Eclipse that was started. Closing it leaves no process behind. */
final class Running implements AutoCloseable {

	/** Says nothing about speed: what takes as long as this has stuck. */
	private static final Duration PATIENCE = Duration.ofMinutes(8);

	private final Process process;
	private final Path log;

	Running(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	/** Waits until it has ended; its exit code. */
	int end() throws IOException, InterruptedException {
		if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
			throw new AssertionError("It does not end.\n" + Files.readString(log) + "\n--- threads\n" + threads());
		}
		return process.exitValue();
	}

	private String threads() throws IOException {
		Process dump = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jstack").toString(),
				Long.toString(process.pid())).redirectErrorStream(true).start();
		return new String(dump.getInputStream().readAllBytes(), ISO_8859_1);
	}

	@Override
	public void close() {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
	}
}
