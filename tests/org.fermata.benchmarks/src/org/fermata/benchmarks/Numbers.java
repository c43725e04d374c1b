// SPDX-License-Identifier: EPL-2.0
package org.fermata.benchmarks;

import java.util.Iterator;
import java.util.PrimitiveIterator;

/** So many numbers, made as they are asked for: a source that costs next to nothing and holds nothing. */
record Numbers(int count) implements Iterable<Integer> {

	@Override
	public Iterator<Integer> iterator() {
		return new PrimitiveIterator.OfInt() {
			private int next;

			@Override
			public boolean hasNext() {
				return next < count;
			}

			@Override
			public int nextInt() {
				return next++;
			}
		};
	}
}
