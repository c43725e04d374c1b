// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One section of docs/benchmarks.md: a table of contenders, the first of them ours, and what was to be reached. */
final class Section {

	private final String name;
	private final Figures figures;
	private final String unit; // null if each column has its own
	private final List<String> lines = new ArrayList<>();
	private String ours;

	/** @param unit of all figures of the table */
	Section(String name, Figures figures, String unit, String intro) {
		this.name = name;
		this.figures = figures;
		this.unit = unit;
		lines.add(intro);
		lines.add("");
		lines.add("| what | median, " + unit + " | least to most | ratio, theirs to ours |");
		lines.add("|---|---|---|---|");
	}

	/** With several figures for each contender: their names and units. The ratio is that of the first. */
	Section(String name, Figures figures, String intro, List<String> columns) {
		this.name = name;
		this.figures = figures;
		this.unit = null;
		lines.add(intro);
		lines.add("");
		lines.add("| what | " + String.join(" | ", columns) + " | ratio, theirs to ours |");
		lines.add("|---|" + "---|".repeat(columns.size() + 1));
	}

	/** A line of a table with several figures: their medians; the first line is ours. */
	Section row(String what, String program, String... figureNames) {
		List<String> cells = Arrays.stream(figureNames).map(each -> number(figures.median(program + "." + each))).toList();
		lines.add("| " + what + " | " + String.join(" | ", cells) + " | " + ratio(program + "." + figureNames[0]) + " |");
		return this;
	}

	/** A line of the table; the first one is ours, to which the others are compared. */
	Section line(String what, String figure) {
		String ratio = ratio(figure);
		lines.add("| " + what + " | " + number(figures.median(figure)) + " | " + number(figures.least(figure)) + " to "
				+ number(figures.most(figure)) + " | " + ratio + " |");
		return this;
	}

	private String ratio(String figure) {
		if (ours == null) {
			ours = figure;
		}
		return figure.equals(ours) ? "1" : number(figures.median(figure) / figures.median(ours));
	}

	/** A sentence below the table. */
	Section note(String sentence) {
		lines.add("");
		lines.add(sentence);
		return this;
	}

	/** What was to be reached, with our median beside it. */
	Section reach(String what, String figure, double limit) {
		return reach(what, figures.median(figure), limit, unit);
	}

	/** What was to be reached by the quotient of two medians. */
	Section reachOfRatio(String what, String figure, String peer, double limit) {
		return reach(what, figures.median(figure) / figures.median(peer), limit, "times");
	}

	/** What was to be reached, with what was measured beside it. */
	Section reach(String what, double measured, double limit, String inUnit) {
		return note("Reach, " + what + ": at most " + number(limit) + " " + inUnit + "; **" + number(measured) + "**, "
				+ (measured <= limit ? "met." : "**missed.**"));
	}

	/** What was to be reached by the quotient of two medians, and more of which is better. */
	Section reachAtLeast(String what, String figure, String ours, double least) {
		double measured = figures.median(figure) / figures.median(ours);
		return note("Reach, " + what + ": at least " + number(least) + " times; **" + number(measured) + "**, "
				+ (measured >= least ? "met." : "**missed.**"));
	}

	/** Writes it for bench.sh to put in its place. */
	void write(Path folder) throws IOException {
		int rounds = figures.rounds(ours);
		note(rounds + (rounds == 1 ? " round." : " rounds, the contenders in turns, each in a JVM of its own."));
		Files.writeString(folder.resolve(name + ".md"), String.join("\n", lines) + "\n");
	}

	/** Three digits, or all before the point. */
	static String number(double value) {
		String pattern = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
		return String.format(Locale.ROOT, pattern, value);
	}
}
