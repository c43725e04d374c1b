// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.command;

import java.nio.file.Path;
import java.util.List;

import org.fermata.operations.checksum.Checksum;
import org.fermata.operations.checksum.ManifestCheck;
import org.fermata.ui.internal.OperationsPart;
import org.fermata.ui.internal.WorkbenchEngine;

/** Starts the operations that come with Fermata, and goes to them. On the UI thread. */
public final class ChecksumStarter {

	private ChecksumStarter() {
	}

	/** Starts taking the checksums of files and of all in folders. */
	public static void checksum(List<Path> roots) {
		OperationsPart.goTo(WorkbenchEngine.get().start(Checksum.operationName(), Checksum.of(roots)));
	}

	/** Starts checking the files of a manifest. */
	public static void check(Path manifest) {
		OperationsPart.goTo(WorkbenchEngine.get().start(ManifestCheck.operationName(), ManifestCheck.of(manifest)));
	}
}
