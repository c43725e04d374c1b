// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.guide;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.signal.Changes;
import org.fermata.core.signal.Overlap;
import org.fermata.core.signal.RoutineHandler;
import org.fermata.core.signal.Signal;
import org.fermata.core.task.Task;
import org.fermata.testing.Await;
import org.fermata.testing.ManualSignal;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

public final class WaitingTest {

	private final TestEngine test = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(test);

	private final ManualSignal<Integer> slider = new ManualSignal<>(test.ui);

	/** Whatever waits for the slider gets a value, and time passes for who waits for that. */
	private void pump(Operation<?> operation) {
		int[] value = {50};
		Await.until("the end of " + operation.name(), () -> {
			test.ui.pumpAll();
			if (slider.listeners() > 0) {
				slider.send(++value[0]);
			}
			test.time.advance(Duration.ofSeconds(1));
			return operation.state().isTerminal();
		});
	}

	@Test
	public void workPausesForTheSlider() {
		Operation<?> operation = test.start(op -> {
			// guide: await-change
			for (int i = 0; i < 10; i++) {
				op.print("did work " + i);
				int value = op.awaitChange(slider); // held until somebody moves it
				op.print("continued with value " + value);
			}
			// end
			return null;
		});
		pump(operation);
		Await.value(operation);
		assertEquals(20, operation.output().size());
	}

	@Test
	public void aSubscriptionLosesNothing() {
		Operation<String> operation = test.start(op -> {
			// guide: changes
			try (Changes<Integer> changes = op.changes(slider)) {
				int first = changes.next(); // each of them, in order
				int now = changes.latest(); // or where it stands by now
				Optional<Integer> more = changes.poll(); // without waiting
				return first + " to " + now + (more.isPresent() ? " and on" : "");
			}
			// end
		});
		pump(operation);
		assertEquals("51 to ", Await.value(operation).substring(0, "51 to ".length()));
	}

	@Test
	public void aSignalHasForms() {
		Signal<String> go = slider.map(value -> "go");
		Signal<String> stop = slider.filter(value -> value < 0).map(value -> "stop");
		List<Object> heard = new ArrayList<>();
		Operation<?> operation = test.start(op -> {
			// guide: forms
			int settled = op.awaitChange(slider.debounced(Duration.ofMillis(200))); // the last value of a drag
			String text = op.awaitChange(slider.filter(value -> value > 50).map(value -> value + " %"));
			String pressed = op.awaitChange(Signal.anyOf(go, stop)); // any event will do
			op.awaitChange(Signal.after(Duration.ofSeconds(1))); // a timer is one, too
			// end
			heard.addAll(List.of(settled > 50, text.endsWith(" %"), pressed));
			return null;
		});
		pump(operation);
		Await.value(operation);
		assertEquals(List.of(true, true, "go"), heard);
	}

	@Test
	public void aHandlerIsARoutine() {
		Engine engine = test.engine();
		ManualSignal<String> typed = new ManualSignal<>(test.ui);
		List<String> shown = new CopyOnWriteArrayList<>();
		Listed list = shown::add;
		test.ui.asUi(() -> {
			// guide: handler
			RoutineHandler<String> search = RoutineHandler.of(engine, "Search", Overlap.LATEST, (op, pattern) -> {
				List<String> hits = op.await(Task.of("Search", progress -> find(pattern)));
				op.ui(() -> list.setText(hits.toString()));
			});
			search.on(typed); // on the UI thread; or call search.handle(event) in a listener
			// end
		});
		typed.send("fer");
		typed.send("fermata");
		test.ui.pumpUntil("the hits of the latest", () -> shown.contains("[fermata]"));
		test.ui.pumpUntil("the others to end", () -> engine.isQuiescent());
		assertEquals("[fermata]", shown.getLast());
	}

	private interface Listed {
		void setText(String text);
	}

	private static List<String> find(String pattern) {
		return List.of(pattern);
	}
}
