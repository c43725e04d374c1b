// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.command;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.OperationFailure;
import org.fermata.core.engine.Routine;
import org.fermata.core.output.Export;
import org.fermata.core.task.Task;
import org.fermata.core.text.Words;

/** Saving is an operation like any other: off the UI thread, and the list says how it went. */
record SaveRoutine(Export export, Path target) implements Routine<Path> {

	@Override
	public Path run(OperationContext op) throws Exception {
		op.subject(Words.fromHome(target.toString()));
		try {
			op.await(Task.of(NLS.bind(Messages.saving, target.getFileName()), progress -> {
				export.write(target);
				return target;
			}));
		} catch (IOException failure) {
			// An export's failure is worded for people and names the file.
			throw new OperationFailure(failure.getMessage(), failure);
		}
		op.summary(Messages.saved);
		return target;
	}
}
