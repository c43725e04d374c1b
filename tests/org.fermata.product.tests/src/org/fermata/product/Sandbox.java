// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.Assume;
import org.junit.rules.ExternalResource;

/**
 * A folder of its own and a shell in it, which knows the product's start script as {@code $FERMATA}. A shell, since it
 * can say every byte, close streams and send signals.
 */
final class Sandbox extends ExternalResource {

	private final List<Running> started = new ArrayList<>();
	private Path folder;

	@Override
	protected void before() throws IOException {
		Assume.assumeTrue("speaks with Linux about processes", System.getProperty("os.name").equals("Linux"));
		assertTrue("no product at " + script() + ": build it first", Files.isExecutable(script()));
		folder = Files.createTempDirectory("fermata-product-").toRealPath();
	}

	@Override
	protected void after() {
		started.forEach(Running::close);
		if (folder != null) {
			try {
				new ProcessBuilder("rm", "-rf", "--one-file-system", folder.toString()).inheritIO().start().waitFor();
			} catch (IOException | InterruptedException fault) {
				throw new AssertionError(fault);
			}
		}
	}

	/** The start script of the product for this machine. */
	static Path script() {
		return Path.of(System.getProperty("fermata.product"), "fermata");
	}

	Path path(String name) {
		return folder.resolve(name);
	}

	/** Runs a shell script that may take a while and has to succeed; gives its output, one char per byte. */
	String bash(String script) throws IOException, InterruptedException {
		Finished finished = run(script);
		assertEquals(finished.toString(), 0, finished.exit());
		return finished.out();
	}

	/** Runs a shell script to its end, without a terminal and with nothing to read. */
	Finished run(String script) throws IOException, InterruptedException {
		return start(script, false).finish();
	}

	/** Starts a shell script in a session of its own, where Ctrl-C has its usual meaning. */
	Running start(String script) throws IOException {
		return start(script, true);
	}

	private Running start(String script, boolean listens) throws IOException {
		// A build in the background of a shell hands down that Ctrl-C is to be ignored, one under nohup that a hang-up is.
		ProcessBuilder builder = new ProcessBuilder("setsid", "env", "--default-signal=INT,HUP", "bash", "-c", script)
				.directory(folder.toFile());
		if (!listens) {
			builder.redirectInput(Path.of("/dev/null").toFile());
		}
		Map<String, String> environment = builder.environment();
		environment.keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("FERMATA_")
				|| name.startsWith("XDG_") || name.startsWith("JDK_JAVA") || name.startsWith("JAVA_TOOL"));
		environment.putAll(Map.of("FERMATA", script().toString(), "FERMATA_HOME", folder + "/.home",
				"JAVA_HOME", System.getProperty("java.home"), "LC_ALL", "C.UTF-8", "SHELL", "/bin/bash",
				"TERM", "xterm", "COLUMNS", "80"));
		Running running = new Running(builder);
		started.add(running);
		return running;
	}

	/** Starts a command at a pseudo-terminal: what it shows there is its standard output and what is typed reaches it. */
	Running atTerminal(String command) throws IOException {
		// A container without them has no terminal that anybody could sit at.
		assumeTrue("pseudo-terminals", Files.isDirectory(Path.of("/dev/pts")) && Files.exists(Path.of("/dev/ptmx"))
				&& Files.exists(Path.of("/dev/pts/ptmx")));
		return start("exec script --quiet --return --flush --command '" + command + "' /dev/null");
	}

	/** A file's bytes, one char each. */
	String read(String name) throws IOException {
		return Files.readString(path(name), ISO_8859_1);
	}

	Path write(String name, String octets) throws IOException {
		return Files.writeString(path(name), octets, ISO_8859_1);
	}

	/** Whether there is a file of such a name, directly in the folder. */
	boolean has(String pattern) {
		try (var entries = Files.newDirectoryStream(folder, pattern)) {
			return entries.iterator().hasNext();
		} catch (IOException fault) {
			throw new AssertionError(fault);
		}
	}

	/** Whether a process has a file open now. */
	boolean isOpen(long pid, String name) {
		try (var descriptors = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
			Path wanted = path(name);
			for (Path each : descriptors) {
				if (Files.isSymbolicLink(each) && Files.readSymbolicLink(each).equals(wanted)) {
					return true;
				}
			}
		} catch (IOException goneMeanwhile) {
			// A descriptor was closed, or the process has ended: who waits looks again or learns of the end.
		}
		return false;
	}
}
