// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui;

import java.util.Optional;

import org.eclipse.ui.IWorkbenchWindow;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;

/**
 * Starts what an entry of the New menu stands for, where that is more than to run a routine: it may ask for a
 * folder first, or open a view. Contributed to the extension point {@code org.fermata.ui.operations}; whoever
 * has nothing to ask contributes a {@link org.fermata.core.engine.Routine} instead.
 *
 * <p>Its class is loaded, and an instance made by the public constructor without parameters, each time the entry
 * is used and not before.
 */
@FunctionalInterface
public interface OperationStarter {

	/**
	 * Starts what it likes, and returns at once. On the UI thread.
	 *
	 * @param window where somebody has asked for it; the parent of its dialogs
	 * @param engine the workbench's own
	 * @return what it has started, for the Operations view to go to; empty if nothing was started, as after a
	 *         dialog that was cancelled, or if the view shall stay as it is
	 * @throws Exception is told in the log, and in the Operations view under the entry's name
	 */
	Optional<Operation<?>> start(IWorkbenchWindow window, Engine engine) throws Exception;
}
