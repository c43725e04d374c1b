// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.tape;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

import org.fermata.core.cancel.OperationCancelledException;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.Routine;
import org.fermata.core.progress.Progress;

/**
 * The record of one operation: what it was answered, what it put out, which phases it began and how it
 * ended. A tape is made by running a {@link #recording} routine instead of the routine itself, and followed
 * by running a {@link #replaying} one, which asks nobody. Any thread; the files are read and written on the
 * routine's.
 *
 * <p>On the tape are: answers, printed lines, the subject, the summary, columns, result rows, and phases
 * begun with {@link Progress#begin} on {@link OperationContext#progress} by the routine's thread. Not on it
 * are amounts of progress, operations that the routine starts (record those too, if they are to be replayed), phases that tasks or parts begin, exports, and what tasks and actions on the UI
 * thread compute: a replay runs them again.
 */
public final class Tape {

	private Tape() {
	}

	/**
	 * The same routine, with a tape of each run. Lines are on the file when the routine asks and at its end
	 * at the latest. A routine that is started again writes its tape anew.
	 *
	 * <p>A tape that cannot be begun fails the operation before it does anything, as nothing is lost yet. A
	 * tape that cannot be written any more, say because the disk is full, does not disturb the operation: it
	 * prints one line that says so, the tape stays without an end, and no replay will take it for whole.
	 *
	 * @param operation the name under which it is started, for those who read the tape
	 * @param tape the file, in the default file system; replaced if it is there
	 */
	public static <T> Routine<T> recording(String operation, Routine<T> routine, Path tape) {
		return recording(operation, routine, () -> TapeWriter.begin(tape), InstantSource.system());
	}

	/** With a place to write to and a clock of a test's own. */
	static <T> Routine<T> recording(String operation, Routine<T> routine, TapeWriter.Opening tape,
			InstantSource clock) {
		return op -> {
			try (TapeWriter writer = new TapeWriter(tape.open(), op)) {
				writer.note(TapeEvent.header(operation, clock.instant()));
				return new RecordingContext(op, writer).run(routine);
			}
		};
	}

	/**
	 * The same routine, answered from a tape and compared with it. Where it does something else than the
	 * recorded run, it fails with a {@link TapeDivergedException} that says where; it does so at its end at
	 * the latest, even if it caught the exception on its way. Everything must come in the order of the tape,
	 * except result rows: those between two other events may come in any order, as a stream's results do.
	 *
	 * <p>A tape of a run that was cancelled is followed as far as it goes; the routine is then left with an
	 * {@link OperationCancelledException}. So is one whose recorded run was cancelled while it asked. An ask
	 * that failed in another way cannot be repeated and diverges.
	 *
	 * <p>The tape is looked through before the routine begins: one that is broken, has no end or is of a newer
	 * version fails the operation with a {@link BrokenTapeException}.
	 *
	 * @param tape the file
	 */
	public static <T> Routine<T> replaying(Routine<T> routine, Path tape) {
		return op -> {
			TapeReader.check(tape);
			try (TapeReader reader = TapeReader.open(tape)) {
				return new ReplayingContext(op, new Script(reader)).run(routine);
			}
		};
	}

	/**
	 * The name of the operation that a tape is of.
	 *
	 * @throws BrokenTapeException if the file is no tape, or one of a newer version
	 * @throws IOException if it cannot be read
	 */
	public static String operation(Path tape) throws IOException {
		try (TapeReader reader = TapeReader.open(tape)) {
			return reader.operation();
		}
	}
}
