// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.After;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Where a command's platform keeps what it knows if the usual places are of no use. */
public final class PlatformFoldersTest {

	@Rule
	public final TemporaryFolder sandbox = new TemporaryFolder();

	private final Map<String, String> before = new HashMap<>();
	private Path home;
	private Path spare;

	@Before
	public void usualPlacesOfNoUse() throws IOException {
		Assume.assumeTrue("owners as POSIX has them",
				sandbox.getRoot().toPath().getFileSystem().supportedFileAttributeViews().contains("posix"));
		home = sandbox.newFolder("home").toPath();
		Files.createFile(Files.createDirectory(home.resolve("configuration")).resolve("config.ini"));
		spare = sandbox.getRoot().toPath().resolve("spare");
		Path file = sandbox.newFile().toPath();
		set("fermata.state", file.toString());
		set("fermata.cache", file.toString());
		set("fermata.spare", spare.toString());
	}

	@After
	public void restore() {
		before.forEach((key, value) -> {
			if (value == null) {
				System.clearProperty(key);
			} else {
				System.setProperty(key, value);
			}
		});
	}

	private void set(String key, String value) {
		before.put(key, System.setProperty(key, value));
	}

	@Test
	public void aUserWhomTheSystemDoesNotKnowByNameHasATemporaryOne() throws IOException {
		set("user.name", "?"); // what Java makes of a number that is in no list
		assertEquals(spare.resolve("state").resolve("terminal").resolve("1"), PlatformFolders.choose(home).data());
	}

	@Test
	public void aTemporaryOneOfSomebodyElseDoesNotServe() throws IOException {
		Files.createDirectory(spare);
		try {
			Files.setAttribute(spare, "unix:uid", 65534);
		} catch (IOException refused) {
			Assume.assumeNoException("only root can give a folder away", refused);
		}
		assertRefused();
		assertEquals(0, spare.toFile().list().length);
	}

	@Test
	public void whereNoneCanBeMadeItIsNamedWithTheWayOut() {
		spare = home.resolve("none").resolve("spare");
		set("fermata.spare", spare.toString());
		assertRefused();
	}

	private void assertRefused() {
		assertEquals("cannot write to " + spare + "; name a folder in FERMATA_HOME where you can",
				assertThrows(IOException.class, () -> PlatformFolders.choose(home)).getMessage());
	}
}
