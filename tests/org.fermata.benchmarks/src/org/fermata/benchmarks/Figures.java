// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured, a figure a round under each name. Used by one thread. */
final class Figures {

	private final Map<String, List<Double>> rounds = new LinkedHashMap<>();

	void add(String name, double value) {
		rounds.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
	}

	private List<Double> of(String name) {
		List<Double> values = rounds.get(name);
		if (values == null) {
			throw new IllegalStateException("Nothing was measured under " + name + ", only " + rounds.keySet());
		}
		return values.stream().sorted().toList();
	}

	double median(String name) {
		List<Double> sorted = of(name);
		int half = sorted.size() / 2;
		return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
	}

	int rounds(String name) {
		return of(name).size();
	}

	double least(String name) {
		return of(name).getFirst();
	}

	double most(String name) {
		return of(name).getLast();
	}
}
