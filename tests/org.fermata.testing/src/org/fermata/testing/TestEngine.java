// SPDX-License-Identifier: EPL-2.0
package org.fermata.testing;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Routine;
import org.junit.rules.ExternalResource;

/**
 * An engine for one test, with time and the toolkit in the test's hand. At the end it is closed, and the
 * test fails if something of it does not end then, or if an action or a listener has thrown and the test
 * has not asked for it.
 */
public final class TestEngine extends ExternalResource {

	/** Moved by hand. */
	public final ManualTime time = new ManualTime();
	/** Pumped by hand. */
	public final ManualUiThread ui = new ManualUiThread();

	private final Consumer<Engine.Builder> more;
	private final List<Throwable> failures = new CopyOnWriteArrayList<>();
	private Engine engine;
	private Registration presenter;

	/** Virtual threads for workers and the default graces. */
	public TestEngine() {
		this(builder -> { });
	}

	/** @param more says more about the engine, such as its workers */
	public TestEngine(Consumer<Engine.Builder> more) {
		this.more = more;
	}

	@Override
	protected void before() {
		Engine.Builder builder = Engine.builder().time(time).ui(ui).failures(failures::add);
		more.accept(builder);
		engine = builder.build();
		// Somebody who looks on and says nothing: failures are seen, so they are not logged.
		presenter = engine.addPresenter((operation, prompt) -> { });
	}

	@Override
	protected void after() {
		close(engine);
		assertEquals("What actions and listeners threw", List.of(), failures);
	}

	/** Runs a part of a test that wants an engine of its own. */
	public void run(Runnable test) {
		before();
		try {
			test.run();
		} finally {
			after();
		}
	}

	/**
	 * Closes an engine all of whose work will end.
	 *
	 * @throws AssertionError with a dump of all threads if it does not
	 */
	public static void close(Engine engine) {
		if (!engine.close(Await.DEADLINE)) {
			throw Await.stuck("everything to end with the engine: " + engine.abandoned());
		}
	}

	/** The engine. */
	public Engine engine() {
		return engine;
	}

	/** From now on nobody presents what the engine runs, unless the test adds somebody. */
	public void unpresented() {
		presenter.close();
	}

	/** Starts an operation under a name that says nothing. */
	public <T> Operation<T> start(Routine<T> routine) {
		return engine.start("operation", routine);
	}

	/** Starts an operation and waits for its value. */
	public <T> T value(Routine<T> routine) {
		return Await.value(start(routine));
	}

	/** Starts an operation and waits for what it throws. */
	public Throwable failure(Routine<?> routine) {
		return Await.failure(start(routine));
	}

	/** What actions and listeners have thrown; the test has seen it then. */
	public List<Throwable> takeFailures() {
		List<Throwable> taken = List.copyOf(failures);
		failures.clear();
		return taken;
	}

	/** Lets time pass, once so many alarms are set. */
	public void advanceWhen(int alarms, Duration duration) {
		Await.until(alarms + " alarms", () -> time.alarms() >= alarms);
		time.advance(duration);
	}
}
