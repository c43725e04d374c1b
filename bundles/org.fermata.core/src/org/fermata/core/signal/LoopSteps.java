// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.signal;

import java.util.Iterator;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** A loop with a pause at the end of each turn. The UI thread alone. */
final class LoopSteps<I, T> implements Steps<T> {

	private final Iterator<? extends I> items;
	private final Function<? super I, ? extends Consumer<? super T>> body;
	private Consumer<? super T> afterThePause;

	LoopSteps(Iterator<? extends I> items, Function<? super I, ? extends Consumer<? super T>> body) {
		this.items = items;
		this.body = Objects.requireNonNull(body);
	}

	@Override
	public boolean begin() {
		if (!items.hasNext()) {
			return false;
		}
		afterThePause = Objects.requireNonNull(body.apply(items.next()), "A turn says nothing of what is after its pause");
		return true;
	}

	@Override
	public boolean advance(T value) {
		afterThePause.accept(value);
		return begin();
	}
}
