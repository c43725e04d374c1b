// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.util.concurrent.Callable;

/** A call on the UI thread that a routine waits for. */
final class UiHop<T> implements Runnable {

	private final Callable<T> call;
	private final Runnable wake;
	private T value; // written by the UI thread before done
	private Throwable failure; // written by the UI thread before done
	private volatile boolean done; // written by the UI thread

	UiHop(Callable<T> call, Runnable wake) {
		this.call = call;
		this.wake = wake;
	}

	@Override
	public void run() {
		try {
			value = call.call();
		} catch (Throwable thrown) {
			failure = thrown; // the routine's to handle, whatever it is
		}
		done = true;
		wake.run();
	}

	boolean isDone() {
		return done;
	}

	Throwable failure() {
		return failure;
	}

	T value() {
		return value;
	}
}
