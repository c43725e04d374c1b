// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Folders in which the platform keeps what it has computed about this installation. Two files of ours in one say how it
 * is used: whoever uses it holds a lock on {@code .used} until its process ends, and {@code .starting} is there from the
 * beginning of a start to its end. If a start came to nothing, that may be the fault of what is kept, or half of it may be
 * missing: the folder is emptied as soon as nobody uses it. On the thread that starts the program.
 */
final class Caches {

	private static final String USED = ".used";
	private static final String STARTING = ".starting";
	/** What is locked of the file, from its beginning, while somebody looks whether others use the folder; the use is the rest. */
	private static final long GATE = 1;
	/** Never closed, and never collected: the locks would go with them. */
	private static final List<FileChannel> HELD = new ArrayList<>();

	private Caches() {
	}

	/** There until the platform has started. */
	static Path starting(Path folder) {
		return folder.resolve(STARTING);
	}

	/** Takes a folder that nobody else shall use as long as this process runs; false if somebody does already. */
	static boolean take(Path folder) throws IOException {
		FileChannel used = open(folder);
		if (used.tryLock() == null) {
			used.close();
			return false;
		}
		HELD.add(used);
		begin(folder);
		return true;
	}

	/**
	 * Takes a folder that others may use as well, once they have started: that one or, as long as there are others and one
	 * of them is starting or came to nothing, the first that will do of those with a number after its name.
	 */
	static Path share(Path folder) throws IOException {
		Path shared = folder;
		for (int number = 2; !isShared(shared); number++) {
			shared = folder.resolveSibling(folder.getFileName() + "-" + number);
		}
		return shared;
	}

	private static boolean isShared(Path folder) throws IOException {
		FileChannel used = open(folder);
		boolean taken;
		try (FileLock gate = used.lock(0, GATE, false)) { // waits for others who begin, at most
			taken = share(folder, used);
		}
		if (taken) {
			HELD.add(used);
		} else {
			used.close();
		}
		return taken;
	}

	/** One at a time: a lock cannot be made a shared one without letting go of it, and two would take the folder for empty. */
	private static boolean share(Path folder, FileChannel used) throws IOException {
		FileLock alone = used.tryLock(GATE, Long.MAX_VALUE - GATE, false);
		if (alone != null) {
			begin(folder);
			alone.release();
		} else if (Files.exists(starting(folder))) {
			return false;
		}
		used.lock(GATE, Long.MAX_VALUE - GATE, true);
		mark(folder);
		return true;
	}

	private static FileChannel open(Path folder) throws IOException {
		return FileChannel.open(Files.createDirectories(folder).resolve(USED), StandardOpenOption.CREATE,
				StandardOpenOption.READ, StandardOpenOption.WRITE);
	}

	/** With a folder that nobody else uses. */
	private static void begin(Path folder) throws IOException {
		if (Files.exists(starting(folder))) {
			empty(folder, Set.of(folder, starting(folder), folder.resolve(USED)));
		}
		mark(folder);
	}

	private static void mark(Path folder) throws IOException {
		Files.write(starting(folder), new byte[0]);
	}

	private static void empty(Path folder, Set<Path> but) throws IOException {
		try (Stream<Path> tree = Files.walk(folder)) {
			for (Path each : tree.sorted(Comparator.reverseOrder()).filter(each -> !but.contains(each)).toList()) {
				Files.delete(each);
			}
		} catch (UncheckedIOException unreadable) {
			throw unreadable.getCause();
		}
	}
}
