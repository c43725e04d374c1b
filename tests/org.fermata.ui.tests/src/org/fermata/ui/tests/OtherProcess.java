// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;

/** Another process of the product that is tested here, with the same bundles. */
final class OtherProcess {

	private OtherProcess() {
	}

	/**
	 * How it is started.
	 *
	 * @param application what it runs
	 * @param sandbox a folder for its configuration
	 * @param state where it shall keep its state
	 * @param options for Java
	 */
	static List<String> command(String application, Path sandbox, Path state, String... options) throws IOException {
		Path configuration = Files.createDirectory(sandbox.resolve("configuration"));
		Path ours = Path.of(URI.create(System.getProperty("osgi.configuration.area")));
		Files.copy(ours.resolve("config.ini"), configuration.resolve("config.ini"));
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
		command.addAll(List.of(options));
		if (SWT.getPlatform().equals("cocoa")) {
			command.add("-XstartOnFirstThread");
		}
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.eclipse.equinox.launcher.Main",
				"-application", application, "-product", "org.fermata.app.fermata", "-configuration",
				configuration.toString(), "-data", state.toString()));
		return command;
	}
}
