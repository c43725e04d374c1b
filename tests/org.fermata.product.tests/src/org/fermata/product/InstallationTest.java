// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Wherever the product lies and whatever surrounds it. */
public final class InstallationTest {

	@Rule
	public final Sandbox sandbox = new Sandbox();

	private String expected;

	@Before
	public void aFile() throws Exception {
		expected = sandbox.bash("echo 1 > file; sha256sum file");
	}

	@Test
	public void aProductThatCannotBeWrittenToWorksAndStaysAsItIs() throws Exception {
		sandbox.bash("chmod 755 .; cp -r \"${FERMATA%/*}\" product; chmod -R a-w,a+rX product");
		String before = sandbox.bash("find product -printf '%p %T@ %s\\n' | sort");
		String run = "env FERMATA_HOME=/nonexistent product/fermata checksum -j 1 file";
		sandbox.run(Unprivileged.run(sandbox, run)).exits(0).prints(expected);
		assertEquals(before, sandbox.bash("find product -printf '%p %T@ %s\\n' | sort"));
		sandbox.bash("chmod -R u+w product");
	}

	@Test
	public void aFolderWithAwkwardNameHoldsItAsWell() throws Exception {
		String odd = "folder='a b*[x] gr\u00fc\u00df $HOME'; ";
		sandbox.bash(odd + "mkdir \"$folder\"; cp -r \"${FERMATA%/*}\" \"$folder/product\"");
		sandbox.run(odd + "\"$folder/product/fermata\" checksum -j 1 file").exits(0).prints(expected);
		Finished list = sandbox.run(odd + "\"$folder/product/fermata\" -application org.fermata.app.cli --list").exits(0);
		assertTrue(list.toString(), list.out().startsWith("checksum  "));
	}

	@Test
	public void aColonInItsPathIsToldSinceJavaCannot() throws Exception {
		sandbox.bash("mkdir a:b; cp -r \"${FERMATA%/*}\" a:b/product");
		sandbox.run("a:b/product/fermata checksum -j 1 file").exits(1).says("folder with a colon in its path");
	}

	@Test
	public void aPercentOrANumberSignInItsPathIsToldWhereEclipseIsNeeded() throws Exception {
		for (String folder : new String[] { "a%b", "a#b" }) {
			sandbox.bash("mkdir 'f'; cp -r \"${FERMATA%/*}\" f/product; mv f '" + folder + "'");
			sandbox.run("'" + folder + "/product/fermata' checksum -j 1 file").exits(0).prints(expected);
			sandbox.run("'" + folder + "/product/fermata' --list").exits(1).prints("").says("with % or # in its path");
			sandbox.run("DISPLAY=:none '" + folder + "/product/fermata'").exits(1).prints("").says("with % or # in its path");
		}
	}

	@Test
	public void itIsStartedThroughLinks() throws Exception {
		sandbox.bash("mkdir bin; ln -s \"$FERMATA\" bin/real; ln -s real bin/fermata");
		sandbox.run("bin/fermata checksum -j 1 file").exits(0).prints(expected);
		sandbox.run("PATH=$PWD/bin:$PATH; fermata checksum -j 1 file").exits(0).prints(expected);
	}

	@Test
	public void anEmptyEnvironmentSuffices() throws Exception {
		sandbox.run("exec env -i PATH=/usr/bin:/bin JAVA_HOME=\"$JAVA_HOME\" \"$FERMATA\" checksum -j 1 file").exits(0)
				.prints(expected);
	}

	@Test
	public void optionsForEveryJavaAreTakenWithoutAWord() throws Exception {
		Finished finished = sandbox.run("export JAVA_TOOL_OPTIONS=-Da=b JDK_JAVA_OPTIONS=-Dc=d; "
				+ "\"$FERMATA\" checksum -j 1 file").exits(0).prints(expected);
		assertEquals(1, finished.err().lines().count());
	}

	@Test
	public void anOlderJavaIsPassedOver() throws Exception {
		sandbox.bash("mkdir -p old/bin; echo 'JAVA_VERSION=\"17.0.1\"' > old/release; "
				+ "printf '#!/bin/sh\\necho the old one was started\\n' > old/bin/java; chmod +x old/bin/java");
		sandbox.run("PATH=\"$JAVA_HOME/bin:$PATH\" JAVA_HOME=$PWD/old \"$FERMATA\" checksum -j 1 file").exits(0)
				.prints(expected);
	}

	@Test
	public void theCurrentFolderIsWhereNamesAreSeenFrom() throws Exception {
		sandbox.bash("mkdir -p 'sub dir'; echo 1 > 'sub dir/file'");
		sandbox.run("cd 'sub dir' && \"$FERMATA\" checksum -j 1 file ./file ../file").exits(0)
				.prints(sandbox.bash("cd 'sub dir' && sha256sum file ./file ../file"));
	}
}
