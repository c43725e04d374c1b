// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.util.Arrays;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The command line as an Eclipse application, for installations that have no start script of ours. */
public final class CommandLineApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) throws Exception {
		String[] words = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		// The launcher's splash screen and its wait for one have nothing to wait for here.
		context.applicationRunning();
		Terminal terminal = Terminal.ofProcess();
		return CommandLine.run(Arrays.stream(words).map(Word::of).toList(), terminal, new HeapReserve(terminal.err()));
	}

	@Override
	public void stop() {
		// A signal cancels the operation through a shutdown hook, and start() returns.
	}
}
