// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.tape;

import java.util.List;

import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.Routine;
import org.fermata.core.internal.context.ForwardingContext;
import org.fermata.core.output.Column;
import org.fermata.core.output.ResultRow;
import org.fermata.core.progress.Progress;

/** Makes an event of all that a routine puts out, before it is put out. */
abstract class TapedContext extends ForwardingContext {

	private final Progress progress;

	/** To be made on the routine's thread. */
	TapedContext(OperationContext context) {
		super(context);
		progress = new WatchedProgress(context.progress(), this::event);
	}

	/** The routine does something whose place among the others is fixed. */
	abstract void event(TapeEvent event);

	/** The routine gives a row. */
	abstract void row(TapeEvent row);

	/** The routine has returned, or thrown. */
	abstract void ended(Throwable thrown);

	/** Runs the routine with this for its context. */
	<T> T run(Routine<T> routine) throws Exception {
		T value;
		try {
			value = routine.run(this);
		} catch (Throwable thrown) {
			ended(thrown);
			throw thrown;
		}
		ended(null);
		return value;
	}

	@Override
	public final Progress progress() {
		return progress;
	}

	@Override
	public final void subject(String subject) {
		event(TapeEvent.words("subject", subject));
		super.subject(subject);
	}

	@Override
	public final void summary(String summary) {
		event(TapeEvent.words("summary", summary));
		super.summary(summary);
	}

	@Override
	public final void print(String line) {
		event(TapeEvent.words("print", line));
		super.print(line);
	}

	@Override
	public final void columns(List<Column> columns) {
		event(TapeEvent.columns(columns));
		super.columns(columns);
	}

	@Override
	public final void result(ResultRow row) {
		row(TapeEvent.row(row));
		super.result(row);
	}
}
