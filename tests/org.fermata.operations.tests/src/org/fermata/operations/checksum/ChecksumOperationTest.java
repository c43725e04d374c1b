// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationFailure;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Outcome;
import org.fermata.core.engine.Routine;
import org.fermata.core.output.ResultRow;
import org.fermata.core.output.ResultRow.Level;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.prompt.FolderPrompt;
import org.fermata.core.prompt.PendingPrompt;
import org.fermata.core.prompt.SliderPrompt;
import org.fermata.core.text.Words;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** The operations as somebody who starts them in an engine comes by them. */
public class ChecksumOperationTest {

	@Rule
	public final Sandbox sandbox = new Sandbox();
	@Rule
	public final Deadline deadline = new Deadline();

	private final Locale locale = Locale.getDefault();
	private Engine engine;

	@Before
	public void openEngine() {
		Locale.setDefault(Locale.US);
		engine = Engine.builder().build();
	}

	@After
	public void closeEngine() {
		engine.close();
		Locale.setDefault(locale);
	}

	@Test
	public void resultsOfOneFolderAreNamedAsSeenFromIt() throws Exception {
		Files.createDirectory(sandbox.path("inner"));
		sandbox.file("inner/a", "a");
		sandbox.file("b", "b");
		Operation<ChecksumReport> operation = run(Checksum.of(List.of(sandbox.folder())).workers(1));
		assertEquals(List.of("b", "inner/a"), firstCells(operation).stream().sorted().toList());
		assertEquals("2 files, 2 B", operation.summary());
		assertEquals(new Outcome.Done<>(new ChecksumReport(2, 2, 0)), operation.outcome().orElseThrow());
	}

	@Test
	public void resultsOfSeveralRootsKeepTheirWholeNames() throws Exception {
		Path one = sandbox.file("one", "1");
		Path two = sandbox.file("two", "2");
		Operation<ChecksumReport> operation = run(Checksum.of(List.of(one, two)).workers(1));
		assertEquals(List.of(one.toString(), two.toString()), firstCells(operation).stream().sorted().toList());
		assertTrue(operation.subject(), operation.subject().endsWith("one and 1 more"));
	}

	@Test
	public void whatFailsIsToldAndTheRestIsDone() throws Exception {
		sandbox.file("good", "good");
		Operation<ChecksumReport> operation = run(
				Checksum.of(List.of(sandbox.path("missing"), sandbox.path("good"))).workers(1));
		assertEquals(List.of(Level.FAILED, Level.OK), levels(operation));
		Outcome.Failed<?> failed = (Outcome.Failed<?>) operation.outcome().orElseThrow();
		assertEquals(OperationFailure.class, failed.cause().getClass());
		assertEquals("Could not read 1 file", failed.cause().getMessage());
		assertTrue("the good ones can be saved all the same", operation.export().isPresent());
	}

	@Test
	public void emptyFilesAreCountedAsFiles() throws Exception {
		sandbox.file("a", "");
		sandbox.file("b", "");
		ProgressSnapshot progress = run(Checksum.of(List.of(sandbox.folder())).workers(1)).progress();
		assertEquals("2 of 2", Words.amount(progress));
		Path manifest = sandbox.file("manifest", "0".repeat(64) + "  a\n" + "0".repeat(64) + "  b\n");
		assertEquals("2 of 2", Words.amount(run(ManifestCheck.of(manifest).workers(1)).progress()));
	}

	@Test
	public void amongOthersTheyCountNothing() throws Exception {
		sandbox.file("a", "");
		sandbox.file("b", "three");
		assertEquals("5 of 5 B", Words.amount(run(Checksum.of(List.of(sandbox.folder())).workers(1)).progress()));
	}

	@Test
	public void whatWasGivenToSomebodyIsNotKept() throws Exception {
		for (String name : List.of("a", "b", "c")) {
			sandbox.file(name, name);
		}
		List<WeakReference<Object>> given = new ArrayList<>();
		Operation<ChecksumReport> operation = run(Checksum.of(List.of(sandbox.folder())).workers(1)
				.deliverTo(outcome -> noteAndForget(given, outcome.name())));
		assertEquals(3, given.size());
		assertEquals(OperationState.DONE, operation.state());
		assertTrue("nothing is left to export", operation.export().isEmpty());
	}

	@Test
	public void whatWasCheckedForSomebodyIsNotKept() throws Exception {
		Path manifest = sandbox.file("manifest", "0".repeat(64) + "  a\n" + "0".repeat(64) + "  b\n");
		List<WeakReference<Object>> given = new ArrayList<>();
		run(ManifestCheck.of(manifest).workers(1).deliverTo(new CheckSink() {
			@Override
			public void accept(Checked checked) {
				noteAndForget(given, checked.name());
			}

			@Override
			public void broken(ManifestReader.Broken line) {
				throw new AssertionError(line);
			}

			@Override
			public void complete(CheckTally tally) {
				assertEquals(2, tally.unreadable());
			}
		}));
		assertEquals(2, given.size());
	}

	/** Waits, within the test's deadline, until the memory of what was given before has come free. */
	private static void noteAndForget(List<WeakReference<Object>> given, Object now) {
		while (given.stream().anyMatch(before -> before.get() != null)) {
			System.gc();
		}
		given.add(new WeakReference<>(now));
	}

