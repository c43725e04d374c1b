// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.fermata.core.output.Export;

/**
 * Saves checksums as a manifest. Names are written as seen from the manifest's own folder where the files
 * lie below it, so that manifest and files can move together; other names are absolute.
 */
final class ManifestExport implements Export {

	private static final String USUAL_NAME = "SHA256SUMS";

	private final Path suggestion;
	private final List<FileOutcome.Hashed> hashed;

	ManifestExport(List<Path> roots, List<FileOutcome.Hashed> hashed) {
		// Now, on the routine's thread: who asks later may be the UI thread.
		Path first = roots.getFirst().toAbsolutePath();
		this.suggestion = Files.isDirectory(first) ? first.resolve(USUAL_NAME) : first.resolveSibling(USUAL_NAME);
		this.hashed = hashed;
	}

	@Override
	public String label() {
		return Messages.get("export.label");
	}

	@Override
	public Path suggestion() {
		return suggestion;
	}

	@Override
	public void write(Path target) throws IOException {
		Path absolute = target.toAbsolutePath().normalize();
		Path folder = absolute.getParent();
		try (AtomicOutput out = new AtomicOutput(absolute)) {
			for (FileOutcome.Hashed each : hashed) {
				Path file = each.name().resolveAgainst(Path.of("")).toAbsolutePath().normalize();
				if (file.equals(absolute)) {
					continue; // an older manifest of the same name: its checksum is about to be wrong
				}
				Path named = folder != null && file.startsWith(folder) ? folder.relativize(file) : file;
				out.write(new ManifestLine(each.digest(), FileName.of(named)).bytes());
			}
			out.commit();
		}
	}
}
