// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.guide;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.Pending;
import org.fermata.core.engine.ResultStream;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.task.MultiResult;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Retry;
import org.fermata.core.task.Task;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class BatchesTest {

	private final TestEngine test = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(test);

	private final List<String> files = List.of("a", "bb", "missing", "dddd");

	private final Set<Long> tried = ConcurrentHashMap.newKeySet();

	private static long sizeOf(String file) throws IOException {
		if (file.equals("missing")) {
			throw new IOException("no such file: " + file);
		}
		return file.length();
	}

	@Test
	public void resultsComeInTheOrderOfTheItems() {
		List<String> names = List.of("ccc", "a", "bb");
		List<Long> sizes = test.value(op -> {
			// guide: batch
			List<Long> lengths = op.await(
					MultiTask.of(names, (name, progress) -> sizeOf(name)).named("Sizes").maxWorkers(4));
			// end
			return lengths;
		});
		assertEquals(List.of(3L, 1L, 2L), sizes);
	}

	@Test
	public void failuresAreReachable() {
		Operation<?> operation = test.start(op -> {
			// guide: failures
			MultiTask<Long> sizes = MultiTask.of(files, (file, progress) -> sizeOf(file));
			List<Long> known = op.await(sizes.skipErrors()); // shorter than files
			MultiResult<Long> all = op.awaitAll(sizes); // the same, with what went wrong
			for (MultiResult.Failure failure : all.failures()) {
				op.print(failure.index() + " " + failure.task() + ": " + failure.cause().getMessage());
			}
			// end
			assertEquals(known, all.values());
			return null;
		});
		Await.value(operation);
		assertEquals(List.of("2 missing: no such file: missing"), operation.output().from(0));
		assertTrue(test.failure(op -> op.await(MultiTask.of(files, (file, progress) -> sizeOf(file))))
				instanceof IOException);
	}

	@Test
	public void theFirstFailureStopsTheRest() {
		Operation<String> operation = test.start(op -> {
			// guide: failfast
			try {
				op.await(MultiTask.of(files, (file, progress) -> sizeOf(file)).failFast());
			} catch (IOException first) {
				return first.getMessage(); // the others are suppressed exceptions of it
			}
			// end
			return "all there";
		});
		assertEquals("no such file: missing", Await.value(operation));
	}

	@Test
	public void aStreamGivesResultsAsTheyAreReadyAndIsClosedEarly() {
		Operation<Integer> operation = test.start(op -> {
			// guide: stream
			int hits = 0;
			MultiTask<Long> search = MultiTask.of(LongStream.iterate(0, n -> n + 1).boxed(), (n, progress) -> square(n))
					.maxWorkers(2);
			try (ResultStream<Long> squares = op.stream(search)) {
				for (long square : squares) {
					hits++;
					if (hits == 100) {
						break; // closing the stream cancels what is left
					}
				}
			}
			// end
			return hits;
		});
		assertEquals(100, (int) Await.value(operation));
		assertTrue("ran far ahead: " + tried.size(), tried.size() < 200);
	}

	private long square(long n) {
		tried.add(n);
		return n * n;
	}

	@Test
	public void aBatchHoldsBatches() {
		List<String> folders = List.of("ab", "cd");
		List<List<String>> lists = test.value(op -> {
			// guide: nested
			List<MultiTask<String>> perFolder = folders.stream()
					.map(folder -> MultiTask.of(namesIn(folder), (name, progress) -> name.toUpperCase()).maxWorkers(2))
					.toList();
			List<List<String>> all = op.await(MultiTask.ofBatches(perFolder).maxWorkers(3));
			// end
			return all;
		});
		assertEquals(List.of(List.of("A", "B"), List.of("C", "D")), lists);
	}

	private static List<String> namesIn(String folder) {
		return folder.chars().mapToObj(Character::toString).toList();
	}

	@Test
	public void aWholeBatchIsATask() {
		List<String> names = List.of("a", "bb");
		List<Long> all = test.value(op -> {
			// guide: whole
			MultiTask<Long> batch = MultiTask.of(names, (name, progress) -> sizeOf(name));
			Pending<List<Long>> sizes = op.begin(Task.of(batch).timeout(Duration.ofMinutes(1)).retry(Retry.upTo(2)));
			// end
			return op.await(sizes);
		});
		assertEquals(List.of(1L, 2L), all);
	}

	@Test
	public void aBatchIsAPhaseWithWeights() {
		List<String> names = List.of("a", "bb", "dddd");
		Operation<ProgressSnapshot> operation = test.start(op -> hashAll(op, names));
		ProgressSnapshot end = Await.value(operation);
		assertEquals("Hashing", end.message());
		assertEquals(7, end.done());
		assertEquals(1.0, end.fraction(), 0);
	}

	private static ProgressSnapshot hashAll(OperationContext op, List<String> names) throws Exception {
		// guide: phase
		List<Task<Integer>> tasks = names.stream()
				.map(name -> Task.of(name, progress -> name.hashCode()).weight(name.length()))
				.toList();
		long total = names.stream().mapToLong(String::length).sum();
		List<Integer> hashes = op.await(MultiTask.of(tasks).phase("Hashing", total));
		// end
		assertEquals(3, hashes.size());
		return op.progress().snapshot();
	}

	@Test
	public void eachTaskOfABatchCanBeChanged() {
		List<Integer> lengths = test.value(op -> {
			// guide: each
			MultiTask<Integer> patient = MultiTask.of(files, (file, progress) -> file.length())
					.virtual()
					.each(task -> task.uninterruptible());
			// end
			return op.await(patient);
		});
		assertEquals(List.of(1, 2, 7, 4), lengths);
	}
}