	@Test
	public void aPipeInAFolderIsSkippedWithAWord() throws Exception {
		sandbox.bash("mkfifo pipe");
		Operation<ChecksumReport> operation = run(Checksum.of(List.of(sandbox.folder())).workers(1));
		assertEquals(List.of(Level.NOTE), levels(operation));
		assertEquals("no files, 0 B \u00b7 1 skipped", operation.summary());
		assertEquals(OperationState.DONE, operation.state());
	}

	@Test
	public void withoutRootsItAsksForAFolderAndThenForWorkers() throws Exception {
		sandbox.file("a", "a");
		sandbox.file("b", "b");
		List<Object> asked = new ArrayList<>();
		engine.addPresenter((operation, pending) -> {
			asked.add(pending.prompt().getClass());
			answer(pending);
		});
		Operation<ChecksumReport> operation = run(Checksum.of(List.of()));
		assertEquals(List.of(FolderPrompt.class, SliderPrompt.class), asked);
		assertEquals(List.of("a", "b"), firstCells(operation).stream().sorted().toList());
	}

	@Test
	@SuppressWarnings("unchecked") // a folder prompt asks for a path
	public void aFolderThatIsNotThereIsAskedForAgain() throws Exception {
		sandbox.file("a", "a");
		List<Path> answers = new ArrayList<>(List.of(sandbox.path("missing"), sandbox.folder()));
		List<String> asked = new ArrayList<>();
		engine.addPresenter((operation, pending) -> {
			asked.add(pending.prompt().label());
			((PendingPrompt<Path>) pending).answer(answers.removeFirst());
		});
		Operation<ChecksumReport> operation = run(Checksum.of(List.of()).workers(1));
		assertEquals(List.of("a"), firstCells(operation));
		assertEquals(2, asked.size());
		assertTrue(asked.get(1), asked.get(1).startsWith("There is no") && asked.get(1).contains("missing"));
	}

	@SuppressWarnings("unchecked") // a folder prompt asks for a path
	private void answer(PendingPrompt<?> pending) {
		if (pending.prompt() instanceof FolderPrompt) {
			((PendingPrompt<Path>) pending).answer(sandbox.folder());
		} else {
			pending.answerSuggestion();
		}
	}

	@Test
	public void oneFileIsReadWithoutAsking() throws Exception {
		sandbox.file("a", "a");
		assertEquals(OperationState.DONE, run(Checksum.of(List.of(sandbox.folder()))).state());
	}

	@Test
	public void stoppedWhileItAsksItSaysSo() throws Exception {
		sandbox.file("a", "a");
		sandbox.file("b", "b");
		CountDownLatch asks = new CountDownLatch(1);
		engine.addPresenter((operation, pending) -> asks.countDown());
		Operation<ChecksumReport> operation = engine.start("Checksum", Checksum.of(List.of(sandbox.folder())));
		asks.await();
		operation.cancel();
		assertEquals(new Outcome.Stopped<>(), operation.await());
		assertEquals("0 of 2 files", operation.summary());
		assertTrue("half a run has nothing to save", operation.export().isEmpty());
	}

	@Test
	public void aSavedManifestVerifiesAndLeavesItselfOut() throws Exception {
		Files.createDirectory(sandbox.path("inner"));
		sandbox.file("inner/a", "a");
		sandbox.file("SHA256SUMS", "an older one");
		Operation<ChecksumReport> operation = run(Checksum.of(List.of(sandbox.folder())).workers(1));
		Path target = operation.export().orElseThrow().suggestion();
		assertEquals(sandbox.path("SHA256SUMS"), target);
		operation.export().orElseThrow().write(target);
		assertFalse(Files.readString(target).contains("SHA256SUMS"));
		assertEquals("inner/a: OK\n", sandbox.bash("sha256sum -c SHA256SUMS").out());
		Operation<CheckTally> check = run(ManifestCheck.of(target).workers(1));
		assertEquals("1 file OK", check.summary());
	}

	@Test
	public void aCheckTellsWhatDiffersWhatIsMissingAndWhatIsBroken() throws Exception {
		sandbox.bash("echo a > a; echo b > b; echo c > c; sha256sum a b c > sums; echo rubbish >> sums; echo x > a; rm b");
		Operation<CheckTally> check = run(ManifestCheck.of(sandbox.path("sums")).workers(1));
		assertEquals(List.of("", "a", "b", "c"), firstCells(check).stream().sorted().toList());
		assertTrue(check.results().get(0).cells().get(1).startsWith("Line 4: "));
		Outcome.Failed<?> failed = (Outcome.Failed<?>) check.outcome().orElseThrow();
		assertEquals("1 of 3 files differs, 1 could not be read", failed.cause().getMessage());
	}

	@Test
	public void aManifestThatIsAPipeIsRefusedAtOnce() throws Exception {
		sandbox.bash("mkfifo pipe");
		Operation<CheckTally> check = run(ManifestCheck.of(sandbox.path("pipe")).workers(1));
		Outcome.Failed<?> failed = (Outcome.Failed<?>) check.outcome().orElseThrow();
		assertTrue(failed.cause().getMessage(), failed.cause().getMessage().endsWith("a named pipe, not a file"));
	}

	private <T> Operation<T> run(Routine<T> routine) throws InterruptedException {
		Operation<T> operation = engine.start("Checksum", routine);
		operation.await();
		return operation;
	}

	private static List<String> firstCells(Operation<?> operation) {
		return operation.results().from(0).stream().map(row -> row.cells().getFirst()).toList();
	}

	private static List<Level> levels(Operation<?> operation) {
		return operation.results().from(0).stream().map(ResultRow::level).toList();
	}
}
