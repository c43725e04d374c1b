// SPDX-License-Identifier: EPL-2.0
package org.fermata.site;

import java.util.ArrayList;
import java.util.List;
import java.util.jar.Manifest;

/** Reads the headers of manifests. */
final class Manifests {

	private Manifests() {
	}

	/** The clauses of a header, such as {@code org.eclipse.ui;bundle-version="[3.206.0,4.0.0)"}; none if it is absent. */
	static List<String> clauses(Manifest manifest, String header) {
		String value = manifest.getMainAttributes().getValue(header);
		List<String> clauses = new ArrayList<>();
		if (value == null) {
			return clauses;
		}
		boolean quoted = false;
		int start = 0;
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			if (c == '"') {
				quoted = !quoted;
			} else if (c == ',' && !quoted) {
				clauses.add(value.substring(start, i).strip());
				start = i + 1;
			}
		}
		clauses.add(value.substring(start).strip());
		return clauses;
	}

	/** What a clause is about. */
	static String name(String clause) {
		return clause.replaceFirst(";.*", "").strip();
	}

	static String name(Manifest manifest) {
		return name(manifest.getMainAttributes().getValue("Bundle-SymbolicName"));
	}
}
