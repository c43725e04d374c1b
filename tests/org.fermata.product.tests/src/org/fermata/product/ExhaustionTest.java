// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import static org.junit.Assert.assertFalse;

import org.junit.Rule;
import org.junit.Test;

/** Where there is not enough memory, that and the way out are told in words. */
public final class ExhaustionTest {

	@Rule
	public final Sandbox sandbox = new Sandbox();

	@Test
	public void aManifestTooLongForTheHeapIsToldWithTheWayOut() throws Exception {
		sandbox.bash("seq -f '" + "0".repeat(64) + "  no/such/file/%.0f' 400000 > manifest");
		sandbox.run("FERMATA_JAVA_OPTS=-Xmx16m \"$FERMATA\" checksum -j 1 -c manifest").exits(1)
				.says("Not enough memory: Java may use").says("FERMATA_JAVA_OPTS=-Xmx1g").neverSays("OutOfMemoryError");
	}

	@Test
	public void whatIsHalfWrittenThenIsThrownAway() throws Exception {
		sandbox.bash("echo 1 > file");
		// The reading itself takes its memory outside the heap
		sandbox.run("FERMATA_JAVA_OPTS=-XX:MaxDirectMemorySize=64k \"$FERMATA\" checksum -j 1 -o manifest file").exits(1)
				.says("Not enough memory: ").neverSays("OutOfMemoryError");
		assertFalse(sandbox.has(".fermata-*.part") || sandbox.has("manifest"));
	}
}
