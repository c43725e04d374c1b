// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import org.fermata.core.cancel.Graces;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Routine;
import org.fermata.core.time.SystemTime;
import org.fermata.operations.checksum.Checksum;
import org.fermata.operations.checksum.ManifestCheck;

/** The checksum operations in the terminal: the same routines as in the window, presented in lines. */
final class ChecksumCommand {

	static final String NAME = "checksum";

	/** Whoever pressed Ctrl-C gets the prompt back within a second, whatever holds the work up. */
	private static final Graces GRACES = new Graces(Duration.ofMillis(300), Duration.ofMillis(500));

	private final ChecksumArguments arguments;
	private final Terminal terminal;
	private final HeapReserve heap;

	ChecksumCommand(ChecksumArguments arguments, Terminal terminal, HeapReserve heap) {
		this.arguments = arguments;
		this.terminal = terminal;
		this.heap = heap;
	}

	/** Runs to the end, or until Ctrl-C; returns the exit code. */
	int run() throws InterruptedException, IOException {
		// The status line has alarms of its own: a terminal that takes nothing holds up its thread, but not the engine's.
		try (SystemTime time = new SystemTime();
				Engine engine = Engine.builder().discardOutput().workers(new ThreadWorkers()).graces(GRACES)
						.failures(heap::report).build();
				StatusLine status = new StatusLine(terminal, time)) {
			engine.addPresenter(new TerminalPresenter(terminal, status));
			TerminalRun run = new TerminalRun(engine, status, new Messenger(NAME, status), heap);
			ProcessOutput output = new ProcessOutput(terminal, status);
			return arguments.check().isPresent() ? check(run, output) : make(run, output);
		}
	}

	private int make(TerminalRun run, ProcessOutput output) throws InterruptedException, IOException {
		try (ManifestOutput manifest = new ManifestOutput(output, run.messenger(), arguments.output())) {
			Checksum checksum = Checksum.of(arguments.paths()).deliverTo(manifest);
			Routine<?> routine = arguments.workers().isPresent()
					? checksum.workers(arguments.workers().getAsInt()) : checksum;
			return run.present(Checksum.operationName(), routine, manifest);
		}
	}

	private int check(TerminalRun run, ProcessOutput output) throws InterruptedException, IOException {
		Path manifest = arguments.check().orElseThrow();
		ManifestCheck check = ManifestCheck.of(manifest).seenFrom(Path.of(""))
				.deliverTo(new CheckOutput(output, run.messenger(), manifest));
		Routine<?> routine = arguments.workers().isPresent()
				? check.workers(arguments.workers().getAsInt()) : check;
		return run.present(ManifestCheck.operationName(), routine, output);
	}
}
