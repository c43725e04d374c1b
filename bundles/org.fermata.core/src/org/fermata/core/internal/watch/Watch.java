// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.watch;

/**
 * Tells whoever watches an engine what it does: its trace, and Java's Flight Recorder where the JVM has one.
 * Any thread.
 */
public final class Watch {

	/** A runtime image may come without the recorder, and a bundle without its package. */
	private static final boolean CAN_FLY = ModuleLayer.boot().findModule("jdk.jfr").isPresent() && isWired();

	private final SpanBuffer buffer; // or null

	/** @param buffer the engine's trace, or null */
	public Watch(SpanBuffer buffer) {
		this.buffer = buffer;
	}

	private static boolean isWired() {
		try {
			FlightEvent.begin(SpanKind.DRAIN, 0, "");
			return true;
		} catch (LinkageError notWired) {
			return false;
		}
	}

	/** Whether anybody watches; who may begin much looks here first. */
	public boolean isOn() {
		return buffer != null || CAN_FLY && FlightEvent.isRecording();
	}

	/** Something begins. */
	public Span begin(SpanKind kind, long operation, String name) {
		FlightEvent event = CAN_FLY ? FlightEvent.begin(kind, operation, name) : null;
		if (buffer != null) {
			return buffer.begin(kind, operation, name, event);
		}
		return event == null ? Span.NONE : new Span(null, kind, operation, name, 0, event);
	}
}
