// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.util.List;
import java.util.Optional;

import org.fermata.core.output.Column;
import org.fermata.core.output.Export;
import org.fermata.core.output.OutputLog;
import org.fermata.core.output.ResultRow;

/** What a routine says of itself, written by the routine and read by presenters. */
final class OperationReport {

	private final OutputLog<String> output;
	private final OutputLog<ResultRow> results;
	private volatile String subject = ""; // written by the routine
	private volatile String summary = ""; // written by the routine
	private volatile List<Column> columns = List.of(); // written by the routine
	private volatile Export export; // written by the routine

	/** @param discarding whether lines and rows are not kept */
	OperationReport(boolean discarding) {
		output = discarding ? OutputLog.discarding() : new OutputLog<>();
		results = discarding ? OutputLog.discarding() : new OutputLog<>();
	}

	OutputLog<String> output() {
		return output;
	}

	OutputLog<ResultRow> results() {
		return results;
	}

	/** How many lines and rows are kept. */
	int lines() {
		return output.size() + results.size();
	}

	String subject() {
		return subject;
	}

	void subject(String newSubject) {
		subject = newSubject;
	}

	String summary() {
		return summary;
	}

	void summary(String newSummary) {
		summary = newSummary;
	}

	List<Column> columns() {
		return columns;
	}

	void columns(List<Column> newColumns) {
		columns = List.copyOf(newColumns);
	}

	Optional<Export> export() {
		return Optional.ofNullable(export);
	}

	void export(Export newExport) {
		export = newExport;
	}
}
