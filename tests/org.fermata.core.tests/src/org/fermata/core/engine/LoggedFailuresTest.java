// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.fermata.core.prompt.PendingPrompt;
import org.fermata.testing.Await;
import org.fermata.testing.TestEngine;
import org.fermata.testing.Watchdog;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** An operation that nobody looks at reports its failure once; a cancellation is none. */
public final class LoggedFailuresTest {

	private static final Logger LOG = Logger.getLogger(Engine.class.getName());

	private final TestEngine engine = new TestEngine();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(engine);

	private final Queue<String> logged = new ConcurrentLinkedQueue<>();
	private final Queue<Operation<?>> ended = new ConcurrentLinkedQueue<>();

	private final Handler handler = new Handler() {

		@Override
		public void publish(LogRecord entry) {
			logged.add(entry.getMessage() + " " + entry.getThrown());
		}

		@Override
		public void flush() {
		}

		@Override
		public void close() {
		}
	};

	@Before
	public void listen() {
		LOG.addHandler(handler);
		LOG.setUseParentHandlers(false);
		engine.engine().addListener(new EngineListener() {
			@Override
			public void ended(Operation<?> operation) {
				ended.add(operation);
			}
		});
	}

	@After
	public void listenNoMore() {
		LOG.removeHandler(handler);
		LOG.setUseParentHandlers(true);
	}

	private void run(Routine<?> routine) {
		Operation<?> operation = engine.start(routine);
		Await.until("the end", () -> ended.contains(operation));
	}

	@Test
	public void aFailureThatNobodySeesIsLoggedOnce() {
		engine.unpresented();
		run(op -> {
			throw new IOException("unreadable");
		});
		assertEquals(List.of("Operation \u201coperation\u201d failed java.io.IOException: unreadable"), List.copyOf(logged));
	}

	@Test
	public void aFailureThatSomebodySeesIsNot() {
		run(op -> {
			throw new IOException("unreadable");
		});
		assertEquals(List.of(), List.copyOf(logged));
	}

	@Test
	public void aFailureIsLoggedThoughSomebodyLooksAtAnotherOperation() {
		engine.unpresented();
		engine.engine().addPresenter(new Presenter() {
			@Override
			public void prompted(Operation<?> operation, PendingPrompt<?> prompt) {
			}

			@Override
			public boolean presents(Operation<?> operation) {
				return false;
			}
		});
		run(op -> {
			throw new IOException("unreadable");
		});
		assertEquals(1, logged.size());
	}

	@Test
	public void aChildsFailureIsLoggedOnlyIfItsParentHasNotAwaitedIt() {
		engine.unpresented();
		run(op -> {
			Operation<?> child = op.start("child", its -> {
				throw new IOException("handled");
			});
			assertThrows(IOException.class, () -> op.await(child));
			return null;
		});
		assertEquals(List.of(), List.copyOf(logged));
		run(op -> op.start("child", its -> {
			throw new IOException("overlooked");
		}));
		Await.until("the log", () -> logged.size() == 1);
		assertEquals("Operation \u201cchild\u201d failed java.io.IOException: overlooked", logged.peek());
	}

	@Test
	public void aCancellationIsNeverLogged() {
		engine.unpresented();
		run(op -> {
			throw new CancellationException("of something else");
		});
		Operation<?> stopped = engine.start(op -> {
			op.sleep(Duration.ofDays(1));
			return null;
		});
		stopped.cancel();
		Await.until("the end", () -> ended.contains(stopped));
		assertEquals(List.of(), List.copyOf(logged));
	}
}
