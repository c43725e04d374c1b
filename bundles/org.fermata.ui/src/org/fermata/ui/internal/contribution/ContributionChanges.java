// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import java.util.concurrent.RejectedExecutionException;

import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IRegistryEventListener;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.fermata.core.Registration;
import org.fermata.core.internal.declaration.Vocabulary;
import org.fermata.swt.SwtUiThread;

/** Tells when bundles that contribute operations come or go, which the registry does on any thread. */
public final class ContributionChanges implements IRegistryEventListener {

	private final SwtUiThread ui;
	private final Runnable look;

	private ContributionChanges(SwtUiThread ui, Runnable look) {
		this.ui = ui;
		this.look = look;
	}

	/**
	 * Begins to tell. On the UI thread.
	 *
	 * @param look run on the UI thread after each change, maybe once more after the end
	 */
	public static Registration listen(Display display, Runnable look) {
		ContributionChanges changes = new ContributionChanges(SwtUiThread.of(display), look);
		IExtensionRegistry registry = Platform.getExtensionRegistry();
		registry.addListener(changes, Vocabulary.POINT);
		return () -> registry.removeListener(changes);
	}

	private void tell() {
		ContributionIcons.lookAgain();
		try {
			ui.execute(look);
		} catch (RejectedExecutionException gone) {
			// The display has, and with it all that could be looked at.
		}
	}

	@Override
	public void added(IExtension[] extensions) {
		tell();
	}

	@Override
	public void removed(IExtension[] extensions) {
		tell();
	}

	@Override
	public void added(IExtensionPoint[] points) {
		// Ours is there as long as this class is.
	}

	@Override
	public void removed(IExtensionPoint[] points) {
		// Then this class goes, too.
	}
}
