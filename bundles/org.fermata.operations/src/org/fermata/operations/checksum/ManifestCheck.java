// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.OperationFailure;
import org.fermata.core.engine.Routine;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.core.task.Task;
import org.fermata.operations.checksum.ManifestReader.Broken;
import org.fermata.operations.checksum.ManifestReader.Entry;
import org.fermata.operations.checksum.ManifestReader.Line;

/**
 * Checks the files of a manifest as {@code sha256sum -c} does, as an operation. Immutable; the same
 * routine may be started again. Fails with an {@link OperationFailure} after everything else is done if a
 * file differs or could not be read, or if the manifest lists none.
 */
public final class ManifestCheck implements Routine<CheckTally> {

	private final Path manifest;
	private final Path folder;
	private final OptionalInt workers;
	private final CheckSink sink;

	private ManifestCheck(Path manifest, Path folder, OptionalInt workers, CheckSink sink) {
		this.manifest = manifest;
		this.folder = folder;
		this.workers = workers;
		this.sink = sink;
	}

	/** Checks a manifest; its names are seen from its own folder. */
	public static ManifestCheck of(Path manifest) {
		Path parent = manifest.toAbsolutePath().getParent();
		return new ManifestCheck(manifest, parent == null ? manifest.toAbsolutePath() : parent, OptionalInt.empty(),
				CheckSink.NONE);
	}

	/** The name of the operation. */
	public static String operationName() {
		return Messages.get("check.name");
	}

	/** The same with names seen from another folder. */
	public ManifestCheck seenFrom(Path newFolder) {
		return new ManifestCheck(manifest, newFolder, workers, sink);
	}

	/** The same on so many workers, without asking. */
	public ManifestCheck workers(int count) {
		return new ManifestCheck(manifest, folder, OptionalInt.of(count), sink);
	}

	/** The same, with all that is found given to somebody too, in the order of the manifest. */
	public ManifestCheck deliverTo(CheckSink newSink) {
		return new ManifestCheck(manifest, folder, workers, newSink);
	}

	@Override
	public CheckTally run(OperationContext op) throws Exception {
		op.subject(Subject.of(manifest));
		op.columns(ChecksumRows.CHECK_COLUMNS);
		Run run = new Run(op, readManifest(op));
		run.check();
		return run.conclude();
	}

	/** A line, and how much there is to read for it. */
	private record Sized(Line line, long size) { }

	private List<Sized> readManifest(OperationContext op) throws Exception {
		String words = Messages.get("manifest.reading");
		op.progress().begin(words, Progress.UNKNOWN, ProgressUnit.ITEMS);
		return op.await(Task.of(words, progress -> {
			List<Sized> lines = new ArrayList<>();
			try (ManifestReader reader = new ManifestReader(open())) {
				while (reader.hasNext()) {
					progress.checkCancelled();
					Line line = reader.next();
					lines.add(new Sized(line, line instanceof Entry entry ? size(entry) : 0));
					progress.add(1);
				}
			} catch (UncheckedIOException fault) {
				throw unreadable(fault.getCause());
			}
			return lines;
		}));
	}

	private InputStream open() throws OperationFailure {
		try {
			BasicFileAttributes attributes = Files.readAttributes(manifest, BasicFileAttributes.class);
			if (!attributes.isRegularFile()) {
				// A pipe would hold the worker until somebody writes.
				Reason reason = FileKind.notAFile(manifest, attributes);
				throw new OperationFailure(new FileOutcome.Failed(FileName.of(manifest), reason).message());
			}
			return Files.newInputStream(manifest);
		} catch (IOException fault) {
			throw unreadable(fault);
		}
	}

	private OperationFailure unreadable(IOException fault) {
		return new OperationFailure(FileOutcome.Failed.of(FileName.of(manifest), fault, Reason.MISSING).message());
	}

	/** For the progress bar only: what is wrong with a file is found when it is read. */
	private long size(Entry entry) {
		try {
			return Files.size(entry.name().resolveAgainst(folder));
		} catch (IOException | InvalidPathException toldLater) {
			return 0;
		}
	}

	/** What one run has checked so far. On the routine's thread. */
	private final class Run implements FileBatch.Files {

		private final OperationContext op;
		private final Sized[] lines; // by place in the manifest; null once it is given on
		private final Checked[] verdicts; // by place in the manifest; null once it is given on
		private final CheckTally tally = new CheckTally();
		private int files;
		private int delivered;

		Run(OperationContext op, List<Sized> lines) {
			this.op = op;
			this.lines = lines.toArray(Sized[]::new);
			this.verdicts = new Checked[this.lines.length];
		}

		void check() throws Exception {
			FileBatch<Checked> batch = new FileBatch<>(op, this, sortOut());
			FileHash hash = new FileHash();
			batch.run(workers, (place, progress) -> hash.check((Entry) lines[place].line(), folder, progress),
					this::settle);
		}

		@Override
		public FileName name(int place) {
			return ((Entry) lines[place].line()).name();
		}

		@Override
		public long size(int place) {
			return lines[place].size();
		}

		/** Notes the broken lines; returns what to read. */
		private int[] sortOut() throws OperationFailure {
			int[] places = new int[lines.length];
			for (int place = 0; place < verdicts.length; place++) {
				switch (lines[place].line()) {
				case Entry entry -> places[files++] = place;
				case Broken broken -> {
					tally.addBroken();
					op.result(ChecksumRows.of(broken));
				}
				}
			}
			deliver();
			return Arrays.copyOf(places, files);
		}

		private void settle(int place, Checked checked) throws OperationFailure {
			verdicts[place] = checked;
			tally.add(checked);
			op.result(ChecksumRows.of(checked));
			deliver();
		}

		/** Gives on what is next in the order of the manifest; what comes too early waits for its turn. */
		private void deliver() throws OperationFailure {
			while (delivered < verdicts.length) {
				Line line = lines[delivered].line();
				Checked checked = verdicts[delivered];
				if (line instanceof Entry && checked == null) {
					return;
				}
				lines[delivered] = null;
				verdicts[delivered] = null;
				delivered++;
				if (line instanceof Broken broken) {
					sink.broken(broken);
				} else {
					sink.accept(checked);
				}
			}
		}

		private CheckTally conclude() throws Exception {
			op.checkCancelled();
			sink.complete(tally);
			if (!tally.listsFiles()) {
				throw new OperationFailure(tally.warnings(FileName.of(manifest)).getFirst());
			}
			if (!tally.isClean()) {
				throw new OperationFailure(fault());
			}
			String good = Messages.get("check.good", files);
			op.summary(tally.broken() == 0 ? good : Messages.get("check.good.broken", good, tally.broken()));
			return tally;
		}

		private String fault() {
			if (tally.mismatched() == 0) {
				return Messages.get("check.only.unreadable", tally.unreadable(), files);
			}
			String differ = tally.mismatched() == 1 ? Messages.get("check.differ.one", files)
					: Messages.get("check.differ", tally.mismatched(), files);
			return tally.unreadable() == 0 ? differ : Messages.get("check.differ.unreadable", differ,
					Messages.get("check.unreadable", tally.unreadable()));
		}
	}
}
