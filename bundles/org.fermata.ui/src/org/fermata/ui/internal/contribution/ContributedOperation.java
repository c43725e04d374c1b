// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationFailure;
import org.fermata.core.engine.Routine;
import org.fermata.core.internal.declaration.OperationDeclaration;
import org.fermata.core.parameter.Parameter;
import org.fermata.core.parameter.ParameterizedRoutine;
import org.fermata.core.parameter.Parameters;
import org.fermata.ui.OperationStarter;

/**
 * An operation that a bundle contributes, as the window shows and starts it. On the UI thread.
 *
 * @param declaration what its contributor says of it
 */
public record ContributedOperation(OperationDeclaration declaration) {

	/** What an entry for it is called: with an ellipsis if a dialog comes first. */
	public String label() {
		return declaration.label(declaration.parameters().stream().anyMatch(parameter -> parameter.kind().isPath()));
	}

	/** Whether it can be started now. */
	public boolean isEnabled() {
		return !declaration.conditional() || Condition.of(declaration).map(Condition::holds).orElse(Boolean.TRUE);
	}

	/**
	 * Has somebody told whether it can be started, at first and whenever that changes; nobody is told of one that always
	 * can. Until the registration is closed.
	 */
	public Registration follow(Consumer<Boolean> enabled) {
		return declaration.conditional() ? Condition.of(declaration).map(condition -> condition.follow(enabled)).orElse(() -> { })
				: () -> { };
	}

	/** What tells it from others: the same as long as its bundle stays, another one if that is installed once more. */
	public Object identity() {
		return RegistryElement.of(declaration);
	}

	/** Its icon; empty if it has none, or one that is not there. */
	Optional<ImageDescriptor> icon() {
		return ContributionIcons.of(declaration);
	}

	/** The parameter that is taken from what is selected; empty if it has none. */
	Optional<Parameter> selectable() {
		for (Parameter parameter : declaration.parameters()) { // asked of each operation when a menu opens
			if (parameter.selection()) {
				return Optional.of(parameter);
			}
		}
		return Optional.empty();
	}

	/**
	 * Loads its class and starts it. Who has asked for what cannot be started sees an operation that failed, where
	 * everybody looks for what came of a click; and the log has it.
	 *
	 * @param given asked only if the class takes parameters: what was given for them; empty if nothing is to be started
	 * @return what the view is to go to
	 */
	Optional<Operation<?>> start(IWorkbenchWindow window, Engine engine, Supplier<Optional<Parameters>> given) {
		Object made;
		try {
			made = declaration.make();
		} catch (Exception | Error failure) { // a static initializer's Error comes as it is
			return failed(engine, NLS.bind(Messages.unmakeable, words(declaration.type())), failure);
		}
		if (dropsParameters(made)) {
			return failed(engine, NLS.bind(Messages.takesNothing, words(made.getClass().getName())), null);
		}
		try {
			return switch (made) {
			case OperationStarter starter -> {
				Optional<Operation<?>> started = starter.start(window, engine);
				yield started == null ? failed(engine, NLS.bind(Messages.saysNothing, words(declaration.type())), null)
						: started;
			}
			case ParameterizedRoutine<?> routine -> given.get().map(values -> engine.start(name(), routine.with(values)));
			case Routine<?> routine -> Optional.of(engine.start(name(), routine));
			default -> failed(engine, NLS.bind(Messages.wrongType, words(made.getClass().getName())), null);
			};
		} catch (Exception | Error failure) {
			return Optional.of(engine.start(name(), op -> {
				throw failure;
			}));
		}
	}

	/** Whether people would be asked for what nobody is told. */
	private boolean dropsParameters(Object made) {
		return !declaration.parameters().isEmpty() && !(made instanceof ParameterizedRoutine)
				&& (made instanceof OperationStarter || made instanceof Routine);
	}

	private String name() {
		return declaration.plainName();
	}

	private Optional<Operation<?>> failed(Engine engine, String words, Throwable failure) {
		ContributionLog.error(words, failure);
		return Optional.of(engine.start(name(), op -> {
			throw new OperationFailure(words, failure);
		}));
	}

	private Object[] words(String which) {
		return new Object[] { declaration.contributor(), declaration.id(), which };
	}
}
