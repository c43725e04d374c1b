// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.rules.ExternalResource;

/** A folder that a shell fills and empties, since names that are no text are beyond java.io. */
final class Sandbox extends ExternalResource {

	/** Output is one char per byte. */
	record Output(int exit, String out, String err) { }

	private Path folder;

	@Override
	protected void before() throws IOException {
		folder = Files.createTempDirectory("fermata-checksum-");
	}

	@Override
	protected void after() {
		try {
			run(Map.of(), "", List.of("rm", "-rf", "--one-file-system", folder.toString()), Path.of("/"));
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	Path folder() {
		return folder;
	}

	Path path(String name) {
		return folder.resolve(name);
	}

	Path file(String name, String content) throws IOException {
		return Files.writeString(path(name), content);
	}

	Path file(String name, int size) throws IOException {
		return Files.write(path(name), new byte[size]);
	}

	/** Runs a script in the folder; it must succeed. */
	Output bash(String script, String... arguments) throws IOException {
		Output output = tryBash("", script, arguments);
		assertEquals(output.err(), 0, output.exit());
		return output;
	}

	/** Runs a script in the folder with some input; arguments are ASCII. */
	Output tryBash(String input, String script, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of("bash", "-c", script, "bash"));
		command.addAll(List.of(arguments));
		return run(Map.of("LC_ALL", "C"), input, command, folder);
	}

	static Output run(Map<String, String> environment, String input, List<String> command, Path folder)
			throws IOException {
		Path in = Files.createTempFile("fermata-in", "");
		Path out = Files.createTempFile("fermata-out", "");
		Path err = Files.createTempFile("fermata-err", "");
		try {
			Files.write(in, input.getBytes(ISO_8859_1));
			ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
					.redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
			builder.environment().putAll(environment);
			int exit = builder.start().waitFor();
			return new Output(exit, Files.readString(out, ISO_8859_1), Files.readString(err, ISO_8859_1));
		} catch (InterruptedException e) {
			throw new IOException(e);
		} finally {
			Files.delete(in);
			Files.delete(out);
			Files.delete(err);
		}
	}
}
