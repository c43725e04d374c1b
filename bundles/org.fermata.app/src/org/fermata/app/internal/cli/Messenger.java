// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;


/** Says things to people on standard error, under the name of the command as Unix tools do. */
record Messenger(String command, StatusLine status) {

	void say(String message) {
		status.print(Messages.get("line", command, message));
	}
}
