// SPDX-License-Identifier: EPL-2.0
package org.fermata.plain;

import static org.junit.Assert.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The program, built as somebody else builds it and used as a user does, in a virtual machine of its own. */
public final class LongLinesTest {

	/** Equinox's jar is there because Jobs are compiled with it; of the rest of OSGi there is nothing. */
	private static final List<String> JARS = List.of("org.eclipse.core.jobs", "org.eclipse.equinox.common", "org.eclipse.osgi",
			"org.eclipse.swt", "org.fermata.core", "org.fermata.jobs", "org.fermata.swt");

	private static Consumer consumer;

	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();

	/** Beside the files that the program reads. */
	@Rule
	public final TemporaryFolder said = new TemporaryFolder();

	@BeforeClass
	public static void build() throws Exception {
		consumer = Consumer.build();
	}

	@Before
	public void write() throws IOException {
		Files.writeString(folder.newFile("one.txt").toPath(), "short\na line of more than twenty letters\n");
		Files.writeString(folder.newFile("two.txt").toPath(), "just 20 letters long\nand here is another long line\n");
	}

	@Test
	public void theLinesThatAreLongerThanTheSliderSaysAreShown() throws Exception {
		assertEquals("""
				asks: Which lines?
				shows: a line of more than twenty letters | and here is another long line
				ended
				""", use("show", onTheClassPath()));
	}

	@Test
	public void cancelEndsTheOperationAndTheWindowStays() throws Exception {
		assertEquals("""
				asks: Which lines?
				says: Stopped by you
				ended
				""", use("cancel", onTheClassPath()));
	}

	@Test
	public void itRunsWithOurJarsAsModules() throws Exception {
		String modules = joined(consumer.jars());
		assertEquals("""
				asks: Which lines?
				shows: a line of more than twenty letters | and here is another long line
				ended
				""", use("show", List.of("--module-path", modules,
						"--add-modules", "org.fermata.swt,org.fermata.jobs,org.eclipse.osgi",
						"-cp", joined(List.of(consumer.classPath().get(0), testClasses())))));
	}

	@Test
	public void nothingIsOnItsClassPathThatItDoesNotNeed() {
		String fragment = "org.eclipse.swt.";
		List<String> names = consumer.jars().stream().map(jar -> jar.getFileName().toString().replaceFirst("-\\d.*", ""))
				.filter(name -> !name.startsWith(fragment)).sorted().toList();
		assertEquals(JARS, names);
		assertEquals("fragments of SWT", JARS.size() + 1, consumer.jars().size());
	}

	private static List<String> onTheClassPath() {
		List<Path> all = new ArrayList<>(consumer.classPath());
		all.add(testClasses());
		return List.of("-cp", joined(all));
	}

	private static Path testClasses() {
		return Path.of("target", "test-classes").toAbsolutePath();
	}

	private static String joined(List<Path> paths) {
		return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
	}

	private String use(String how, List<String> path) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"--enable-native-access=ALL-UNNAMED"));
		command.addAll(path);
		command.addAll(List.of(Person.class.getName(), how, folder.getRoot().toString()));
		File errors = said.newFile();
		Process program = new ProcessBuilder(command).redirectError(errors).start();
		String out = new String(program.getInputStream().readAllBytes());
		int exit = program.waitFor();
		String err = Files.readString(errors.toPath());
		assertEquals(out + err, 0, exit);
		return out;
	}
}
