// SPDX-License-Identifier: EPL-2.0
package org.fermata.tck;

import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Flow.Publisher;
import java.util.stream.LongStream;
import org.fermata.core.engine.Engine;
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

	private final int workers;
	private Engine engine;

	PublisherVerification(int workers) {
		super(new TestEnvironment(DEADLINE_MILLIS, SILENCE_MILLIS, POLL_MILLIS));
		this.workers = workers;
	}

	@BeforeMethod
	public void openEngine() {
		engine = Engine.builder().build();
	}

	@AfterMethod(alwaysRun = true)
	public void nothingIsLeftWhenTheEngineIsClosed() {
		boolean ended = engine.close(Duration.ofMillis(DEADLINE_MILLIS));
		if (!ended || !engine.operations().stream().map(Operation::state).allMatch(state -> state.isTerminal())) {
			throw new AssertionError("Operations are left behind: " + engine.operations());
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
