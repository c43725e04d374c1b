// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A process that a test talks to. Every wait is for something that can be seen, and ends at a deadline with all that
 * was seen so far and what the threads of the process were doing. Closing it leaves no process behind.
 */
final class Running implements AutoCloseable {

	/** Says nothing about speed: what takes as long as this has stuck. */
	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private final Process process;
	private final Captured out;
	private final Captured err;
	private final long deadline = System.nanoTime() + PATIENCE.toNanos();

	Running(ProcessBuilder builder) throws IOException {
		process = builder.start();
		out = new Captured(process.getInputStream());
		err = new Captured(process.getErrorStream());
	}

	/** The process, which is its own group if it was started by {@code setsid}. */
	long pid() {
		return process.pid();
	}

	/** Waits for words on standard output. */
	Running awaitOut(String text) throws InterruptedException {
		if (!out.await(text, deadline)) {
			throw stuck("waited on standard output for: " + text);
		}
		return this;
	}

	/** Waits for words on standard error. */
	Running awaitErr(String text) throws InterruptedException {
		if (!err.await(text, deadline)) {
			throw stuck("waited on standard error for: " + text);
		}
		return this;
	}

	/** Waits until something can be seen from outside, looking again and again. */
	Running await(String what, BooleanSupplier condition) {
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > deadline || !process.isAlive()) {
				throw stuck("waited until " + what);
			}
			Thread.onSpinWait();
		}
		return this;
	}

	/** Types; at a pseudo-terminal {@code \003} is Ctrl-C. */
	Running type(String keys) throws IOException {
		process.getOutputStream().write(keys.getBytes(UTF_8));
		process.getOutputStream().flush();
		return this;
	}

	/** Waits for the end of the process and of its output. */
	Finished finish() throws InterruptedException {
		boolean ended = process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)
				&& out.awaitEnd(deadline) && err.awaitEnd(deadline);
		if (!ended) {
			throw stuck("waited for the end");
		}
		return new Finished(process.exitValue(), out.octets(), err.text());
	}

	private AssertionError stuck(String what) {
		String state = process.isAlive() ? "still runs" : "ended with " + process.exitValue();
		return new AssertionError(what + "; the process " + state + "\n--- standard output\n" + out.text()
				+ "\n--- standard error\n" + err.text() + "\n--- threads\n" + threads());
	}

	private String threads() {
		StringBuilder dumps = new StringBuilder();
		Path jstack = Path.of(System.getProperty("java.home"), "bin", "jstack");
		all().filter(each -> each.info().command().orElse("").endsWith("java")).forEach(java -> {
			try {
				Process dump = new ProcessBuilder(jstack.toString(), Long.toString(java.pid())).start();
				dumps.append(new String(dump.getInputStream().readAllBytes(), ISO_8859_1));
			} catch (IOException noTool) {
				dumps.append(noTool);
			}
		});
		return dumps.toString();
	}

	private Stream<ProcessHandle> all() {
		return Stream.concat(Stream.of(process.toHandle()), process.descendants());
	}

	@Override
	public void close() {
		all().toList().forEach(ProcessHandle::destroyForcibly);
	}
}
