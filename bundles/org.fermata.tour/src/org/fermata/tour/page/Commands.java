// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.page;

import java.nio.file.Path;
import java.util.Map;

/** The commands that pages execute: the one place that knows their ids. */
final class Commands {

	private static final String START = "org.fermata.ui.command.startOperation";
	private static final String CHECKSUM = "org.fermata.operations.checksumFolder";
	private static final String CHECK = "org.fermata.operations.checkManifest";
	private static final String SAVE = "org.fermata.ui.command.save";
	private static final String REMOVE_FINISHED = "org.fermata.ui.command.removeFinished";

	private Commands() {
	}

	static void checksum(Workbench workbench, Path folder) {
		start(workbench, CHECKSUM, "folder", folder);
	}

	static void check(Workbench workbench, Path manifest) {
		start(workbench, CHECK, "manifest", manifest);
	}

	static void save(Workbench workbench, Path manifest) {
		workbench.run(SAVE, Map.of(SAVE + ".path", manifest.toString()));
	}

	static void removeFinished(Workbench workbench) {
		workbench.run(REMOVE_FINISHED, Map.of());
	}

	/** A key of one's own: the system's dialog for files is no part of what is shown. */
	private static void start(Workbench workbench, String operation, String parameter, Path path) {
		workbench.run(START, Map.of(START + ".operation", operation, START + ".values", parameter + "=" + path));
	}
}
