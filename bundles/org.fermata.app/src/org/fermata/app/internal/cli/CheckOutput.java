// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.nio.file.Path;

import org.fermata.core.engine.OperationFailure;
import org.fermata.core.terminal.TerminalOutput;
import org.fermata.core.terminal.TerminalSession;
import org.fermata.operations.checksum.CheckSink;
import org.fermata.operations.checksum.CheckTally;
import org.fermata.operations.checksum.Checked;
import org.fermata.operations.checksum.FileName;
import org.fermata.operations.checksum.ManifestReader.Broken;

/** Says what a check finds as {@code sha256sum -c --warn} does: verdicts on standard output, the rest on standard error. */
final class CheckOutput implements CheckSink {

	private final TerminalOutput standard;
	private final TerminalSession session;
	private final FileName manifest;

	CheckOutput(TerminalSession session, Path manifest) {
		this.standard = session.output();
		this.session = session;
		this.manifest = FileName.of(manifest);
	}

	@Override
	public void accept(Checked checked) throws OperationFailure {
		standard.write(checked.bytes());
		if (checked.verdict() == Checked.Verdict.UNREADABLE) {
			session.say(checked.message());
		}
	}

	@Override
	public void broken(Broken line) {
		session.say(line.message(manifest));
	}

	@Override
	public void complete(CheckTally tally) throws OperationFailure {
		standard.flush();
		if (tally.listsFiles()) { // if not, that is how the operation ends, and it says so itself
			tally.warnings(manifest).forEach(session::say);
		}
	}
}
