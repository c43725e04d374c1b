// SPDX-License-Identifier: EPL-2.0
package org.example.lines;

import static org.junit.Assert.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Outcome;
import org.fermata.core.output.ResultRow;
import org.fermata.core.parameter.Parameter;
import org.fermata.core.parameter.ParameterKind;
import org.fermata.core.parameter.Parameters;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Runs the operation without a window. */
public final class CountLinesTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	@Test
	public void theLongestFileIsListedAndAllAreCounted() throws Exception {
		Path folder = temporary.getRoot().toPath();
		Files.writeString(folder.resolve("one.txt"), "1\n");
		Files.writeString(folder.resolve("three.txt"), "1\n2\n3\n");
		Files.writeString(folder.resolve("none.bin"), "1\n");

		Parameters parameters = Parameters.of(List.of(Parameter.of(ParameterKind.FOLDER, "folder", "Folder"),
				Parameter.of(ParameterKind.TEXT, "ending", "Files"), Parameter.number("longest", "Longest", 1, 100)))
				.with("folder", folder).with("ending", ".txt").with("longest", 1);

		try (Engine engine = Engine.builder().build()) {
			Operation<Long> operation = engine.start("Count lines", new CountLines().with(parameters));
			assertEquals(new Outcome.Done<>(4L), operation.await());
			assertEquals(List.of(ResultRow.ok("3", folder.resolve("three.txt").toString())), operation.results().from(0));
			assertEquals("lines: 4, files: 2", operation.summary());
		}
	}
}
