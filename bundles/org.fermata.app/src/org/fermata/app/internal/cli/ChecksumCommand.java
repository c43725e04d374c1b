// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.fermata.core.engine.Routine;
import org.fermata.core.terminal.TerminalCommand;
import org.fermata.core.terminal.TerminalSession;
import org.fermata.core.terminal.UsageException;
import org.fermata.operations.checksum.Checksum;
import org.fermata.operations.checksum.ManifestCheck;

/** The checksum operations in the terminal: the same routines as in the window, presented in lines. */
public final class ChecksumCommand implements TerminalCommand {

	@Override
	public String usage() {
		return Messages.get("checksumUsage");
	}

	@Override
	public int run(TerminalSession session) throws UsageException, InterruptedException, IOException {
		ChecksumArguments arguments = ChecksumArguments.parse(session.words());
		if (arguments.help()) {
			return session.help();
		}
		return arguments.check().isPresent() ? check(session, arguments) : make(session, arguments);
	}

	private static int make(TerminalSession session, ChecksumArguments arguments)
			throws InterruptedException, IOException {
		try (ManifestOutput manifest = new ManifestOutput(session, arguments.output())) {
			Checksum checksum = Checksum.of(arguments.paths()).deliverTo(manifest);
			Routine<?> routine = arguments.workers().isPresent()
					? checksum.workers(arguments.workers().getAsInt()) : checksum;
			return session.present(Checksum.operationName(), routine, manifest);
		}
	}

	private static int check(TerminalSession session, ChecksumArguments arguments)
			throws InterruptedException, IOException {
		Path manifest = arguments.check().orElseThrow();
		ManifestCheck check = ManifestCheck.of(manifest).seenFrom(Path.of(""))
				.deliverTo(new CheckOutput(session, manifest));
		Routine<?> routine = arguments.workers().isPresent()
				? check.workers(arguments.workers().getAsInt()) : check;
		return session.present(ManifestCheck.operationName(), routine, session.output());
	}
}
