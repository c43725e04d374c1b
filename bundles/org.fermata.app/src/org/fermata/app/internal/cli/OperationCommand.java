// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.io.IOException;
import java.util.function.BooleanSupplier;

import org.fermata.core.engine.OperationFailure;
import org.fermata.core.engine.Routine;
import org.fermata.core.internal.declaration.OperationDeclaration;
import org.fermata.core.parameter.Parameter;
import org.fermata.core.parameter.ParameterizedRoutine;
import org.fermata.core.parameter.Parameters;
import org.fermata.core.terminal.TerminalCommand;
import org.fermata.core.terminal.TerminalSession;
import org.fermata.core.terminal.UsageException;
import org.fermata.core.text.StatusWords;

/** An operation that somebody contributed: its words are its parameters, its output is its results. */
final class OperationCommand implements TerminalCommand {

	private final OperationDeclaration operation;
	private final BooleanSupplier enabled;

	/** @param enabled whether it can be started now */
	OperationCommand(OperationDeclaration operation, BooleanSupplier enabled) {
		this.operation = operation;
		this.enabled = enabled;
	}

	@Override
	public String usage() {
		return OperationUsage.of(operation);
	}

	@Override
	public int run(TerminalSession session) throws UsageException, OperationFailure, InterruptedException, IOException {
		if (OperationArguments.asksForHelp(session.words())) {
			return session.help();
		}
		Parameters given = OperationArguments.parse(operation.parameters(), session.words());
		if (!session.canAsk()) {
			checkComplete(given);
		}
		if (!enabled.getAsBoolean()) {
			throw new OperationFailure(Messages.get("disabled", operation.plainName(), operation.contributor()));
		}
		Routine<?> routine = routine(given);
		Results results = new Results(session);
		return session.present(operation.plainName(), op -> results.print(op, routine), results);
	}

	/** What has a default is taken where nobody can be asked; all else has to be given. */
	private static void checkComplete(Parameters given) throws UsageException {
		for (Parameter parameter : given.missing()) {
			if (parameter.defaultValue().isEmpty()) {
				throw new UsageException(Messages.get("needsOption", "--" + parameter.name(), parameter.label()));
			}
		}
	}

	private Routine<?> routine(Parameters given) throws OperationFailure {
		Object made;
		try {
			made = operation.make();
		} catch (Exception | Error failure) { // a static initializer's Error comes as it is
			throw new OperationFailure(words("unmakeable", StatusWords.failure(Commands.innermost(failure))), failure);
		}
		return switch (made) {
		case ParameterizedRoutine<?> parameterized -> parameterized.with(given);
		case Routine<?> routine when operation.parameters().isEmpty() -> routine;
		case Routine<?> routine -> throw new OperationFailure(words("takesNothing", ParameterizedRoutine.class.getName()));
		default -> throw new OperationFailure(words("windowOnly", made.getClass().getName()));
		};
	}

	private String words(String key, String further) {
		return Messages.get(key, operation.contributor(), operation.id(), operation.type(), further);
	}
}
