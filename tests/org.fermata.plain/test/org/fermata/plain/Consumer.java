// SPDX-License-Identifier: EPL-2.0
package org.fermata.plain;

import static org.junit.Assert.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;

/**
 * Somebody else's project: built by a Maven that knows no Tycho, with a repository into which our jars were put with
 * the poms that they carry, and nothing else of this checkout.
 */
final class Consumer {

	private static final Path TARGET = Path.of("target", "consumer").toAbsolutePath();
	private static final Path PROJECT = TARGET.resolve("project");
	private static final Path REPOSITORY = TARGET.resolve("repository");

	private final List<Path> classPath;

	private Consumer(List<Path> classPath) {
		this.classPath = classPath;
	}

	/** Compiles the program, and asks what its class path is. */
	static Consumer build() throws IOException, InterruptedException {
		for (String bundle : PublishedJar.BUNDLES) {
			PublishedJar.of(bundle).putInto(REPOSITORY);
		}
		copy(Path.of("consumer/pom.xml"), PROJECT.resolve("pom.xml"));
		String program = LongLines.class.getName().replace('.', '/') + ".java";
		copy(Path.of("src", program), PROJECT.resolve("src/main/java").resolve(program));
		// Maven would look for one further up, and find Tycho in this checkout's.
		Files.createDirectories(PROJECT.resolve(".mvn"));
		maven("compile", "dependency:build-classpath", "-Dmdep.outputFile=target/class-path");
		List<Path> classPath = new ArrayList<>(List.of(PROJECT.resolve("target/classes")));
		for (String jar : Files.readString(PROJECT.resolve("target/class-path")).strip().split(File.pathSeparator)) {
			classPath.add(Path.of(jar));
		}
		return new Consumer(List.copyOf(classPath));
	}

	/** The program's own classes, and then the jars that Maven found for it. */
	List<Path> classPath() {
		return classPath;
	}

	/** The jars alone. */
	List<Path> jars() {
		return classPath.subList(1, classPath.size());
	}

	private static void copy(Path from, Path to) throws IOException {
		Files.createDirectories(to.getParent());
		Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
	}

	private static void maven(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("bash", System.getProperty("fermata.maven"), "--batch-mode", "--quiet",
				"-Dmaven.repo.local=" + REPOSITORY,
				// Where nothing of ours is looked for, and nothing is written.
				"-Dmaven.repo.local.tail=" + System.getProperty("fermata.maven.repository")));
		if (System.getProperty("fermata.maven.network").endsWith("true")) {
			command.add("--offline");
		}
		if (System.getProperty("fermata.target").endsWith("oldest")) {
			command.add("-Dosgi.platform=" + platform());
		}
		command.addAll(Arrays.asList(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).directory(PROJECT.toFile()).redirectErrorStream(true);
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		builder.environment().keySet().removeAll(List.of("MAVEN_ARGS", "MAVEN_PROJECTBASEDIR"));
		builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1"); // it is over before more would pay
		Process maven = builder.start();
		maven.getOutputStream().close();
		String said = new String(maven.getInputStream().readAllBytes());
		assertEquals(command + "\n" + said, 0, maven.waitFor());
	}

	/** SWT's pom up to 3.130 leaves the name of the fragment to whoever builds; its jar here has that name. */
	private static String platform() {
		String jar = Path.of(SWT.class.getProtectionDomain().getCodeSource().getLocation().getPath()).getFileName().toString();
		return jar.substring("org.eclipse.swt.".length(), jar.indexOf('-'));
	}
}
