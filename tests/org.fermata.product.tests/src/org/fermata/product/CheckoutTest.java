// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import org.junit.Rule;
import org.junit.Test;

/** The script of a checkout, with a Maven that builds nothing and a product that only leaves a picture where it runs. */
public final class CheckoutTest {

	private static final String PRODUCT = "releng/org.fermata.product/target/products/org.fermata.product/linux/gtk/"
			+ "$(uname -m | sed 's/arm64/aarch64/')/fermata";

	@Rule
	public final Sandbox sandbox = new Sandbox();

	@Test
	public void theTourLeavesItsPicturesInAFolderWithABlankInItsPath() throws Exception {
		assumeTrue("what windows need is not there", System.getenv("DISPLAY") != null);
		sandbox.bash("set -e; mkdir -p 'a b' bin; printf '#!/bin/sh\\necho Apache Maven 3.9.15\\n' > bin/mvn; chmod +x bin/mvn; "
				+ "cd 'a b'; cp '" + System.getProperty("fermata.checkout") + "/fermata' .; "
				+ "mkdir -p .mvn bundles features target-platform releng/reproducible; touch pom.xml LICENSE; "
				+ "echo 1 > releng/reproducible/time-of-archive; mkdir -p \"" + PRODUCT + "\"; cd \"" + PRODUCT + "\"; "
				+ "printf '#!/bin/sh\\necho seen > 01.png; echo \"$@\"\\n' > fermata; chmod +x fermata");
		Finished tour = sandbox.run("PATH=$PWD/bin:$PATH; exec env -u DISPLAY -u WAYLAND_DISPLAY 'a b/fermata' run").exits(0);
		assertTrue(tour.toString(), tour.out().contains("\n-application org.fermata.tour.application\n")
				&& tour.out().endsWith("\nPictures: " + sandbox.path("a b/target/tour") + "\n"));
		assertEquals("seen\n", sandbox.read("a b/target/tour/01.png"));
	}
}
