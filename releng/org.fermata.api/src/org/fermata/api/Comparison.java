// SPDX-License-Identifier: EPL-2.0
package org.fermata.api;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.cmp.JarArchiveComparatorOptions.ClassPathMode;
import japicmp.config.Options;
import japicmp.filter.ClassFilter;
import japicmp.model.AccessModifier;
import japicmp.model.JApiClass;
import japicmp.output.OutputFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A bundle of the last release beside that of now, by japicmp. */
final class Comparison {

	private final ApiJar old;
	private final ApiJar now;
	private final List<JApiClass> classes;
	private final SortedSet<Change> changes = new TreeSet<>();

	/**
	 * @param oldOnes where the old one finds the types of its neighbours
	 * @param newOnes where the new one finds them
	 * @param ours interfaces that nobody else implements
	 */
	Comparison(ApiJar old, ApiJar now, Collection<ApiJar> oldOnes, Collection<ApiJar> newOnes, Set<String> ours) {
		this.old = old;
		this.now = now;
		Set<String> kept = new TreeSet<>(old.packages().keySet());
		kept.retainAll(now.packages().keySet());
		JarArchiveComparatorOptions options = options(kept, oldOnes, newOnes);
		classes = new JarArchiveComparator(options).compare(archive(old), archive(now));
		new OutputFilter(japicmp()).filter(classes);
		old.packages().keySet().stream().filter(name -> !kept.contains(name)).forEach(name -> changes.add(
				new Change(name, name, Change.Kind.REMOVED, "the package is no longer exported", false, false)));
		now.packages().keySet().stream().filter(name -> !kept.contains(name)).forEach(name -> changes.add(
				new Change(name, name, Change.Kind.ADDED, "the package is new", true, true)));
		classes.forEach(each -> changes.addAll(ClassChanges.of(each, ours)));
	}

	private static JarArchiveComparatorOptions options(Set<String> packages, Collection<ApiJar> oldOnes,
			Collection<ApiJar> newOnes) {
		JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
		options.setAccessModifier(AccessModifier.PROTECTED);
		options.setClassPathMode(ClassPathMode.TWO_SEPARATE_CLASSPATHS);
		options.setOldClassPath(paths(oldOnes));
		options.setNewClassPath(paths(newOnes));
		options.getFilters().getIncludes().add((ClassFilter) type -> packages.contains(type.getPackageName()));
		// Those of Eclipse and SWT: their names are enough.
		options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
		return options;
	}

	private static List<String> paths(Collection<ApiJar> jars) {
		return jars.stream().map(ApiJar::jar).map(Path::toString).toList();
	}

	private static JApiCmpArchive archive(ApiJar jar) {
		return new JApiCmpArchive(jar.jar().toFile(), jar.version().toString());
	}

	/** For japicmp's own reports. */
	Options japicmp() {
		Options options = Options.newDefault();
		options.setOldArchives(List.of(archive(old)));
		options.setNewArchives(List.of(archive(now)));
		options.setAccessModifier(AccessModifier.PROTECTED);
		options.setOutputOnlyModifications(true);
		options.setReportOnlyFilename(true);
		options.setIgnoreMissingClasses(true);
		return options;
	}

	/** For japicmp's own reports: those that differ. */
	List<JApiClass> classes() {
		return classes;
	}

	/** The bundle's name. */
	String name() {
		return now.name();
	}

	SortedSet<Change> changes() {
		return changes;
	}

	List<Change> incompatible() {
		return changes.stream().filter(change -> !change.isCompatible()).toList();
	}

	List<Change> compatible() {
		return changes.stream().filter(Change::isCompatible).toList();
	}

	/** What became of the versions of the bundle and of its packages that have changes. */
	List<Verdict> verdicts() {
		List<Verdict> verdicts = new ArrayList<>();
		verdicts.add(Verdict.of(now.name(), old.version(), now.version(), changes));
		now.packages().forEach((name, version) -> {
			List<Change> within = changes.stream().filter(change -> change.where().equals(name)).toList();
			if (!within.isEmpty() && old.packages().containsKey(name)) {
				verdicts.add(Verdict.of(name, old.packages().get(name), version, within));
			}
		});
		return verdicts;
	}
}
