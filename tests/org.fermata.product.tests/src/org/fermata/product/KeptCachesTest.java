// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assume.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.Rule;
import org.junit.Test;

/** What the platform keeps of one start of the window for the next. */
public final class KeptCachesTest {

	/** Started as every window is, and in need of no display. */
	private static final String LIST = "exec \"$FERMATA\" -application org.fermata.app.cli --list";

	@Rule
	public final Sandbox sandbox = new Sandbox();

	@Test
	public void whatWasHalfWrittenOfTheWindowsCachesFailsOnceAtMost() throws Exception {
		String list = sandbox.run(LIST).exits(0).out();
		assertEquals("", sandbox.bash("find .home -name .starting"));
		sandbox.bash("cd .home/cache/*/window/org.eclipse.osgi; for file in framework.info.*; do "
				+ "head -c 1000 $file > half; mv half $file; done");
		assertFalse(sandbox.run(LIST).exit() == 0);
		sandbox.run(LIST).exits(0).prints(list);
		assertEquals("", sandbox.bash("find .home -name .starting"));
	}

	@Test
	public void aWindowThatIsOpenHasStarted() throws Exception {
		assumeTrue("no display", System.getenv("DISPLAY") != null);
		Running window = sandbox.start("FERMATA_JAVA_OPTS=-Dfermata.timing=$PWD/seen exec \"$FERMATA\"")
				.await("the window is seen", () -> sandbox.has("seen"));
		Path caches = Path.of(sandbox.bash("echo \"$PWD\"/.home/cache/*/window").strip());
		assertEquals(List.of(true, false), List.of(Files.exists(caches.resolve(".used")), Files.exists(caches.resolveSibling("window-2"))));
		window.await("the start is over", () -> !Files.exists(caches.resolve(".starting")));
	}
}
