// SPDX-License-Identifier: EPL-2.0
package org.fermata.api;

import japicmp.model.JApiBehavior;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiCompatibilityChange;
import japicmp.model.JApiCompatibilityChangeType;
import japicmp.model.JApiConstructor;
import japicmp.model.JApiField;
import japicmp.model.JApiImplementedInterface;
import japicmp.model.JApiMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What japicmp found in one type, as changes. */
final class ClassChanges {

	private final List<Change> changes = new ArrayList<>();
	private final String where;
	private final String type;
	private final boolean mayGrow;

	private ClassChanges(JApiClass found, Set<String> ours) {
		type = found.getFullyQualifiedName();
		mayGrow = ours.contains(type) || isSealed(found);
		where = type.substring(0, type.lastIndexOf('.'));
	}

	/** @param ours interfaces that nobody else implements: they may get methods */
	static List<Change> of(JApiClass found, Set<String> ours) {
		ClassChanges changes = new ClassChanges(found, ours);
		if (found.getChangeStatus() == JApiChangeStatus.NEW || found.getChangeStatus() == JApiChangeStatus.REMOVED) {
			changes.add(changes.type, found.getChangeStatus(), found);
		} else {
			changes.members(found);
		}
		return changes.changes;
	}

	private static boolean isSealed(JApiClass found) {
		return found.getOldClass().map(type -> type.getClassFile().getAttribute("PermittedSubclasses")).isPresent();
	}

	private void members(JApiClass found) {
		addUnlessSame(type, JApiChangeStatus.MODIFIED, found);
		addUnlessSame(type + ", its superclass", found.getSuperclass().getChangeStatus(), found.getSuperclass());
		for (JApiImplementedInterface each : found.getInterfaces()) {
			addUnlessSame(type + ", its interface " + each.getFullyQualifiedName(), each.getChangeStatus(), each);
		}
		for (JApiConstructor each : found.getConstructors()) {
			addUnlessSame(type + "(" + parameters(each) + ")", each.getChangeStatus(), each);
		}
		for (JApiMethod each : found.getMethods()) {
			addUnlessSame(type + "." + each.getName() + "(" + parameters(each) + ")", each.getChangeStatus(), each);
		}
		for (JApiField each : found.getFields()) {
			addUnlessSame(type + "." + each.getName(), each.getChangeStatus(), each);
		}
	}

	private static String parameters(JApiBehavior behavior) {
		return behavior.getParameters().stream().map(each -> each.getType().replaceFirst("^.*\\.", ""))
				.collect(Collectors.joining(", "));
	}

	private void addUnlessSame(String element, JApiChangeStatus status, JApiCompatibility found) {
		boolean itself = found instanceof JApiClass;
		if (itself ? !found.getCompatibilityChanges().isEmpty() : status != JApiChangeStatus.UNCHANGED) {
			add(element, status, found);
		}
	}

	private void add(String element, JApiChangeStatus status, JApiCompatibility found) {
		List<JApiCompatibilityChange> reasons = new ArrayList<>(found.getCompatibilityChanges());
		if (mayGrow && status == JApiChangeStatus.NEW) {
			reasons.removeIf(reason -> reason.getType() == JApiCompatibilityChangeType.METHOD_ADDED_TO_INTERFACE);
		}
		String what = switch (status) {
		case NEW -> "added";
		case REMOVED -> "removed";
		default -> reasons.isEmpty() ? "changed" : reasons.stream().map(ClassChanges::words).collect(Collectors.joining("; "));
		};
		changes.add(new Change(where, element, kind(status), what,
				reasons.stream().allMatch(JApiCompatibilityChange::isBinaryCompatible),
				reasons.stream().allMatch(JApiCompatibilityChange::isSourceCompatible)));
	}

	private static Change.Kind kind(JApiChangeStatus status) {
		return switch (status) {
		case NEW -> Change.Kind.ADDED;
		case REMOVED -> Change.Kind.REMOVED;
		default -> Change.Kind.CHANGED;
		};
	}

	private static String words(JApiCompatibilityChange reason) {
		return reason.getType().name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}
}
