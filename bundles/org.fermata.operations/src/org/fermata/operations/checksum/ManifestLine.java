// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;

/**
 * One line of a manifest, byte for byte as GNU coreutils' {@code sha256sum} 9.1 prints it.
 * Immutable, for any thread.
 */
public record ManifestLine(Sha256 digest, FileName name) {

	/** The line with its newline. */
	public byte[] bytes() {
		FileName.Spelling spelling = name.inManifest();
		return (spelling.mark() + digest.hex() + "  " + spelling.name() + '\n').getBytes(ISO_8859_1);
	}

	/** @throws IOException what the stream throws */
	public void writeTo(OutputStream out) throws IOException {
		out.write(bytes());
	}
}
