// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * One line of a manifest, byte for byte as GNU coreutils' {@code sha256sum} 9.1 prints it. A file called {@code -}
 * becomes {@code ./-}, since the bare dash would make the check read standard input. Immutable, for any thread.
 */
public record ManifestLine(Sha256 digest, FileName name) {

	/** @param name what the check is to look for, seen from where it is started */
	public ManifestLine {
		name = name.isStandardInput() ? FileName.ofOctets("./-") : name;
	}

	/** The line with its newline. */
	public byte[] bytes() {
		FileName.Spelling spelling = name.inManifest();
		return (spelling.mark() + digest.hex() + "  " + spelling.name() + '\n').getBytes(ISO_8859_1);
	}
}
