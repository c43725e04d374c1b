// SPDX-License-Identifier: EPL-2.0
package org.example.lines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.OperationFailure;
import org.fermata.core.output.Column;
import org.fermata.core.output.ResultRow;
import org.fermata.core.parameter.ParameterizedRoutine;
import org.fermata.core.parameter.Parameters;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.core.task.MultiTask;

/** Counts the lines of the text files in a folder, and lists the longest. */
public final class CountLines implements ParameterizedRoutine<Long> {

	private record Counted(Path file, long lines) { }

	@Override
	public Long run(OperationContext op, Parameters parameters) throws Exception {
		Path folder = parameters.path("folder");
		if (!Files.isDirectory(folder)) {
			throw new OperationFailure(folder + " is no folder"); // in words for people: no stack trace
		}
		op.subject(folder.toString());
		op.columns(List.of(new Column("Lines", 10, Column.Kind.NUMBER), new Column("File", 60, Column.Kind.PATH)));

		op.progress().begin("Looking for files", Progress.UNKNOWN, ProgressUnit.ITEMS);
		List<Path> files = find(folder, parameters.text("ending"));
		op.progress().begin("Counting lines", files.size(), ProgressUnit.ITEMS);
		List<Counted> counted = op.await(MultiTask.of(files, CountLines::count).maxWorkers(4)); // parked, not blocked

		counted.stream().sorted(Comparator.comparingLong(Counted::lines).reversed())
				.limit(parameters.number("longest"))
				.forEach(each -> op.result(ResultRow.ok(Long.toString(each.lines()), each.file().toString())));
		long all = counted.stream().mapToLong(Counted::lines).sum();
		op.summary("lines: " + all + ", files: " + counted.size());
		return all;
	}

	private static List<Path> find(Path folder, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file)).sorted().toList();
		}
	}

	private static Counted count(Path file, Progress progress) throws IOException {
		try (Stream<String> lines = Files.lines(file)) {
			Counted counted = new Counted(file, lines.count());
			progress.add(1);
			return counted;
		}
	}
}
