// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.watch;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** What Java's Flight Recorder is told. Costs a look at a field while nobody records. */
abstract class FlightEvent extends Event {

	@Label("Operation")
	@Description("The number of the operation; 0 for drains")
	long operation;

	@Label("Subject")
	@Description("The name of the operation or the task, or the question")
	String subject;

	@Label("Outcome")
	String outcome;

	/** Whether anybody has begun to record in this JVM. */
	static boolean isRecording() {
		return FlightRecorder.isInitialized();
	}

	/** An event that has begun, or null if nobody records it. */
	static FlightEvent begin(SpanKind kind, long operation, String name) {
		if (!isRecording()) {
			return null;
		}
		FlightEvent event = switch (kind) {
		case OPERATION -> new OperationEvent();
		case TASK -> new TaskEvent();
		case PROMPT -> new PromptEvent();
		case DRAIN -> new DrainEvent();
		};
		if (!event.isEnabled()) {
			return null;
		}
		event.operation = operation;
		event.subject = name;
		event.begin();
		return event;
	}

	void finish(String how) {
		end();
		if (shouldCommit()) {
			outcome = how;
			commit();
		}
	}

	@Name("org.fermata.Operation")
	@Label("Operation")
	@Category("Fermata")
	@StackTrace(false)
	static final class OperationEvent extends FlightEvent { }

	@Name("org.fermata.Task")
	@Label("Task")
	@Category("Fermata")
	@StackTrace(false)
	static final class TaskEvent extends FlightEvent { }

	@Name("org.fermata.Prompt")
	@Label("Prompt")
	@Category("Fermata")
	@StackTrace(false)
	static final class PromptEvent extends FlightEvent { }

	@Name("org.fermata.Drain")
	@Label("UI Drain")
	@Category("Fermata")
	@StackTrace(false)
	static final class DrainEvent extends FlightEvent { }
}
