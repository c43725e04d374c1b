// SPDX-License-Identifier: EPL-2.0
package org.fermata.ide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A Java project with a folder of which every byte is known. */
record KnownProject(Path folder) {

	private static final String PROJECT = """
			<?xml version="1.0" encoding="UTF-8"?>
			<projectDescription>
				<name>known</name>
				<buildSpec><buildCommand><name>org.eclipse.jdt.core.javabuilder</name></buildCommand></buildSpec>
				<natures><nature>org.eclipse.jdt.core.javanature</nature></natures>
			</projectDescription>
			""";
	private static final String CLASS_PATH = """
			<?xml version="1.0" encoding="UTF-8"?>
			<classpath>
				<classpathentry kind="src" path="src"/>
				<classpathentry kind="con" path="org.eclipse.jdt.launching.JRE_CONTAINER"/>
				<classpathentry kind="output" path="bin"/>
			</classpath>
			""";
	private static final List<String> DATA = List.of("one", "two", "three", "gr\u00fc\u00df dich");

	static KnownProject in(Path folder) throws IOException {
		KnownProject project = new KnownProject(folder);
		Files.createDirectories(project.data());
		Files.createDirectories(folder.resolve("src"));
		Files.writeString(folder.resolve(".project"), PROJECT);
		Files.writeString(folder.resolve(".classpath"), CLASS_PATH);
		Files.writeString(folder.resolve("src/Known.java"), "class Known {\n\tint known;\n}\n");
		for (String name : DATA) {
			Files.writeString(project.data().resolve(name), name.repeat(50));
		}
		return project;
	}

	Path data() {
		return folder.resolve("data");
	}

	/** What a checksum of the data should show, none of it as large as a kilobyte: name, size and sum of every file, by tabs. */
	Set<String> sums() throws IOException, NoSuchAlgorithmException {
		Set<String> sums = new TreeSet<>();
		for (String name : DATA) {
			byte[] bytes = Files.readAllBytes(data().resolve(name));
			String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
			sums.add(name + "\t" + bytes.length + " B\t" + sum);
		}
		return sums;
	}
}
