// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.guide;

import static org.junit.Assert.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.Routine;
import org.fermata.core.prompt.PendingPrompt;
import org.fermata.core.prompt.Prompt;
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
	public final class CountLines implements Routine<Long> {

		@Override
		public Long run(OperationContext op) throws Exception {
			Path file = Path.of(op.ask(Prompt.text("File", "")));
			long lines = op.await(Task.of("Count", progress -> {
				try (Stream<String> all = Files.lines(file)) {
					return all.count();
				}
			}));
			op.summary(lines + " lines");
			return lines;
		}
	}
	// end

	@Test
	public void aRoutineIsAClassOfItsOwn() throws Exception {
		Path file = Files.writeString(folder.newFile().toPath(), "one\ntwo\n");
		Operation<Long> operation = test.start(new CountLines());
		Await.until("the question", () -> operation.prompt().isPresent());
		@SuppressWarnings("unchecked") // a text prompt asks for a string
		var prompt = (PendingPrompt<String>) operation.prompt().get();
		prompt.answer(file.toString());
		assertEquals(2, (long) Await.value(operation));
		assertEquals("2 lines", operation.summary());
	}
}
