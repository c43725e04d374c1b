// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Which launcher starts the platform. */
public final class PlatformLauncherTest {

	@Rule
	public final TemporaryFolder home = new TemporaryFolder();

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
}
