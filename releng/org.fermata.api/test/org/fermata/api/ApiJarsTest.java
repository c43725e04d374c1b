// SPDX-License-Identifier: EPL-2.0
package org.fermata.api;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public final class ApiJarsTest {

	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();

	private Path target;

	@Before
	public void target() throws IOException {
		target = folder.newFolder("bundles", "a", "target").toPath();
	}

	@Test
	public void ofTwoVersionsTheOneThatWasBuiltLastCounts() throws IOException {
		for (String last : List.of("a-0.1.0.jar", "a-0.2.0.jar", "a-0.10.0.jar")) {
			for (String each : List.of("a-0.1.0.jar", "a-0.2.0.jar", "a-0.10.0.jar", "a-0.2.0-sources.jar", "ab-1.0.0.jar")) {
				built(each, each.equals(last) ? 2 : each.matches("a-[0-9.]*jar") ? 1 : 3);
			}
			assertEquals(last, ApiJars.built(folder.getRoot().toPath(), "a").getFileName().toString());
		}
	}

	@Test
	public void whatWasNotBuiltIsNamed() throws IOException {
		built("a-0.1.0-sources.jar", 1);
		assertEquals("There is no a in " + target,
				assertThrows(IOException.class, () -> ApiJars.built(folder.getRoot().toPath(), "a")).getMessage());
	}

	private void built(String jar, int day) throws IOException {
		Files.setLastModifiedTime(Files.writeString(target.resolve(jar), ""), FileTime.fromMillis(day * 86_400_000L));
	}
}
