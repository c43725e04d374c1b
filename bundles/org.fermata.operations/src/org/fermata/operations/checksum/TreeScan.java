// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Every file under some roots, found as it is asked for: roots in the order given, entries of a folder by the bytes of
 * their names, folders where they stand among them. Opens nothing but folders, and those only to list them. Follows
 * links that are roots and links to files; a link to a folder inside a tree is skipped, so there are no loops.
 *
 * <p>Depth costs heap, not stack. Of each folder on the way down it holds the names (about 80 bytes for each entry).
 *
 * <p>For one thread. The checkpoint is passed between any two entries, also while a folder is listed; what it throws
 * comes out of {@link #hasNext()}, and the scan is not to be used any more.
 */
public final class TreeScan implements Iterator<TreeScan.Found> {

	/** What stands at one place of the tree. Immutable, for any thread. */
	public sealed interface Found permits RegularFile, NothingToDo, FileOutcome.Skipped, FileOutcome.Failed {

		/** The root as given, and the way from there. */
		FileName name();
	}

	/**
	 * A file to read.
	 *
	 * @param size bytes it had when it was found; 0 for pseudo files such as those in /proc
	 */
	public record RegularFile(FileName name, long size) implements Found {

		/** Where to read it; made anew each time, since a scan may find a million of them. */
		public Path path() {
			return name.resolveAgainst(Path.of(""));
		}
	}

	/** A root folder without a single file or fault; comes after what was skipped in it. */
	public record NothingToDo(FileName name) implements Found {

		/** That, as one line for people. */
		public String message() {
			return Messages.get("nothing.to.do", name.display());
		}
	}

	/** A folder being worked off; only the roots count what came out. */
	private record Folder(Path path, FileName name, Iterator<FileName> entries) { }

	private final Iterator<Path> roots;
	private final Checkpoint checkpoint;
	private final Deque<Folder> folders = new ArrayDeque<>();
	private boolean rootIsBare;
	private Found next;

	/** @param roots files and folders; their names are printed as they stand here, relative or not */
	public TreeScan(List<Path> roots, Checkpoint checkpoint) {
		this.roots = List.copyOf(roots).iterator();
		this.checkpoint = checkpoint;
	}

	/** @throws java.util.concurrent.CancellationException if the checkpoint says so */
	@Override
	public boolean hasNext() {
		while (next == null && (!folders.isEmpty() || roots.hasNext())) {
			checkpoint.pass();
			next = folders.isEmpty() ? root(roots.next()) : advance(folders.peek());
			rootIsBare &= next == null || next instanceof FileOutcome.Skipped;
		}
		return next != null;
	}

	/** @throws java.util.concurrent.CancellationException if the checkpoint says so */
	@Override
	public Found next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		Found found = next;
		next = null;
		return found;
	}

	private Found root(Path path) {
		FileName name = FileName.of(path);
		rootIsBare = true;
		try {
			BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
			if (attributes.isDirectory()) {
				return enter(path, name);
			}
			if (attributes.isRegularFile()) {
				return new RegularFile(name, attributes.size());
			}
			return new FileOutcome.Failed(name, FileKind.notAFile(path, attributes));
		} catch (IOException fault) {
			return FileOutcome.Failed.of(name, fault,
					Files.isSymbolicLink(path) ? Reason.BROKEN_LINK : Reason.MISSING);
		}
	}

	private Found advance(Folder folder) {
		if (folder.entries().hasNext()) {
			FileName entry = folder.entries().next();
			return entry(entry.resolveAgainst(folder.path()), folder.name().child(entry));
		}
		folders.pop();
		return folders.isEmpty() && rootIsBare ? new NothingToDo(folder.name()) : null;
	}

	private Found entry(Path path, FileName name) {
		try {
			BasicFileAttributes attributes =
					Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
			if (attributes.isRegularFile()) {
				return new RegularFile(name, attributes.size());
			}
			if (attributes.isDirectory()) {
				return enter(path, name);
			}
			return attributes.isSymbolicLink() ? link(path, name) : new FileOutcome.Skipped(name,
					FileKind.notAFile(path, attributes, LinkOption.NOFOLLOW_LINKS));
		} catch (IOException fault) {
			return skippedIfGone(name, fault);
		}
	}

	private static Found link(Path path, FileName name) {
		try {
			BasicFileAttributes target = Files.readAttributes(path, BasicFileAttributes.class);
			if (target.isRegularFile()) {
				return new RegularFile(name, target.size());
			}
			return new FileOutcome.Skipped(name, target.isDirectory()
					? Reason.LINK_TO_FOLDER : FileKind.notAFile(path, target));
		} catch (AccessDeniedException refused) {
			return FileOutcome.Failed.of(name, refused, Reason.VANISHED); // there may be a file behind it
		} catch (IOException leadsNowhere) {
			return new FileOutcome.Skipped(name, Reason.BROKEN_LINK);
		}
	}

	/** Null if the folder could be listed; otherwise the fault, and the names that came before it are still visited. */
	private Found enter(Path path, FileName name) {
		List<FileName> names = new ArrayList<>();
		Found fault = null;
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
			for (Path entry : entries) {
				checkpoint.pass();
				names.add(FileName.of(entry.getFileName()));
			}
		} catch (DirectoryIteratorException broken) {
			fault = faultIn(name, broken.getCause());
		} catch (IOException refused) {
			fault = faultIn(name, refused);
		}
		names.sort(null);
		folders.push(new Folder(path, name, names.iterator()));
		return fault;
	}

	/** A root was asked for by name, so it must not go silently. */
	private Found faultIn(FileName name, IOException fault) {
		return folders.isEmpty() ? FileOutcome.Failed.of(name, fault, Reason.MISSING) : skippedIfGone(name, fault);
	}

	private static Found skippedIfGone(FileName name, IOException fault) {
		return fault instanceof NoSuchFileException ? new FileOutcome.Skipped(name, Reason.VANISHED)
				: FileOutcome.Failed.of(name, fault, Reason.VANISHED);
	}
}
