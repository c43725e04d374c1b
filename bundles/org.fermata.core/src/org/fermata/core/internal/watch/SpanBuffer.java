// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.watch;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.fermata.core.internal.json.JsonWriter;
import org.fermata.core.time.TimeSource;
import org.fermata.core.trace.RunTrace;

/** The latest spans of an engine. Any thread. */
public final class SpanBuffer implements RunTrace {

	private static final double NANOS_PER_MICRO = 1_000;

	private final TimeSource time;
	private final int most;
	private final long originNanos;
	private final ConcurrentLinkedQueue<Span> spans = new ConcurrentLinkedQueue<>();
	private final AtomicInteger size = new AtomicInteger();

	/** @param most how many spans are kept */
	public SpanBuffer(TimeSource time, int most) {
		this.time = time;
		this.most = most;
		this.originNanos = time.nanoTime();
	}

	long nanoTime() {
		return time.nanoTime();
	}

	Span begin(SpanKind kind, long operation, String name, FlightEvent event) {
		Span span = new Span(this, kind, operation, name, nanoTime(), event);
		spans.add(span);
		if (size.incrementAndGet() > most && spans.poll() != null) {
			size.decrementAndGet();
		}
		return span;
	}

	@Override
	public int size() {
		return size.get();
	}

	@Override
	public void writeTo(Path file) throws IOException {
		List<Span> now = new ArrayList<>(spans);
		try (Writer out = Files.newBufferedWriter(file)) {
			JsonWriter json = new JsonWriter(out);
			json.beginObject().name("displayTimeUnit").value("ms").name("traceEvents").beginArray();
			long id = 0;
			for (Span span : now) {
				id++;
				event(json, span, id, "b", span.beginNanos());
				if (span.isEnded()) {
					event(json, span, id, "e", span.endNanos());
				}
				out.append('\n');
			}
			json.endArray().endObject();
		}
	}

	private void event(JsonWriter json, Span span, long id, String phase, long nanos) throws IOException {
		json.beginObject().name("ph").value(phase).name("cat").value(span.kind().name().toLowerCase(Locale.ROOT))
				.name("id").value(id).name("name").value(span.name()).name("pid").value(1)
				.name("tid").value(span.operation()).name("ts").value((nanos - originNanos) / NANOS_PER_MICRO);
		json.name("args").beginObject();
		if (phase.equals("b")) {
			json.name("operation").value(span.operation()).name("thread").value(span.thread());
		} else {
			json.name("outcome").value(span.outcome());
		}
		json.endObject().endObject();
	}
}
