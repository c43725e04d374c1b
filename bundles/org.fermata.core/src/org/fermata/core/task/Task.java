// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.task;

import java.util.Objects;

/**
 * One unit of background work: a name and a body. Immutable; running it twice is two runs.
 * The idea is async_gui's {@code Task}: serial code that awaits it sees its value, or its exception.
 *
 * @param name what presenters and stuck-work lists call it
 * @param body the work
 * @param <T> the result; {@code null} is a result
 */
public record Task<T>(String name, TaskBody<T> body) {

	/** @throws NullPointerException if the name or the body is missing */
	public Task {
		Objects.requireNonNull(name, "A task needs a name");
		Objects.requireNonNull(body, "A task needs a body");
	}

	/** A task. */
	public static <T> Task<T> of(String name, TaskBody<T> body) {
		return new Task<>(name, body);
	}
}
