// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.guide;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.parameter.Parameter;
import org.fermata.core.parameter.ParameterKind;
import org.fermata.core.parameter.ParameterizedRoutine;
import org.fermata.core.parameter.Parameters;
import org.fermata.core.task.Task;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.junit.rules.TemporaryFolder;

public final class ContributedTest {

	private final TestEngine test = new TestEngine();
	private final TemporaryFolder folder = new TemporaryFolder();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(folder).around(test);

	// guide: contributed
	public final class CountLines implements ParameterizedRoutine<Long> {

		@Override
		public Long run(OperationContext op, Parameters parameters) throws Exception {
			Path file = parameters.path("file");
			boolean blank = parameters.flag("blank");
			long lines = op.await(Task.of("Count", progress -> {
				try (Stream<String> all = Files.lines(file)) {
					return all.filter(line -> blank || !line.isBlank()).count();
				}
			}));
			op.summary(lines + " lines");
			return lines;
		}
	}
	// end

	private static final List<Parameter> DECLARED = List.of(
			Parameter.of(ParameterKind.FILE, "file", "The lines of which file?"),
			Parameter.of(ParameterKind.FLAG, "blank", "Blank lines, too?").withDefault("true"));

	@Test
	public void aRoutineIsGivenWhatItDeclaresAndAsksForWhatIsMissing() throws Exception {
		Path file = Files.writeString(folder.newFile().toPath(), "one\n\ntwo\n");
		// guide: given
		Parameters given = Parameters.of(DECLARED).with("file", file);
		Operation<Long> operation = test.start(new CountLines().with(given));
		// end
		Await.until("the question", () -> operation.prompt().isPresent());
		assertTrue(operation.prompt().get().answerSuggestion());
		assertEquals(3, (long) Await.value(operation));
		assertEquals("3 lines", operation.summary());
	}
}
