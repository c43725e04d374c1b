// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.text;

import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

import org.fermata.core.engine.AbandonedWork;
import org.fermata.core.engine.EngineSnapshot;
import org.fermata.core.engine.OperationSnapshot;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.ui.BridgeCounters;

/**
 * What an engine is at, as a text for whoever has to find out why something is slow or will not stop: its running
 * operations, work that was given up and where that is, and what went over to the UI thread. Any thread.
 */
public final class Diagnostics {

	private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.fermata.core.text.diagnostics");
	private static final String INDENT = "  ";
	private static final double NANOS_A_MILLI = 1e6;

	private Diagnostics() {
	}

	/**
	 * The report, in lines that end with a line feed.
	 *
	 * @param versions what it runs on, by name, in the order in which it shall be told
	 */
	public static String report(EngineSnapshot engine, Map<String, String> versions) {
		List<String> lines = new ArrayList<>();
		versions.forEach((name, version) -> lines.add(format("version", name, version)));
		lines.add("");
		operations(lines, engine.operations());
		abandoned(lines, engine.abandoned());
		lines.add("");
		bridge(lines, engine.bridge());
		return String.join("\n", lines) + "\n";
	}

	private static void operations(List<String> lines, List<OperationSnapshot> all) {
		List<OperationSnapshot> running = all.stream().filter(each -> !each.state().isTerminal()).toList();
		String ended = Words.count(all.size() - running.size());
		lines.add(running.isEmpty() ? format("running.none", ended)
				: format("running", Words.count(running.size()), ended));
		running.forEach(operation -> operation(lines, operation));
	}

	private static void operation(List<String> lines, OperationSnapshot operation) {
		String title = operation.subject().isEmpty() ? operation.name()
				: format("operation.titled", operation.name(), operation.subject());
		String line = format("operation", operation.id() + ". " + title, StatusWords.state(operation.state()),
				Words.duration(operation.elapsed()));
		lines.add(INDENT + operation.parent().map(parent -> format("operation.within", line, parent.toString()))
				.orElse(line));
		ProgressSnapshot progress = operation.progress();
		if (progress.done() > 0 || progress.isDeterminate()) {
			lines.add(INDENT.repeat(2) + String.join(" ", Words.amount(progress), progress.message()).strip());
		}
		operation.question().ifPresent(label -> lines.add(INDENT.repeat(2) + format("operation.asks", label)));
		operation.cancelStep().ifPresent(
				step -> lines.add(INDENT.repeat(2) + format("operation.cancel", BUNDLE.getString("cancel." + step))));
	}

	private static void abandoned(List<String> lines, List<AbandonedWork> all) {
		if (all.isEmpty()) {
			return;
		}
		lines.add("");
		lines.add(format("abandoned", Words.count(all.size())));
		for (AbandonedWork work : all) {
			lines.add(INDENT + format("abandoned.work", work.work(), work.operation(), Long.toString(work.operationId()),
					Words.duration(work.age())));
			if (work.stack().isEmpty()) {
				lines.add(INDENT.repeat(2) + BUNDLE.getString("abandoned.nowhere"));
			}
			work.stack().forEach(frame -> lines.add(INDENT.repeat(2) + "at " + frame));
		}
	}

	private static void bridge(List<String> lines, BridgeCounters bridge) {
		lines.add(BUNDLE.getString("bridge"));
		lines.add(INDENT + format("bridge.queued", Words.count(bridge.queued())));
		lines.add(INDENT + format("bridge.applied", Words.count(bridge.applied())));
		lines.add(INDENT + format("bridge.merged", Words.count(bridge.merged())));
		lines.add(INDENT + format("bridge.frames", Words.count(bridge.frames())));
		lines.add(INDENT + format("bridge.longest",
				new DecimalFormat("0.0").format(bridge.longestDrain().toNanos() / NANOS_A_MILLI)));
	}

	private static String format(String key, Object... arguments) {
		return MessageFormat.format(BUNDLE.getString(key), arguments);
	}
}
