// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import java.io.IOException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.fermata.app.internal.cli.PlatformLauncher;

/** Opens the one window on the operations and remembers where it stood. */
final class FermataWorkbenchAdvisor extends WorkbenchAdvisor {

	private final boolean remembers;

	/** @param remembers whether the layout is this process's to keep */
	FermataWorkbenchAdvisor(boolean remembers) {
		this.remembers = remembers;
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		super.initialize(configurer);
		configurer.setSaveAndRestore(remembers);
		TabRow.simplify(configurer.getWorkbench());
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return OperationsPerspective.ID;
	}

	@Override
	public void postStartup() {
		try {
			PlatformLauncher.started();
		} catch (IOException unremovable) {
			ILog.of(getClass()).warn(Messages.startNotOver, unremovable);
		}
		PreferencePages.tidy(getWorkbenchConfigurer().getWorkbench().getPreferenceManager());
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new FermataWindowAdvisor(configurer);
	}
}
