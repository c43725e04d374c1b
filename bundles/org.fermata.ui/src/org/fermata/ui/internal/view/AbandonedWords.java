// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.fermata.core.engine.AbandonedWork;
import org.fermata.core.engine.Operation;
import org.fermata.core.text.Words;

/** What of an operation would not stop, since when, and where it is at the moment. */
final class AbandonedWords {

	private AbandonedWords() {
	}

	/** @param all what was given up and goes on, of all operations */
	static List<String> of(Operation<?> operation, List<AbandonedWork> all) {
		List<String> lines = new ArrayList<>();
		all.stream().filter(work -> work.operationId() == operation.id()).forEach(work -> add(lines, work));
		if (lines.isEmpty()) {
			lines.add(Messages.abandoned_ended);
		}
		return lines;
	}

	private static void add(List<String> lines, AbandonedWork work) {
		String age = Words.duration(work.age());
		if (work.stack().isEmpty()) {
			lines.add(NLS.bind(Messages.abandoned_nowhere, work.work(), age));
			return;
		}
		lines.add(NLS.bind(Messages.abandoned_work, work.work(), age));
		work.stack().forEach(frame -> lines.add("\tat " + frame));
	}
}
