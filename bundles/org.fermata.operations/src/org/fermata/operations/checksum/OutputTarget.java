// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where an output goes, past all links, and the words for what may be wrong there.
 *
 * @param asked as the user named it, for messages
 * @param file  where the bytes end up
 */
record OutputTarget(Path asked, Path file) {

	/** As many as Linux follows. */
	private static final int LINKS = 40;

	static OutputTarget of(Path asked) throws IOException {
		OutputTarget unresolved = new OutputTarget(asked, asked);
		try {
			OutputTarget target = new OutputTarget(asked, unresolved.pastLinks());
			target.refuseWhatIsNoFile();
			return target;
		} catch (FileSystemException fault) {
			throw unresolved.described(fault);
		}
	}

	/** Whether this is a name of what the process has as its standard output. */
	static boolean isStandardOutput(Path asked) {
		try {
			return OpenDescriptor.of(new OutputTarget(asked, asked).pastLinks()).equals(OptionalInt.of(1));
		} catch (IOException toldWhenWritten) {
			return false;
		}
	}

	/** By hand, since the last link may point to a file that is yet to come. Ends at a descriptor. */
	private Path pastLinks() throws IOException {
		Path path = asked;
		for (int links = 0; Files.isSymbolicLink(path) && OpenDescriptor.of(path).isEmpty(); links++) {
			if (links == LINKS) {
				throw failure("output.links", null);
			}
			path = path.resolveSibling(Files.readSymbolicLink(path));
		}
		return path;
	}

	private void refuseWhatIsNoFile() throws IOException {
		if (OpenDescriptor.of(file).isPresent()) {
			throw failure("output.descriptor", null);
		}
		try {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
			if (!attributes.isRegularFile()) {
				// Not even a device: a move would put a file in the place of /dev/null
				throw failure(attributes.isDirectory() ? "output.folder" : "output.special", null);
			}
		} catch (FileSystemException notThere) {
			if (!Files.isDirectory(folder())) {
				throw failure("output.no.parent", notThere);
			}
			if (!(notThere instanceof NoSuchFileException)) {
				throw notThere;
			}
		}
	}

	private Path folder() {
		Path parent = file.toAbsolutePath().getParent();
		return parent == null ? file.toAbsolutePath() : parent;
	}

	/** An empty file beside the target, with the permissions of the one to be replaced. */
	Path newPart() throws IOException {
		// Of a short name of its own: the target's may be as long as names can be
		Path part = folder().resolve(".fermata-"
				+ HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()) + ".part");
		PosixFileAttributeView old = Files.getFileAttributeView(file, PosixFileAttributeView.class);
		try {
			if (old == null || !Files.exists(file)) {
				return Files.createFile(part);
			}
			// For its owner alone until it has the right owner and permissions
			Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			inherit(part, old.readAttributes());
			return part;
		} catch (IOException fault) {
			Files.deleteIfExists(part);
			throw described(fault);
		}
	}

	private static void inherit(Path part, PosixFileAttributes old) throws IOException {
		PosixFileAttributeView view = Files.getFileAttributeView(part, PosixFileAttributeView.class);
		PosixFileAttributes now = view.readAttributes();
		if (!now.owner().equals(old.owner()) || !now.group().equals(old.group())) {
			try {
				view.setOwner(old.owner());
				view.setGroup(old.group());
			} catch (FileSystemException notAllowed) {
				// Only root may give files away: then the new file belongs to who writes it, as with any editor
			}
		}
		view.setPermissions(old.permissions());
	}

	/** Makes the move last over a power cut, where the system lets a folder be synced. */
	void syncFolder() {
		try (FileChannel folder = FileChannel.open(folder(), StandardOpenOption.READ)) {
			folder.force(true);
		} catch (IOException notOffered) {
			// The file is whole and in place already; not every file system can do this
		}
	}

	IOException failure(String key, IOException cause) {
		return failed(Messages.get(key), cause);
	}

	/** The same fault in words for people. */
	IOException described(IOException fault) {
		if (isFull(fault)) {
			return failure("output.full", fault);
		}
		if (isReadOnly()) {
			return failure("output.read.only", fault);
		}
		if (fault instanceof AccessDeniedException) {
			return failure("output.not.permitted", fault);
		}
		if (fault instanceof NoSuchFileException) {
			// Some folders, those of /proc for one, are there and refuse new files as if they were not
			return failure(Files.isDirectory(folder()) ? "output.refused" : "output.no.parent", fault);
		}
		String system = fault instanceof FileSystemException known ? known.getReason() : fault.getMessage();
		return failed(system == null ? fault.toString() : system, fault);
	}

	private IOException failed(String words, IOException cause) {
		return new IOException(Messages.get("output.failed", FileName.of(asked).display(), words), cause);
	}

	/** The system's own words depend on its language, so its count of free bytes is asked as well. */
	private boolean isFull(IOException fault) {
		if (String.valueOf(fault.getMessage()).contains("No space left on device")) {
			return true;
		}
		try {
			FileStore store = Files.getFileStore(folder());
			return !store.isReadOnly() && store.getTotalSpace() > 0 && store.getUsableSpace() == 0;
		} catch (IOException unknown) {
			return false; // the fault itself is what gets told
		}
	}

	private boolean isReadOnly() {
		try {
			return Files.getFileStore(folder()).isReadOnly();
		} catch (IOException unknown) {
			return false; // the fault itself is what gets told
		}
	}
}
