// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import java.nio.file.Path;
import java.util.List;

import org.fermata.core.text.Words;

/** What a run is about, in a few words. */
final class Subject {

	private Subject() {
	}

	static String of(List<Path> roots) {
		String first = of(roots.getFirst());
		return roots.size() == 1 ? first : Messages.get("subject.more", first, roots.size() - 1);
	}

	static String of(Path path) {
		return Words.fromHome(FileName.of(path).display());
	}
}
