// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.internal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.osgi.util.NLS;
import org.fermata.tour.page.Workbench;

/** Says what is seen, takes the pictures, and does not go on if something is not as it should be. */
final class Guide {

	private final Workbench workbench;
	private final Path pictures;
	private final PrintStream out;
	private int taken;

	Guide(Workbench workbench, Path pictures, PrintStream out) {
		this.workbench = workbench;
		this.pictures = pictures;
		this.out = out;
	}

	void step(String words, Object... seen) {
		out.println("-- " + NLS.bind(words, seen));
	}

	void picture(String name) {
		taken++;
		Path file = pictures.resolve((taken < 10 ? "0" : "") + taken + '-' + name + ".png");
		workbench.picture(file);
		out.println("   " + file.getFileName());
	}

	void expect(boolean asItShouldBe, String otherwise, Object seen) {
		if (!asItShouldBe) {
			throw new AssertionError(NLS.bind(otherwise, seen));
		}
	}

	void expectEqual(Object expected, Object seen, String otherwise) {
		expect(Objects.equals(expected, seen), NLS.bind(otherwise, "{0}", expected), seen);
	}
}
