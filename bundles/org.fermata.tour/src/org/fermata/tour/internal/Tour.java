// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fermata.tour.driver.RobotWorkbench;

/** What a visitor is shown, step by step; every step prints a line and may leave a picture. */
final class Tour {

	private final Path pictures;

	Tour(Path pictures) {
		this.pictures = pictures;
	}

	void run() throws IOException {
		Files.createDirectories(pictures);
		try (RobotWorkbench workbench = new RobotWorkbench(pictures)) {
			workbench.picture(pictures.resolve("01-welcome.png"));
		}
	}
}
