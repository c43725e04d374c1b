// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationFailure;
import org.fermata.core.engine.Routine;
import org.fermata.ui.OperationStarter;

/**
 * An operation as its contributor declares it.
 *
 * @param id unique among all contributors
 * @param name what menus and the operation are called
 * @param category the id of one that there is; empty if it is in none
 * @param description a sentence about it; may be empty
 * @param icon its path in the contributor's bundle; may be empty
 * @param contributor the bundle that declares it
 * @param type the name of its class, as declared
 * @param element to make an instance of its class from
 */
record ContributedOperation(String id, String name, String category, String description, String icon,
		String contributor, String type, IConfigurationElement element) {

	static final String CLASS = "class"; //$NON-NLS-1$

	/**
	 * Loads its class and starts it. Who has asked for what cannot be started sees an operation that failed, where
	 * everybody looks for what came of a click; and the log has it. On the UI thread.
	 *
	 * @return what the view is to go to
	 */
	Optional<Operation<?>> start(IWorkbenchWindow window, Engine engine) {
		Object made;
		try {
			made = element.createExecutableExtension(CLASS);
		} catch (CoreException | InvalidRegistryObjectException | LinkageError failure) {
			return failed(engine, NLS.bind(Messages.unmakeable, words(type)), failure);
		}
		try {
			return switch (made) {
			case OperationStarter starter -> {
				Optional<Operation<?>> started = starter.start(window, engine);
				yield started == null ? failed(engine, NLS.bind(Messages.saysNothing, words(type)), null) : started;
			}
			case Routine<?> routine -> Optional.of(engine.start(name, routine));
			default -> failed(engine, NLS.bind(Messages.wrongType, words(made.getClass().getName())), null);
			};
		} catch (Exception | Error failure) {
			return Optional.of(engine.start(name, op -> {
				throw failure;
			}));
		}
	}

	private Optional<Operation<?>> failed(Engine engine, String words, Throwable failure) {
		ContributionLog.error(words, failure);
		return Optional.of(engine.start(name, op -> {
			throw new OperationFailure(words, failure);
		}));
	}

	private Object[] words(String which) {
		return new Object[] { contributor, id, which };
	}
}
