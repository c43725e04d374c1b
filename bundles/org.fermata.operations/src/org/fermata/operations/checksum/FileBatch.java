// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;

import org.fermata.core.cancel.OperationCancelledException;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.OperationFailure;
import org.fermata.core.engine.ResultStream;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.core.text.Words;

/**
 * Many files read at once: asks how many unless that is settled, counts bytes, and gives the results on
 * the routine's thread in the order in which they are ready.
 *
 * @param <R> what comes of reading one file
 */
final class FileBatch<R> {

	/**
	 * A file to read.
	 *
	 * @param index where its result belongs
	 * @param name for people
	 * @param size in bytes, as far as known; for the progress
	 */
	record Place(int index, FileName name, long size) { }

	/** Reads one file, on a worker. */
	interface Reader<R> {
		R read(int index, ByteProgress progress) throws IOException;
	}

	/** Takes one result, on the routine's thread. */
	interface Receiver<R> {
		void arrived(int index, R result) throws OperationFailure;
	}

	private record Arrival<R>(int index, R result) { }

	private final OperationContext op;
	private final List<Place> places;
	private final AtomicLong total; // bytes; corrected by workers

	FileBatch(OperationContext op, List<Place> places) {
		this.op = op;
		this.places = places;
		this.total = new AtomicLong(places.stream().mapToLong(Place::size).sum());
	}

	void run(OptionalInt workers, Reader<R> reader, Receiver<R> receiver) throws Exception {
		if (places.isEmpty()) {
			return;
		}
		int done = 0;
		try {
			int lanes = workers.isPresent() ? workers.getAsInt() : askWorkers();
			op.progress().begin(ChecksumWords.get("reading"), total.get(), ProgressUnit.BYTES);
			try (ResultStream<Arrival<R>> arrivals = op.stream(batch(reader).maxWorkers(lanes))) {
				for (Arrival<R> arrival : arrivals) {
					done++;
					receiver.arrived(arrival.index(), arrival.result());
				}
			}
		} catch (OperationCancelledException stopped) {
			op.summary(ChecksumWords.get("files.of", done, places.size()));
			throw stopped;
		}
	}

	private int askWorkers() throws InterruptedException {
		int processors = Runtime.getRuntime().availableProcessors();
		int most = Math.min(places.size(), Math.max(8, 2 * processors));
		if (most == 1) {
			return 1; // there is nothing to choose
		}
		String question = ChecksumWords.get("ask.workers", places.size(), Words.size(total.get()));
		return op.ask(Prompt.slider(question, 1, most).suggesting(Math.min(most, processors)));
	}

	private MultiTask<Arrival<R>> batch(Reader<R> reader) {
		Iterable<Task<Arrival<R>>> tasks = () -> places.stream()
				.map(place -> Task.of(place.name().display(), progress -> read(place, reader, progress))).iterator();
		return MultiTask.of(tasks).named(ChecksumWords.get("reading"));
	}

	private Arrival<R> read(Place place, Reader<R> reader, Progress progress) throws IOException {
		long[] got = { 0 };
		R result = reader.read(place.index(), count -> {
			progress.checkCancelled();
			progress.add(count);
			got[0] += count;
		});
		if (got[0] != place.size()) {
			// It has become longer or shorter, or could not be read: the whole is not what it was.
			progress.total(total.addAndGet(got[0] - place.size()));
		}
		return new Arrival<>(place.index(), result);
	}
}
