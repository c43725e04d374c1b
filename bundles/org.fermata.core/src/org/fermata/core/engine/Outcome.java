// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

/**
 * How an operation ended.
 *
 * @param <T> the result
 */
public sealed interface Outcome<T> {

	/** The routine returned this. */
	record Done<T>(T value) implements Outcome<T> { }

	/** The routine threw this. */
	record Failed<T>(Throwable cause) implements Outcome<T> { }

	/** It was cancelled, and everything of it has ended. */
	record Stopped<T>() implements Outcome<T> { }

	/** It was cancelled, and something of it was given up; {@link Engine#abandoned()} lists what. */
	record Abandoned<T>() implements Outcome<T> { }
}
