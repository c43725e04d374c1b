// SPDX-License-Identifier: EPL-2.0
package org.fermata.product;

import org.junit.Assume;

/** Permissions do not apply to root, so root runs such a test as nobody. */
final class Unprivileged {

	private static final String AS_NOBODY = "setpriv --reuid=65534 --regid=65534 --clear-groups ";

	private Unprivileged() {
	}

	/** The same command, run without privileges. */
	static String run(Sandbox sandbox, String command) throws Exception {
		if (!sandbox.bash("id -u").equals("0\n")) {
			return command;
		}
		boolean reachable = sandbox.run(AS_NOBODY + "test -x \"$FERMATA\" -a -x \"$JAVA_HOME/bin/java\" -a -x .").exit() == 0;
		Assume.assumeTrue("nobody can start the product here", reachable);
		return AS_NOBODY + command;
	}
}
