// SPDX-License-Identifier: EPL-2.0
package org.fermata.api;

import japicmp.output.html.HtmlOutputGenerator;
import japicmp.output.html.HtmlOutputGeneratorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What has changed in all bundles: files for those who want to know it all, and a few lines for the terminal. */
final class Report {

	private final String release;
	private final List<Comparison> comparisons = new ArrayList<>();
	private final List<String> added = new ArrayList<>();
	private final List<String> removed = new ArrayList<>();

	/**
	 * @param release what it is compared with, in words
	 * @param old bundles of the release
	 * @param now the same bundles, of now
	 * @param ours interfaces that nobody else implements
	 */
	Report(String release, Collection<ApiJar> old, Collection<ApiJar> now, Set<String> ours) {
		this.release = release;
		SortedMap<String, ApiJar> before = byName(old);
		SortedMap<String, ApiJar> after = byName(now);
		after.forEach((name, jar) -> {
			if (before.containsKey(name)) {
				comparisons.add(new Comparison(before.get(name), jar, old, now, ours));
			} else {
				added.add(name);
			}
		});
		before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(removed::add);
	}

	private static SortedMap<String, ApiJar> byName(Collection<ApiJar> jars) {
		SortedMap<String, ApiJar> byName = new TreeMap<>();
		jars.forEach(jar -> byName.put(jar.name(), jar));
		return byName;
	}

	/** Whether the build should fail: something breaks whose version does not say so. */
	boolean fails(boolean strict) {
		return strict && !removed.isEmpty() || comparisons.stream().flatMap(each -> each.verdicts().stream())
				.anyMatch(verdict -> verdict.breaksUntold() && (strict || verdict.old().major() > 0));
	}

	/** The few lines. */
	List<String> lines() {
		List<String> lines = new ArrayList<>();
		lines.add("API since " + release);
		added.forEach(name -> lines.add("  " + name + ": the bundle is new"));
		removed.forEach(name -> lines.add("  " + name + ": the bundle is gone"));
		for (Comparison each : comparisons) {
			lines.add("  " + each.verdicts().get(0) + ": " + counts(each));
			each.incompatible().forEach(change -> lines.add("    incompatible: " + change));
			each.verdicts().stream().skip(1).filter(verdict -> !verdict.fits())
					.forEach(verdict -> lines.add("    package " + verdict));
		}
		return lines;
	}

	private static String counts(Comparison comparison) {
		if (comparison.changes().isEmpty()) {
			return "no changes";
		}
		long added = comparison.compatible().stream().filter(change -> change.kind() == Change.Kind.ADDED).count();
		long others = comparison.compatible().size() - added;
		return added + " added, " + others + " changed, " + comparison.incompatible().size() + " incompatible";
	}

	/** Writes a page about all bundles, and one of japicmp's for each that has changed. */
	void write(Path folder) throws IOException {
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("api.md"), markdown());
		for (Comparison each : comparisons) {
			Path page = folder.resolve(each.name() + ".html");
			if (each.changes().isEmpty()) {
				Files.deleteIfExists(page);
			} else {
				Files.writeString(page, html(each));
			}
		}
	}

	private String markdown() {
		StringBuilder text = new StringBuilder("# API since ").append(release).append("\n");
		added.forEach(name -> text.append("\n## ").append(name).append("\n\nThe bundle is new.\n"));
		removed.forEach(name -> text.append("\n## ").append(name).append("\n\nThe bundle is gone.\n"));
		for (Comparison each : comparisons) {
			text.append("\n## ").append(each.name()).append("\n\n").append(counts(each)).append(".\n\n");
			text.append("| version of | then | now | at least | |\n|---|---|---|---|---|\n");
			each.verdicts().forEach(verdict -> text.append("| ").append(verdict.name()).append(" | ").append(verdict.old())
					.append(" | ").append(verdict.now()).append(" | ").append(verdict.wanted()).append(" | ")
					.append(verdict.fits() ? "fits" : "too low").append(" |\n"));
			section(text, "Incompatible", each.incompatible());
			section(text, "Compatible", each.compatible());
		}
		return text.toString();
	}

	private static void section(StringBuilder text, String title, List<Change> changes) {
		if (!changes.isEmpty()) {
			text.append("\n").append(title).append(":\n\n");
			changes.forEach(change -> text.append("- `").append(change.element()).append("`")
					.append(change.toString().substring(change.element().length())).append("\n"));
		}
	}

	private String html(Comparison comparison) {
		HtmlOutputGeneratorOptions options = new HtmlOutputGeneratorOptions();
		options.setTitle(comparison.name() + " since " + release);
		return new HtmlOutputGenerator(comparison.classes(), comparison.japicmp(), options).generate().getHtml();
	}
}
