// SPDX-License-Identifier: EPL-2.0
package org.example.contributed;

import java.io.IOException;
import java.util.stream.Collectors;

import org.fermata.core.engine.OperationFailure;
import org.fermata.core.terminal.TerminalCommand;
import org.fermata.core.terminal.TerminalSession;
import org.fermata.core.terminal.TerminalWord;
import org.fermata.core.terminal.UsageException;

/** Prints its words. */
public final class OwnWords implements TerminalCommand {

	@Override
	public String usage() {
		return "usage: fermata own-words WORD…";
	}

	@Override
	public int run(TerminalSession session) throws UsageException, OperationFailure, InterruptedException, IOException {
		if (session.words().isEmpty()) {
			throw new UsageException("No word");
		}
		String words = session.words().stream().map(TerminalWord::text).collect(Collectors.joining("|"));
		session.print("as it stands");
		session.say("under its name");
		return session.present("Own words", op -> {
			session.output().write((words + "\n").getBytes());
			return null;
		}, session.output());
	}
}
