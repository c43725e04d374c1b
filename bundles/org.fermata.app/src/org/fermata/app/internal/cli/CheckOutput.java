// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.nio.file.Path;

import org.fermata.core.engine.OperationFailure;
import org.fermata.operations.checksum.CheckSink;
import org.fermata.operations.checksum.CheckTally;
import org.fermata.operations.checksum.Checked;
import org.fermata.operations.checksum.FileName;
import org.fermata.operations.checksum.ManifestReader.Broken;

/** Says what a check finds as {@code sha256sum -c --warn} does: verdicts on standard output, the rest on standard error. */
final class CheckOutput implements CheckSink {

	private final ProcessOutput standard;
	private final Messenger messenger;
	private final FileName manifest;

	CheckOutput(ProcessOutput standard, Messenger messenger, Path manifest) {
		this.standard = standard;
		this.messenger = messenger;
		this.manifest = FileName.of(manifest);
	}

	@Override
	public void accept(Checked checked) throws OperationFailure {
		standard.write(checked.bytes());
		if (checked.verdict() == Checked.Verdict.UNREADABLE) {
			messenger.say(checked.message());
		}
	}

	@Override
	public void broken(Broken line) {
		messenger.say(line.message(manifest));
	}

	@Override
	public void complete(CheckTally tally) throws OperationFailure {
		standard.flush();
		if (tally.listsFiles()) { // if not, that is how the operation ends, and it says so itself
			tally.warnings(manifest).forEach(messenger::say);
		}
	}
}
