// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.OperationFailure;
import org.fermata.core.engine.Routine;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.task.Task;
import org.fermata.core.text.Words;
import org.fermata.operations.checksum.TreeScan.Found;
import org.fermata.operations.checksum.TreeScan.RegularFile;

/**
 * The SHA-256 checksums of the files in some folders, as an operation: looks for the files, asks how many
 * to read at once, reads them, gives each result as it is ready and offers to save them as a manifest
 * that {@code sha256sum -c} accepts. Immutable; the same routine may be started again.
 *
 * <p>Fails with an {@link OperationFailure} after everything else is done if something could not be read.
 */
public final class Checksum implements Routine<ChecksumReport> {

	private final List<Path> roots;
	private final OptionalInt workers;
	private final OutcomeSink sink;

	private Checksum(List<Path> roots, OptionalInt workers, OutcomeSink sink) {
		this.roots = List.copyOf(roots);
		this.workers = workers;
		this.sink = sink;
	}

	/** The checksums of these files and of all in these folders; asks for a folder if there is none. */
	public static Checksum of(List<Path> roots) {
		return new Checksum(roots, OptionalInt.empty(), OutcomeSink.NONE);
	}

	/** The name of the operation. */
	public static String operationName() {
		return Messages.get("checksum.name");
	}

	/** The same on so many workers, without asking. */
	public Checksum workers(int count) {
		return new Checksum(roots, OptionalInt.of(count), sink);
	}

	/**
	 * The same, with all that is found given to somebody, in the order of the scan. Nothing of it is kept, and no
	 * manifest is offered.
	 */
	public Checksum deliverTo(OutcomeSink newSink) {
		return new Checksum(roots, workers, newSink);
	}

	@Override
	public ChecksumReport run(OperationContext op) throws Exception {
		List<Path> from = roots.isEmpty() ? List.of(askFolder(op)) : roots;
		op.subject(Subject.of(from));
		op.columns(ChecksumRows.CHECKSUM_COLUMNS);
		Run run = new Run(op, from, scan(op, from)); // in no variable: the run lets go of what is done
		sink.begin();
		run.read();
		return run.conclude();
	}

	private static Path askFolder(OperationContext op) throws InterruptedException {
		Path answer = op.ask(Prompt.folder(Messages.get("ask.folder")));
		while (!Files.exists(answer)) {
			answer = op.ask(Prompt.folder(Messages.get("ask.folder.again", FileName.of(answer).display())));
		}
		return answer;
	}

	private List<Found> scan(OperationContext op, List<Path> from) throws Exception {
		op.progress().begin(Messages.get("scanning"), Progress.UNKNOWN, ProgressUnit.ITEMS);
		return op.await(Task.of(Messages.get("scanning"), progress -> {
			List<Found> found = new ArrayList<>();
			TreeScan scan = new TreeScan(from, progress::checkCancelled);
			while (scan.hasNext()) {
				Found next = scan.next();
				if (!(next instanceof RegularFile file && sink.isOwnFile(file.path()))) {
					found.add(next);
					progress.add(1);
				}
			}
			return found;
		}));
	}

	/** What one run has found and read so far. On the routine's thread. */
	private final class Run implements FileBatch.Files {

		private final OperationContext op;
		private final List<Path> from;
		private final Found[] found; // by place in the scan; null once it is given on
		private final FileOutcome[] outcomes; // by place in the scan; null once it is given on
		private final List<FileOutcome.Hashed> kept = new ArrayList<>(); // for the export
		private int files;
		private int failed;
		private int skipped;
		private long bytes;
		private int delivered;

		Run(OperationContext op, List<Path> from, List<Found> found) {
			this.op = op;
			this.from = from;
			this.found = found.toArray(Found[]::new);
			this.outcomes = new FileOutcome[this.found.length];
		}

		void read() throws Exception {
			FileBatch<FileOutcome> batch = new FileBatch<>(op, this, sortOut());
			FileHash hash = new FileHash();
			batch.run(workers, (place, progress) -> {
				RegularFile file = (RegularFile) found[place];
				return hash.hash(file.path(), file.name(), progress);
			}, this::settle);
		}

		@Override
		public FileName name(int place) {
			return found[place].name();
		}

		@Override
		public long size(int place) {
			return ((RegularFile) found[place]).size();
		}

		/** Notes what the scan itself can say about, such as links, pipes and faults; returns what to read. */
		private int[] sortOut() throws OperationFailure {
			int[] places = new int[found.length];
			for (int place = 0; place < outcomes.length; place++) {
				switch (found[place]) {
				case FileOutcome.Skipped skip -> settle(place, skip);
				case FileOutcome.Failed failure -> settle(place, failure);
				case TreeScan.NothingToDo nothing -> {
					op.print(nothing.message());
					sink.note(nothing.message());
				}
				case RegularFile file -> places[files++] = place;
				}
			}
			return Arrays.copyOf(places, files);
		}

		private void settle(int place, FileOutcome outcome) throws OperationFailure {
			outcomes[place] = outcome;
			switch (outcome) {
			case FileOutcome.Hashed hashed -> bytes += hashed.size();
			case FileOutcome.Failed failure -> failed++;
			case FileOutcome.Skipped skip -> skipped++;
			}
			op.result(ChecksumRows.of(outcome, shown(outcome.name())));
			deliver();
		}

		/** Below the one folder that the subject names, the way from there says all and fits a narrow column. */
		private String shown(FileName name) {
			return from.size() == 1 ? name.seenFrom(FileName.of(from.getFirst())).display() : name.display();
		}

		/** Gives on what is next in the order of the scan; what comes too early waits for its turn. */
		private void deliver() throws OperationFailure {
			while (delivered < outcomes.length && isSettled(delivered)) {
				int place = delivered++;
				FileOutcome outcome = outcomes[place];
				if (outcome != null) {
					outcomes[place] = null;
					found[place] = null;
					give(outcome);
				}
			}
		}

		private void give(FileOutcome outcome) throws OperationFailure {
			if (sink != OutcomeSink.NONE) {
				sink.accept(outcome);
			} else if (outcome instanceof FileOutcome.Hashed hashed) {
				kept.add(hashed);
			}
		}

		private boolean isSettled(int place) {
			return outcomes[place] != null || found[place] instanceof TreeScan.NothingToDo;
		}

		private ChecksumReport conclude() throws Exception {
			op.checkCancelled();
			deliver();
			if (sink == OutcomeSink.NONE) {
				op.offer(new ManifestExport(from, kept));
			}
			String summary = Messages.get("summary", files, Words.size(bytes));
			op.summary(skipped == 0 ? summary : Messages.get("summary.skipped", summary, skipped));
			sink.complete();
			if (failed > 0) {
				throw new OperationFailure(Messages.get("could.not.read", failed));
			}
			return new ChecksumReport(files, bytes, skipped);
		}
	}
}
