// SPDX-License-Identifier: EPL-2.0
package org.fermata.tck;

import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.EngineListener;
import org.fermata.core.engine.Operation;
import org.fermata.core.task.MultiTask;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;

/**
 * A batch's results as a publisher, by the rules of Reactive Streams. Each subscription is an operation of its
 * own that streams the batch; each test has an engine of its own.
 */
abstract class PublisherVerification extends FlowPublisherVerification<Long> {

	/** How long the TCK waits for what must come; no machine is so slow that what works takes longer. */
	private static final long DEADLINE_MILLIS = 5_000;
	/** How long the TCK listens for what must not come: it does so in every other test. */
	private static final long SILENCE_MILLIS = 25;
	private static final long POLL_MILLIS = 5;

	private static final long NANOS_PER_MILLI = 1_000_000;

	private final AtomicInteger untold = new AtomicInteger(); // operations whose end has not been told to everybody
	private final int workers;
	private Engine engine;

	PublisherVerification(int workers) {
		super(new TestEnvironment(DEADLINE_MILLIS, SILENCE_MILLIS, POLL_MILLIS));
		this.workers = workers;
	}

	@BeforeMethod
	public void openEngine() {
		engine = Engine.builder().build();
		engine.addListener(new EngineListener() {
			@Override
			public void started(Operation<?> operation) {
				untold.incrementAndGet();
			}

			@Override
			public void ended(Operation<?> operation) {
				untold.decrementAndGet();
			}
		});
	}

	@AfterMethod(alwaysRun = true)
	public void nothingIsLeftWhenTheEngineIsClosed() {
		boolean ended = engine.close(Duration.ofMillis(DEADLINE_MILLIS));
		awaitLastSignals();
		if (!ended || !engine.operations().stream().map(Operation::state).allMatch(state -> state.isTerminal())) {
			throw new AssertionError("Operations are left behind: " + engine.operations());
		}
	}

	/** A subscriber that is still there is told of the close a little later, and must not be in the next test. */
	private void awaitLastSignals() {
		long begin = System.nanoTime();
		while (untold.get() > 0 && System.nanoTime() - begin < DEADLINE_MILLIS * NANOS_PER_MILLI) {
			LockSupport.parkNanos(NANOS_PER_MILLI);
		}
	}

	@Override
	public Publisher<Long> createFlowPublisher(long elements) {
		return engine.publisher("publisher", batch(elements));
	}

	/** The publisher of an engine that is closed: who subscribes is told. */
	@Override
	public Publisher<Long> createFailedFlowPublisher() {
		Engine closed = Engine.builder().build();
		closed.close();
		return closed.publisher("publisher", batch(1));
	}

	private MultiTask<Long> batch(long elements) {
		Iterable<Long> numbers = () -> numbers(elements);
		return MultiTask.of(numbers, (number, progress) -> number).maxWorkers(workers);
	}

	private static Iterator<Long> numbers(long count) {
		return LongStream.range(0, count).iterator();
	}
}
