// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Which launcher starts the platform, and what is said if it does not. */
public final class PlatformLauncherTest {

	@Rule
	public final TemporaryFolder home = new TemporaryFolder();

	private int made;

	@Test
	public void theLatestOfSeveralIsTakenByTheNumbersOfItsVersion() throws IOException {
		Path plugins = home.newFolder("plugins").toPath();
		for (String version : new String[] { "1.6.900.v20240613-2009", "1.6.1000.v20250131-0606", "1.6.400.v20210924-0641" }) {
			home.newFile("plugins/org.eclipse.equinox.launcher_" + version + ".jar");
		}
		home.newFile("plugins/org.eclipse.equinox.launcher.gtk.linux.x86_64_1.9.0.jar");
		assertEquals(plugins.resolve("org.eclipse.equinox.launcher_1.6.1000.v20250131-0606.jar"),
				PlatformLauncher.launcher(home.getRoot().toPath()));
	}

	@Test
	public void whereThereIsNoneItIsSaidWhereItShouldBe() throws IOException {
		Path plugins = home.newFolder("plugins").toPath();
		IOException missing = assertThrows(IOException.class, () -> PlatformLauncher.launcher(home.getRoot().toPath()));
		assertTrue(missing.getMessage(), missing.getMessage().contains(plugins.toString()));
	}

	@Test
	public void whatTheLauncherThrowsIsToldWithItsNameAndTheWayOut() throws IOException {
		assertFails("IllegalStateException: not today", "public static void main(String[] words) { throw new IllegalStateException(\"not today\"); }");
		assertFails("IllegalStateException; install", "public static void main(String[] words) { throw new IllegalStateException(); }");
		assertFails("ArithmeticException: / by zero", "static int some = 0, none = 1 / some; public static void main(String[] words) { }");
		assertFails("NoSuchMethodException: ", "");
	}

	@Test
	public void aLauncherWithoutItsClassIsTold() throws IOException {
		home.newFolder("plugins");
		home.newFile("plugins/org.eclipse.equinox.launcher_1.0.0.jar");
		assertTold("ClassNotFoundException: org.eclipse.equinox.launcher.Main");
	}

	/** @param body of the launcher's class */
	private void assertFails(String reason, String body) throws IOException {
		Path sources = home.newFolder().toPath();
		Path source = Files.writeString(sources.resolve("Main.java"),
				"package org.eclipse.equinox.launcher; public class Main { " + body + " }");
		assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", sources.toString(), source.toString()));
		Path jar = Files.createDirectories(home.getRoot().toPath().resolve("plugins"))
				.resolve("org.eclipse.equinox.launcher_1.0." + ++made + ".jar");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
			String name = "org/eclipse/equinox/launcher/Main.class";
			zip.putNextEntry(new ZipEntry(name));
			Files.copy(sources.resolve(name), zip);
		}
		assertTold(reason);
	}

	private void assertTold(String reason) {
		String before = System.setProperty("fermata.home", home.getRoot().toString());
		try {
			IOException told = assertThrows(IOException.class, () -> PlatformLauncher.run(home.getRoot().toPath(), "-noSplash"));
			for (String words : new String[] { reason, "launcher_1.0." + made + ".jar", "; install Fermata again" }) {
				assertTrue(told.getMessage(), told.getMessage().contains(words));
			}
		} finally {
			restore("fermata.home", before);
			restore("fermata.starting", null);
		}
	}

	private static void restore(String property, String value) {
		if (value == null) {
			System.clearProperty(property);
		} else {
			System.setProperty(property, value);
		}
	}
}
