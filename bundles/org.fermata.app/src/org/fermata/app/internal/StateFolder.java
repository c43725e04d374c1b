// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;

/**
 * Where layout and settings are kept. The start script says where with {@code -data}; started in another
 * way it is the same place as the script's, not a folder "workspace" wherever somebody stands. A second
 * process beside a first one has the same settings and leaves remembering to the first: two that wrote there
 * would undo each other's changes. Where nothing can be written the window opens all the same and forgets.
 */
final class StateFolder implements AutoCloseable {

	private final Location location;
	private final boolean ours;

	private StateFolder(Location location, boolean ours) {
		this.location = location;
		this.ours = ours;
	}

	static StateFolder open() {
		Location location = Platform.getInstanceLocation();
		try {
			boolean locked = location.isSet() ? location.lock() : location.set(usual().toUri().toURL(), true);
			if (locked) {
				return new StateFolder(location, true);
			}
			System.err.println(NLS.bind(Messages.stateInUse, location.getURL().getPath()));
			return temporary(location);
		} catch (IOException | IllegalStateException failure) {
			String words = NLS.bind(Messages.stateNotKept, failure.getMessage());
			System.err.println(words);
			ILog.of(StateFolder.class).warn(words, failure);
			return temporary(location);
		}
	}

	/** The workbench cannot do without such a folder, even if it is asked to remember nothing. */
	private static StateFolder temporary(Location unusable) {
		try {
			return new StateFolder(TemporaryLocation.replace(unusable), false);
		} catch (IOException failure) {
			ILog.of(StateFolder.class).error(Messages.stateNowhere, failure);
			return new StateFolder(unusable, false);
		}
	}

	private static Path usual() {
		String base = System.getenv("XDG_STATE_HOME"); //$NON-NLS-1$
		Path folder = base == null || base.isBlank()
				? Path.of(System.getProperty("user.home"), ".local", "state") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				: Path.of(base);
		return folder.resolve("fermata").resolve("workspace"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Whether no other process keeps its state there. */
	boolean isOurs() {
		return ours;
	}

	@Override
	public void close() {
		if (ours) {
			location.release();
		}
	}
}
