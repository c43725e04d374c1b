// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.tape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fermata.core.internal.json.JsonWriter;
import org.fermata.core.output.Column;
import org.fermata.core.output.ResultRow;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.core.prompt.ChoicePrompt;
import org.fermata.core.prompt.ConfirmPrompt;
import org.fermata.core.prompt.FolderPrompt;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.prompt.SliderPrompt;
import org.fermata.core.prompt.TextPrompt;

/**
 * A line of a tape. Two events are the same if their lines say the same. Immutable.
 *
 * @param fields its values as JSON has them: strings, Long, Boolean, null and lists of these
 */
record TapeEvent(Map<String, Object> fields) {

	static final int VERSION = 1;
	static final String HEADER = "fermata-tape";
	static final String OPERATION = "operation";
	static final String ASK = "ask";
	static final String ROW = "row";
	static final String END = "end";
	static final String UNANSWERED = "unanswered";
	static final Set<String> KINDS =
			Set.of(ASK, ROW, END, "print", "subject", "summary", "columns", "phase");

	private static final String EVENT = "event";
	private static final String OUTCOME = "outcome";
	private static final String STOPPED = "stopped";

	static TapeEvent header(String operation, Instant started) {
		return new TapeEvent(Map.of()).with(HEADER, (long) VERSION).with(OPERATION, operation)
				.with("started", started.toString());
	}

	private static TapeEvent of(String kind) {
		return new TapeEvent(Map.of()).with(EVENT, kind);
	}

	/** Something in words: a printed line, the subject, the summary. */
	static TapeEvent words(String kind, String text) {
		return of(kind).with("text", text);
	}

	static TapeEvent columns(List<Column> columns) {
		return of("columns").with("titles", columns.stream().map(Column::title).toList())
				.with("widths", columns.stream().map(column -> (long) column.width()).toList())
				.with("kinds", columns.stream().map(column -> String.valueOf(column.kind())).toList());
	}

	static TapeEvent row(ResultRow row) {
		return of(ROW).with("cells", row.cells()).with("level", row.level().name());
	}

	static TapeEvent phase(String message, long total, ProgressUnit unit) {
		return of("phase").with("message", message).with("total", total).with("unit", String.valueOf(unit));
	}

	/** A question; its answer is added when it is known. */
	static TapeEvent ask(Prompt<?> prompt) {
		return of(ASK).with("kind", kind(prompt)).with("label", prompt.label());
	}

	private static String kind(Prompt<?> prompt) {
		return switch (prompt) {
		case SliderPrompt slider -> "slider";
		case ConfirmPrompt confirm -> "confirm";
		case ChoicePrompt choice -> "choice";
		case TextPrompt text -> "text";
		case FolderPrompt folder -> "folder";
		};
	}

	/** How the routine was left; with nothing thrown it has returned. */
	static TapeEvent end(Throwable thrown, boolean cancelled) {
		if (cancelled) {
			return of(END).with(OUTCOME, STOPPED);
		}
		if (thrown == null) {
			return of(END).with(OUTCOME, "done");
		}
		return of(END).with(OUTCOME, "failed").with("class", thrown.getClass().getName())
				.with("message", thrown.getMessage());
	}

	TapeEvent with(String name, Object value) {
		Map<String, Object> more = new LinkedHashMap<>(fields);
		more.put(name, value);
		return new TapeEvent(more);
	}

	boolean is(String kind) {
		return kind.equals(fields.get(EVENT));
	}

	boolean isStopped() {
		return is(END) && STOPPED.equals(fields.get(OUTCOME));
	}

	/** What kind of event it is, as it stands there; null if it does not say. */
	Object kind() {
		return fields.get(EVENT);
	}

	/** Whether this is the question that another event is, whatever was answered. */
	boolean asksAs(TapeEvent other) {
		return is(ASK) && fields.entrySet().containsAll(other.fields.entrySet());
	}

	/** The line, as JSON. */
	@Override
	public String toString() {
		StringBuilder line = new StringBuilder();
		try {
			JsonWriter json = new JsonWriter(line).beginObject();
			for (Map.Entry<String, Object> field : fields.entrySet()) {
				json.name(field.getKey()).any(field.getValue());
			}
			json.endObject();
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible); // a StringBuilder takes everything
		}
		return line.toString();
	}
}
