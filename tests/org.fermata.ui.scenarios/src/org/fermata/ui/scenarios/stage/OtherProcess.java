// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.scenarios.stage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.swt.SWT;

/** Another process of the product that is tested here, with the same bundles. */
public final class OtherProcess {

	/** Longer than a driver waits for anything. */
	private static final long PATIENCE_SECONDS = 180;
	private static final int NO_END = -1;

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
	public static List<String> command(String application, Path sandbox, Path state, String... options) throws IOException {
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

	/**
	 * Has the driver of this process play a scene in another one, and waits for its end.
	 *
	 * @param scene its name
	 * @param sandbox an empty folder
	 * @param state where the product keeps its state
	 * @param said what it has said will be in this file
	 * @param options for Java
	 * @return the exit code: 0 if all went well
	 */
	public static int play(String scene, Path sandbox, Path state, Path said, String... options)
			throws IOException, InterruptedException {
		List<String> all = new ArrayList<>(List.of(options));
		all.add("-XX:TieredStopAtLevel=1"); // it does not live long enough for more
		all.add("-D" + SceneApplication.SCENE + '=' + scene);
		List<String> command = command(Stage.driver().sceneApplication(), sandbox, state, all.toArray(String[]::new));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
		try {
			return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : NO_END;
		} finally {
			process.destroyForcibly();
		}
	}
}
