// SPDX-License-Identifier: EPL-2.0
package org.fermata.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Another program, run in a folder. */
record Command(Path folder, List<String> words) {

	/** @param output both of its streams, as they came */
	record Result(int exit, String output) { }

	static Command in(Path folder, String... words) {
		return new Command(folder, List.of(words));
	}

	/** Runs it to its end. */
	Result run() throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
		Map<String, String> environment = builder.environment();
		environment.put("JAVA_HOME", System.getProperty("java.home"));
		// Git, when it runs us as a hook, would have the clone be this checkout.
		environment.keySet().removeIf(name -> name.startsWith("GIT_") || name.equals("MAVEN_PROJECTBASEDIR"));
		Process process = builder.start();
		process.getOutputStream().close();
		String output = new String(process.getInputStream().readAllBytes());
		return new Result(process.waitFor(), output);
	}

	/** Whether it ends well; not if it is not there. */
	boolean succeeds() throws InterruptedException {
		try {
			return run().exit() == 0;
		} catch (IOException notThere) {
			return false;
		}
	}
}
