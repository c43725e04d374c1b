// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import java.io.IOException;
import java.util.Arrays;
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
 * Many files read at once: asks how many unless that is settled, counts bytes (or the files, where
 * all are empty), and gives the results on
 * the routine's thread in the order in which they are ready.
 *
 * @param <R> what comes of reading one file
 */
final class FileBatch<R> {

	/** What is known of the files, by place. */
	interface Files {

		/** For people. */
		FileName name(int place);

		/** In bytes, as far as known; for the progress. */
		long size(int place);
	}

	/** Reads one file, on a worker. */
	interface Reader<R> {
		R read(int place, ByteProgress progress) throws IOException;
	}

	/** Takes one result, on the routine's thread. */
	interface Receiver<R> {
		void arrived(int place, R result) throws OperationFailure;
	}

	private record Arrival<R>(int place, R result) { }

	private final OperationContext op;
	private final Files files;
	private final int[] places;
	private final AtomicLong total; // bytes; corrected by workers
	private final boolean countsFiles; // empty files alone have no bytes to count

	/** @param places which of the files to read */
	FileBatch(OperationContext op, Files files, int[] places) {
		this.op = op;
		this.files = files;
		this.places = places;
		this.total = new AtomicLong(Arrays.stream(places).mapToLong(files::size).sum());
		this.countsFiles = total.get() == 0;
	}

	void run(OptionalInt workers, Reader<R> reader, Receiver<R> receiver) throws Exception {
		if (places.length == 0) {
			return;
		}
		int done = 0;
		try {
			int lanes = workers.isPresent() ? workers.getAsInt() : askWorkers();
			begin();
			try (ResultStream<Arrival<R>> arrivals = op.stream(batch(reader).maxWorkers(lanes))) {
				for (Arrival<R> arrival : arrivals) {
					done++;
					receiver.arrived(arrival.place(), arrival.result());
				}
			}
		} catch (OperationCancelledException stopped) {
			op.summary(Messages.get("files.of", done, places.length));
			throw stopped;
		}
	}

	private void begin() {
		if (countsFiles) {
			op.progress().begin(Messages.get("reading"), places.length, ProgressUnit.ITEMS);
		} else {
			op.progress().begin(Messages.get("reading"), total.get(), ProgressUnit.BYTES);
		}
	}

	private int askWorkers() throws InterruptedException {
		int processors = Runtime.getRuntime().availableProcessors();
		int most = Math.min(places.length, Math.max(8, 2 * processors));
		if (most == 1) {
			return 1; // there is nothing to choose
		}
		String question = Messages.get("ask.workers", places.length, Words.size(total.get()));
		return op.ask(Prompt.slider(question, 1, most).suggesting(Math.min(most, processors)));
	}

	private MultiTask<Arrival<R>> batch(Reader<R> reader) {
		Iterable<Task<Arrival<R>>> tasks = () -> Arrays.stream(places).mapToObj(place -> Task.of(
				files.name(place).display(), progress -> read(place, reader, progress))).iterator();
		return MultiTask.of(tasks).named(Messages.get("reading"));
	}

	private Arrival<R> read(int place, Reader<R> reader, Progress progress) throws IOException {
		if (countsFiles) {
			R result = reader.read(place, count -> progress.checkCancelled());
			progress.add(1);
			return new Arrival<>(place, result);
		}
		long[] got = { 0 };
		R result = reader.read(place, count -> {
			progress.checkCancelled();
			progress.add(count);
			got[0] += count;
		});
		long expected = files.size(place);
		if (got[0] != expected) {
			// It has become longer or shorter, or could not be read: the whole is not what it was.
			progress.total(total.addAndGet(got[0] - expected));
		}
		return new Arrival<>(place, result);
	}
}
