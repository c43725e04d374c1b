// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.page;

import java.nio.file.Path;
import java.util.Map;

/** The commands that pages execute: the one place that knows their ids. */
final class Commands {

	private static final String CHECKSUM = "org.fermata.ui.command.checksumFolder";
	private static final String CHECK = "org.fermata.ui.command.checkManifest";
	private static final String SAVE = "org.fermata.ui.command.save";
	private static final String REMOVE_FINISHED = "org.fermata.ui.command.removeFinished";

	private Commands() {
	}

	static void checksum(Workbench workbench, Path folder) {
		run(workbench, CHECKSUM, folder);
	}

	static void check(Workbench workbench, Path manifest) {
		run(workbench, CHECK, manifest);
	}

	static void save(Workbench workbench, Path manifest) {
		run(workbench, SAVE, manifest);
	}

	static void removeFinished(Workbench workbench) {
		workbench.run(REMOVE_FINISHED, Map.of());
	}

	private static void run(Workbench workbench, String command, Path path) {
		workbench.run(command, Map.of(command + ".path", path.toString()));
	}
}
