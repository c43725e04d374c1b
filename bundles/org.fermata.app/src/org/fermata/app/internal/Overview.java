// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.text.StatusWords;
import org.fermata.core.text.Words;

/**
 * What runs, in the few words that a title and a status line have room for.
 *
 * @param running those at work, stopping ones too
 * @param waiting those that wait for an answer
 */
record Overview(List<Operation<?>> running, List<Operation<?>> waiting) {

	private static final String DOT = " \u00b7 "; //$NON-NLS-1$

	static Overview of(List<Operation<?>> operations) {
		List<Operation<?>> running = new ArrayList<>();
		List<Operation<?>> waiting = new ArrayList<>();
		for (Operation<?> operation : operations) {
			OperationState state = operation.state();
			if (state == OperationState.WAITING) {
				waiting.add(operation);
			} else if (!state.isTerminal()) {
				running.add(operation);
			}
		}
		return new Overview(running, waiting);
	}

	boolean isBusy() {
		return !running.isEmpty() || !waiting.isEmpty();
	}

	/** "61 % – Checksum – Fermata". What waits for somebody comes first: a task bar may cut the rest off. */
	String title() {
		if (!waiting.isEmpty()) {
			return NLS.bind(Messages.titleOfTwo, StatusWords.state(OperationState.WAITING),
					only(waiting, Messages.titleWaiting));
		}
		if (running.isEmpty()) {
			return Messages.productName;
		}
		ProgressSnapshot progress = running.get(0).progress();
		if (running.size() == 1 && progress.isDeterminate()) {
			return NLS.bind(Messages.titleOfTwo, Words.percent(progress.fraction()), running.get(0).name());
		}
		return NLS.bind(Messages.titleOfOne, only(running, Messages.titleRunning));
	}

	private static String only(List<Operation<?>> operations, String otherwise) {
		return operations.size() == 1 ? operations.get(0).name()
				: MessageFormat.format(otherwise, operations.size());
	}

	/** "2 running · 1 waiting for you"; empty if nothing runs. */
	String status() {
		List<String> parts = new ArrayList<>();
		if (!running.isEmpty()) {
			parts.add(MessageFormat.format(Messages.statusRunning, running.size()));
		}
		if (!waiting.isEmpty()) {
			parts.add(MessageFormat.format(Messages.statusWaiting, waiting.size()));
		}
		return String.join(DOT, parts);
	}
}
