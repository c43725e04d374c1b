// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import java.util.List;

import org.fermata.core.output.Column;
import org.fermata.core.output.ResultRow;
import org.fermata.core.output.ResultRow.Level;
import org.fermata.core.text.Words;

/** Outcomes as rows of the results table. */
final class ChecksumRows {

	static final List<Column> CHECKSUM_COLUMNS = List.of(
			new Column(Messages.get("column.file"), 40, Column.Kind.PATH),
			new Column(Messages.get("column.size"), 9, Column.Kind.NUMBER),
			new Column(Messages.get("column.digest"), 64, Column.Kind.CODE));

	static final List<Column> CHECK_COLUMNS = List.of(
			new Column(Messages.get("column.file"), 60, Column.Kind.PATH),
			new Column(Messages.get("column.result"), 40, Column.Kind.TEXT));

	private ChecksumRows() {
	}

	/** @param name of the file, as it should be shown */
	static ResultRow of(FileOutcome outcome, String name) {
		return switch (outcome) {
		case FileOutcome.Hashed hashed -> ResultRow.ok(name, Words.size(hashed.size()), hashed.digest().hex());
		case FileOutcome.Skipped skip -> new ResultRow(
				List.of(name, "", Messages.get("skipped", skip.words())), Level.NOTE);
		case FileOutcome.Failed failure -> new ResultRow(
				List.of(name, "", Messages.get("failed", failure.words())), Level.FAILED);
		};
	}

	static ResultRow of(Checked checked) {
		Level level = checked.verdict() == Checked.Verdict.OK ? Level.OK : Level.FAILED;
		String mark = checked.verdict().mark();
		String result = checked.words().isEmpty() ? mark : mark + ": " + checked.words();
		return new ResultRow(List.of(checked.name().display(), result), level);
	}

	static ResultRow of(ManifestReader.Broken broken) {
		return new ResultRow(List.of("", Messages.get("broken", broken.number(), broken.words())), Level.NOTE);
	}
}
