// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.watch;

/** Something that takes a while, from its beginning on. It is begun on one thread and may end on another. */
public final class Span {

	/** Nobody watches. */
	static final Span NONE = new Span(null, SpanKind.OPERATION, 0, "", 0, null);

	private static final long OPEN = Long.MIN_VALUE;

	private final SpanBuffer buffer; // or null
	private final FlightEvent event; // or null
	private final SpanKind kind;
	private final long operation;
	private final String name;
	private final long beginNanos;
	private final String thread;
	private volatile long endNanos = OPEN; // written by whoever ends it
	private volatile String outcome = ""; // written before endNanos

	Span(SpanBuffer buffer, SpanKind kind, long operation, String name, long beginNanos, FlightEvent event) {
		this.buffer = buffer;
		this.kind = kind;
		this.operation = operation;
		this.name = name;
		this.beginNanos = beginNanos;
		this.event = event;
		this.thread = buffer == null ? "" : Thread.currentThread().getName();
	}

	/** It is over. */
	public void end(String how) {
		if (event != null) {
			event.finish(how);
		}
		if (buffer != null) {
			outcome = how;
			endNanos = buffer.nanoTime();
		}
	}

	SpanKind kind() {
		return kind;
	}

	long operation() {
		return operation;
	}

	String name() {
		return name;
	}

	String thread() {
		return thread;
	}

	String outcome() {
		return outcome;
	}

	long beginNanos() {
		return beginNanos;
	}

	boolean isEnded() {
		return endNanos != OPEN;
	}

	long endNanos() {
		return endNanos;
	}
}
