// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.fermata.core.internal.declaration.Declarations;
import org.fermata.core.internal.declaration.Vocabulary;

/**
 * The command line as an Eclipse application: where {@link CommandLine} goes on with what it does not know, and for
 * installations that have no start script of ours.
 */
public final class CommandLineApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) throws Exception {
		// The launcher's splash screen and its wait for one have nothing to wait for here.
		context.applicationRunning();
		PlatformLauncher.started();
		Set<String> mistakes = new LinkedHashSet<>();
		List<RegisteredElement> elements = Stream
				.of(Platform.getExtensionRegistry().getConfigurationElementsFor(Vocabulary.POINT))
				.map(RegisteredElement::new).toList();
		Declarations declarations = Declarations.read(elements, mistakes::add);
		return new CommandLine(Word.ofProcess(words(context)))
				.runAmong(Commands.withConditions(declarations, Condition::holds), mistakes);
	}

	/** Those that the process was started with; without our launcher those that the platform has left over. */
	private static String[] words(IApplicationContext context) {
		String[] handedOver = PlatformLauncher.words();
		return handedOver.length > 0 ? handedOver
				: (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
	}

	@Override
	public void stop() {
		// A signal cancels the operation through a shutdown hook, and start() returns.
	}
}
