// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.scenarios.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder that takes a minute to be searched and no time to be made. Each entry is a link that leads through as many
 * other links as a system follows, and each of those through some hundred folders: that is some milliseconds for every
 * entry.
 */
public final class SlowSearch {

	private static final int DEPTH = 800;
	/** Linux follows forty, macOS thirty-two. */
	private static final int LINKS = 30;
	private static final int ENTRIES = 8_000;

	private SlowSearch() {
	}

	/** Whether somebody without any rights may make links here. */
	public static boolean isPossible() {
		return !System.getProperty("os.name").startsWith("Windows");
	}

	/** Makes one in an empty folder. */
	public static Path in(Path empty) throws IOException {
		Path maze = Files.createDirectory(empty.resolve("maze"));
		Files.createDirectories(maze.resolve(Path.of("d/".repeat(DEPTH))));
		for (int link = 0; link < LINKS; link++) {
			Path next = Path.of("d/".repeat(DEPTH) + "../".repeat(DEPTH) + "link" + (link + 1));
			Files.createSymbolicLink(maze.resolve("link" + link), next);
		}
		Path folder = Files.createDirectory(empty.resolve("folder"));
		for (int entry = 0; entry < ENTRIES; entry++) {
			Files.createSymbolicLink(folder.resolve("entry" + entry), Path.of("../maze/link0"));
		}
		return folder;
	}
}
