// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.text;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fermata.core.cancel.CancelStep;
import org.fermata.core.engine.AbandonedWork;
import org.fermata.core.engine.EngineSnapshot;
import org.fermata.core.engine.OperationSnapshot;
import org.fermata.core.engine.OperationState;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.core.ui.BridgeCounters;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public final class DiagnosticsTest {

	private static final BridgeCounters BRIDGE = new BridgeCounters(3, 1_234, 99_000, 120, Duration.ofNanos(3_840_000));
	private static final ProgressSnapshot NOTHING = new ProgressSnapshot(0, "", 0, Progress.UNKNOWN, ProgressUnit.ITEMS);

	private final Locale before = Locale.getDefault();

	@Before
	public void sayItInEnglish() {
		Locale.setDefault(Locale.ENGLISH);
	}

	@After
	public void sayItAsBefore() {
		Locale.setDefault(before);
	}

	private static OperationSnapshot operation(long id, Optional<Long> parent, String name, OperationState state,
			Optional<CancelStep> step, ProgressSnapshot progress, Optional<String> question) {
		return new OperationSnapshot(id, parent, name, name.equals("Checksum") ? "~/photos" : "", state, step, progress,
				question, "", Instant.EPOCH, Duration.ofMillis(3_200), Duration.ofMillis(3_200));
	}

	@Test
	public void itTellsWhatRunsAndWhatWasGivenUpAndWhatWentOver() {
		Map<String, String> versions = new LinkedHashMap<>();
		versions.put("Fermata", "0.1.0");
		versions.put("Java", "25");
		StackTraceElement frame = new StackTraceElement("Disk", "read", "Disk.java", 7);
		EngineSnapshot engine = new EngineSnapshot(List.of(
				operation(1, Optional.empty(), "Checksum", OperationState.RUNNING, Optional.empty(),
						new ProgressSnapshot(1, "Reading", 12, 40, ProgressUnit.ITEMS), Optional.empty()),
				operation(2, Optional.of(1L), "Ten steps", OperationState.WAITING, Optional.empty(), NOTHING,
						Optional.of("Threshold")),
				operation(3, Optional.empty(), "Stubborn", OperationState.STOPPING,
						Optional.of(CancelStep.INTERRUPTED), NOTHING, Optional.empty()),
				operation(4, Optional.empty(), "Done", OperationState.DONE, Optional.empty(), NOTHING, Optional.empty())),
				List.of(new AbandonedWork(9, "Copy", "Read", Duration.ofSeconds(12), List.of(frame)),
						new AbandonedWork(10, "Wait", "Wait", Duration.ofMinutes(2), List.of())), BRIDGE);
		assertEquals("""
				Fermata 0.1.0
				Java 25

				Operations: 3 running, 1 ended
				  1. Checksum  ~/photos \u2014 Running, for 3.2 s
				    12 of 40 Reading
				  2. Ten steps \u2014 Waiting for you, for 3.2 s, within number 1
				    asks \u201cThreshold\u201d
				  3. Stubborn \u2014 Stopping\u2026, for 3.2 s
				    cancel: interrupted

				Given up, and still at work: 2
				  \u201cRead\u201d of Copy (number 9), began 12.0 s ago
				    at Disk.read(Disk.java:7)
				  \u201cWait\u201d of Wait (number 10), began 2 min 0 s ago
				    where it is cannot be seen

				Bridge to the UI thread
				  queued: 3
				  applied: 1,234
				  merged away: 99,000
				  frames: 120
				  longest drain: 3.8 ms
				""", Diagnostics.report(engine, versions));
	}

	@Test
	public void anIdleEngineIsToldBriefly() {
		EngineSnapshot idle = new EngineSnapshot(List.of(), List.of(), new BridgeCounters(0, 0, 0, 0, Duration.ZERO));
		assertEquals("""

				Operations: none running, 0 ended

				Bridge to the UI thread
				  queued: 0
				  applied: 0
				  merged away: 0
				  frames: 0
				  longest drain: 0.0 ms
				""", Diagnostics.report(idle, Map.of()));
	}
}
