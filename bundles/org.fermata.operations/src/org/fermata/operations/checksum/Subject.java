// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import java.nio.file.Path;
import java.util.List;

/** What a run is about, in a few words. */
final class Subject {

	private Subject() {
	}

	static String of(List<Path> roots) {
		String first = of(roots.getFirst());
		return roots.size() == 1 ? first : ChecksumWords.get("subject.more", first, roots.size() - 1);
	}

	/** The home folder as people write it. */
	static String of(Path path) {
		Path home = Path.of(System.getProperty("user.home", ""));
		if (path.isAbsolute() && home.getNameCount() > 0 && path.startsWith(home) && !path.equals(home)) {
			return "~/" + FileName.of(home.relativize(path)).display();
		}
		return FileName.of(path).display();
	}
}
