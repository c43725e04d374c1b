// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.scenarios.stage;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.OperationFailure;
import org.fermata.core.engine.Routine;
import org.fermata.core.output.Column;
import org.fermata.core.output.ResultRow;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.task.Task;

/** Operations that stand where a test wants them to stand, until it lets them go on. */
public final class Gated {

	private final CountDownLatch gate = new CountDownLatch(1);

	/** Lets them go on. */
	public void open() {
		gate.countDown();
	}

	/** One that is 40 of 100 far, has said something and found something. */
	public Operation<?> halfWay(Engine engine, String name) {
		return engine.start(name, op -> {
			begin(op, 100);
			op.await(waiting());
			op.summary("all of it");
			return null;
		});
	}

	/** One that does not know how much there is to do, like a search. */
	public Operation<?> searching(Engine engine, String name) {
		return engine.start(name, op -> {
			begin(op, Progress.UNKNOWN);
			op.await(waiting());
			return null;
		});
	}

	private static void begin(OperationContext op, long total) {
		op.progress().begin("Looking around", total, ProgressUnit.ITEMS);
		op.progress().add(40);
		op.print("first line");
		op.print("second line");
		op.columns(List.of(new Column("What", 20, Column.Kind.TEXT), new Column("Much", 8, Column.Kind.NUMBER)));
		op.result(ResultRow.ok("one", "1"));
		op.result(ResultRow.ok("two", "22"));
	}

	private Task<Void> waiting() {
		return Task.of("Waits", progress -> {
			gate.await();
			return null;
		});
	}

	/** One that no interrupt can stop. */
	public Operation<?> stubborn(Engine engine, String name) {
		return engine.start(name, op -> op.await(Task.of("Will not stop", progress -> {
			boolean open = false;
			while (!open) {
				try {
					gate.await();
					open = true;
				} catch (InterruptedException never) {
					// The point of it.
				}
			}
			return null;
		})));
	}

	/** One that asks to be let go on. */
	public static Operation<?> asking(Engine engine, String name) {
		Routine<Boolean> routine = op -> op.ask(Prompt.confirm("Go on with " + name));
		return engine.start(name, routine);
	}

	/** One that asks for a number, and says which it got. */
	public static Operation<?> askingForNumber(Engine engine, String name) {
		return engine.start(name, op -> {
			int answer = op.ask(Prompt.slider("How much", 0, 100));
			op.summary("got " + answer);
			return answer;
		});
	}

	/** One that fails, in words. */
	public static Operation<?> failing(Engine engine, String name, String words) {
		return engine.start(name, op -> {
			throw new OperationFailure(words);
		});
	}
}
