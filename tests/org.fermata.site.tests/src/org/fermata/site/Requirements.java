// SPDX-License-Identifier: EPL-2.0
package org.fermata.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Who needs what, and whether somebody has it: as much of p2's resolver as a test needs. */
final class Requirements {

	private static final Pattern RANGE = Pattern.compile("([\\[(])([^,]*),([^\\])]*)([\\])])");
	/** The first comparison of a filter names what is wanted; the others its versions. */
	private static final Pattern WANTED = Pattern.compile("\\(([\\w.]+)=([\\w.]+)\\)");

	private final Map<String, List<String>> offered = new HashMap<>();

	/** Adds what the units of an index provide. */
	void offer(Document content) {
		for (Element provided : Site.elements(content, "provided")) {
			offered.computeIfAbsent(key(provided), key -> new ArrayList<>()).add(provided.getAttribute("version"));
		}
	}

	/** What the units of an index need and nobody offers. */
	List<String> unmet(Document content) {
		List<String> unmet = new ArrayList<>();
		for (Element unit : Site.elements(content, "unit")) {
			for (Element required : Site.elements(unit, "required")) {
				if (!"true".equals(required.getAttribute("optional")) && !isOffered(required)) {
					unmet.add(unit.getAttribute("id") + " requires " + key(required) + " " + required.getAttribute("range"));
				}
			}
			for (Element required : Site.elements(unit, "requiredProperties")) {
				if (!isCapabilityOffered(required)) {
					unmet.add(unit.getAttribute("id") + " requires " + required.getAttribute("match"));
				}
			}
		}
		return unmet;
	}

	private boolean isOffered(Element required) {
		String range = required.getAttribute("range");
		return offered.getOrDefault(key(required), List.of()).stream().anyMatch(version -> contains(range, version));
	}

	private boolean isCapabilityOffered(Element required) {
		Matcher wanted = WANTED.matcher(required.getAttribute("match"));
		return wanted.find()
				&& (offered.containsKey(wanted.group(1) + ":" + wanted.group(2)) || wanted.group(1).equals("osgi.ee"));
	}

	private static String key(Element element) {
		return element.getAttribute("namespace") + ":" + element.getAttribute("name");
	}

	private static boolean contains(String range, String version) {
		Matcher ends = RANGE.matcher(range);
		if (!ends.matches()) {
			return compare(version, range) >= 0;
		}
		int low = compare(version, ends.group(2));
		int high = compare(version, ends.group(3));
		return (ends.group(1).equals("[") ? low >= 0 : low > 0) && (ends.group(4).equals("]") ? high <= 0 : high < 0);
	}

	private static int compare(String version, String other) {
		String[] these = version.split("\\.", 4);
		String[] those = other.split("\\.", 4);
		for (int i = 0; i < 3; i++) {
			int order = Integer.compare(number(these, i), number(those, i));
			if (order != 0) {
				return order;
			}
		}
		return qualifier(these).compareTo(qualifier(those));
	}

	private static int number(String[] segments, int i) {
		return i < segments.length ? Integer.parseInt(segments[i]) : 0;
	}

	private static String qualifier(String[] segments) {
		return segments.length > 3 ? segments[3] : "";
	}
}
