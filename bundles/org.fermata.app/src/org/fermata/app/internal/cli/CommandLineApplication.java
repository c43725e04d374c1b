// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.IOException;
import java.util.List;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.util.NLS;

/** Fermata in a terminal: {@code checksum …} without a window. */
public final class CommandLineApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) throws Exception {
		String[] words = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		// The launcher's splash screen and its wait for one have nothing to wait for here.
		context.applicationRunning();
		return run(List.of(words), Terminal.ofProcess());
	}

	static int run(List<String> words, Terminal terminal) throws Exception {
		try {
			if (words.isEmpty()) {
				throw new UsageException(Messages.noCommand);
			}
			if (List.of("--help", "-h", "help").contains(words.getFirst())) {
				return help(terminal);
			}
			if (!words.getFirst().equals(ChecksumCommand.NAME)) {
				throw new UsageException(NLS.bind(Messages.unknownCommand, words.getFirst()));
			}
			ChecksumArguments arguments = ChecksumArguments.parse(words.subList(1, words.size()));
			return arguments.help() ? help(terminal) : new ChecksumCommand(arguments, terminal).run();
		} catch (UsageException wrong) {
			terminal.err().println(wrong.getMessage());
			terminal.err().println(Messages.usage);
			return ExitCode.USAGE;
		}
	}

	private static int help(Terminal terminal) throws IOException {
		terminal.out().write((Messages.usage + System.lineSeparator()).getBytes());
		return ExitCode.OK;
	}

	@Override
	public void stop() {
		// A signal cancels the operation through a shutdown hook, and start() returns.
	}
}
