// SPDX-License-Identifier: EPL-2.0
package org.fermata.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * A bundle and what it promises to others: the packages that it exports to everybody.
 *
 * @param packages their versions, by name
 */
record ApiJar(Path jar, String name, Version version, SortedMap<String, Version> packages) {

	/** @throws IOException if it cannot be read, or is no bundle */
	static ApiJar read(Path jar) throws IOException {
		try (JarFile file = new JarFile(jar.toFile())) {
			Attributes manifest = file.getManifest().getMainAttributes();
			String name = manifest.getValue("Bundle-SymbolicName");
			if (name == null) {
				throw new IOException(jar + " is no bundle");
			}
			return new ApiJar(jar, clauses(name).get(0).get(0), Version.of(manifest.getValue("Bundle-Version")),
					exported(manifest.getValue("Export-Package")));
		}
	}

	private static SortedMap<String, Version> exported(String header) {
		SortedMap<String, Version> packages = new TreeMap<>();
		for (List<String> clause : clauses(header == null ? "" : header)) {
			boolean toAll = clause.stream().noneMatch(part -> part.startsWith("x-friends:=") || part.equals("x-internal:=true"));
			if (toAll) {
				packages.put(clause.get(0), clause.stream().filter(part -> part.startsWith("version="))
						.map(part -> Version.of(part.substring("version=".length()))).findFirst().orElse(Version.NONE));
			}
		}
		return packages;
	}

	/** The clauses of a manifest's header, each with its parts, without quotes: those may hold commas and semicolons. */
	private static List<List<String>> clauses(String header) {
		List<List<String>> clauses = new ArrayList<>();
		List<String> parts = new ArrayList<>();
		StringBuilder part = new StringBuilder();
		boolean quoted = false;
		for (char c : (header + ",").toCharArray()) {
			if (c == '"') {
				quoted = !quoted;
			} else if (quoted || c != ',' && c != ';') {
				part.append(c);
			} else {
				parts.add(part.toString().strip());
				part.setLength(0);
				if (c == ',') {
					clauses.add(parts);
					parts = new ArrayList<>();
				}
			}
		}
		clauses.removeIf(clause -> clause.get(0).isEmpty());
		return clauses;
	}
}
