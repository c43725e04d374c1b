// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A file's name, or path, as the bytes the file system holds: on Linux these need not be text in any encoding, so
 * neither {@code String} nor the locale is asked. Sorts by unsigned bytes. Immutable, for any thread.
 */
public final class FileName implements Comparable<FileName> {

	/** One char per byte: compact strings keep that as bytes, with equality, hash and unsigned order for free. */
	private final String octets;

	private FileName(String octets) {
		if (octets.indexOf('\0') >= 0) {
			throw new IllegalArgumentException("a file name cannot hold a NUL byte");
		}
		this.octets = octets;
	}

	/**
	 * The name a path has: relative stays relative. For names that are not text it costs a look at the file system.
	 */
	public static FileName of(Path path) {
		return new FileName(RawPaths.octets(path));
	}

	/** @throws IllegalArgumentException if there is a NUL among the bytes, which no file system allows */
	public static FileName ofBytes(byte[] bytes) {
		return new FileName(new String(bytes, ISO_8859_1));
	}

	static FileName ofOctets(String octets) {
		return new FileName(octets);
	}

	/** A copy of the bytes. */
	public byte[] bytes() {
		return octets.getBytes(ISO_8859_1);
	}

	/** For people: control characters, bytes that are no text and what would reorder the line are made visible. */
	public String display() {
		return VisibleName.of(octets);
	}

	/**
	 * The path of this name seen from a folder; an absolute name stays what it is.
	 *
	 * @throws InvalidPathException if the system cannot have such a name
	 */
	public Path resolveAgainst(Path folder) {
		return RawPaths.resolve(folder, octets);
	}

	/** This folder's name with an entry's name appended, the way {@code find} prints it. */
	FileName child(FileName entry) {
		return new FileName(octets.isEmpty() || octets.endsWith("/")
				? octets + entry.octets : octets + '/' + entry.octets);
	}

	/** This name as seen from a folder that it lies below; otherwise this name. */
	FileName seenFrom(FileName folder) {
		String prefix = folder.octets.endsWith("/") ? folder.octets : folder.octets + '/';
		return octets.length() > prefix.length() && octets.startsWith(prefix)
				? new FileName(octets.substring(prefix.length())) : this;
	}

	/** Coreutils reads standard input where a name is a bare dash. */
	boolean isStandardInput() {
		return octets.equals("-");
	}

	/** Octets as a manifest spells them: a mark before the line, then the name. */
	Spelling inManifest() {
		boolean marked = octets.indexOf('\\') >= 0 || octets.indexOf('\n') >= 0 || octets.indexOf('\r') >= 0;
		return marked ? escaped() : new Spelling("", octets);
	}

	/** Octets as the results of a check spell them: in coreutils 9.1 only a newline calls for the mark there. */
	Spelling inResults() {
		return octets.indexOf('\n') >= 0 ? escaped() : new Spelling("", octets);
	}

	/** How a line begins, and the name in it. */
	record Spelling(String mark, String name) { }

	private Spelling escaped() {
		return new Spelling("\\", octets.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"));
	}

	@Override
	public int compareTo(FileName other) {
		return octets.compareTo(other.octets);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof FileName name && octets.equals(name.octets);
	}

	@Override
	public int hashCode() {
		return octets.hashCode();
	}

	/** The same as {@link #display()}. */
	@Override
	public String toString() {
		return display();
	}
}
