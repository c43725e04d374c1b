// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.fermata.core.engine.AwaitOnUiThreadException;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Outcome;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.swt.SwtUiThread;
import org.fermata.swt.WidgetScope;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.Watchdog;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** Ways in which a UI thread and work could wait for each other: each ends, or is refused by name. */
public final class DeadlockAttemptsTest {

	private static final int MANY = 100;

	private final DisplayRule rule = new DisplayRule();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(rule);

	private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
	private final List<Engine> engines = new ArrayList<>();
	private Display display;
	private Engine engine;

	@Before
	public void open() {
		display = rule.display();
		engine = newEngine();
	}

	private Engine newEngine() {
		Engine made = Engine.builder().ui(SwtUiThread.of(display)).failures(failures::add).build();
		engines.add(made);
		return made;
	}

	@After
	public void close() {
		engines.forEach(each -> assertTrue(each.close(Await.DEADLINE)));
		assertEquals(List.of(), List.copyOf(failures));
	}

	private void serveUntilEnd(Operation<?> operation) {
		rule.serveUntil("the end of " + operation.name(), () -> operation.state().isTerminal());
	}

	private Operation<Object> hopsForEver(Engine its, AtomicInteger hops) {
		return its.start("hops", op -> {
			while (true) {
				op.ui(hops::incrementAndGet);
			}
		});
	}

	@Test
	public void whatWouldWaitOnTheDisplaysThreadIsRefusedByName() {
		Operation<Integer> other = engine.start("other", op -> {
			op.sleep(Duration.ofDays(1));
			return 1;
		});
		Operation<Integer> operation = engine.start("hops within a hop", op -> {
			op.ui(() -> refuses(op, other));
			return 1;
		});
		serveUntilEnd(operation);
		assertEquals(Integer.valueOf(1), Await.value(operation));
		assertThrows(AwaitOnUiThreadException.class, other::await);
		assertThrows(AwaitOnUiThreadException.class, () -> other.cancelAndAwait(Duration.ofDays(1)));
		assertSame("A refusal cancels nothing", OperationState.RUNNING, other.state());
	}

	private static void refuses(OperationContext op, Operation<?> other) {
		assertThrows(AwaitOnUiThreadException.class, () -> op.ui(() -> { }));
		assertThrows(AwaitOnUiThreadException.class, () -> op.uiGet(() -> 1));
		assertThrows(AwaitOnUiThreadException.class, () -> op.await(other));
		assertThrows(AwaitOnUiThreadException.class, () -> op.await(Task.of("task", progress -> 1)));
		assertThrows(AwaitOnUiThreadException.class, () -> op.awaitChange((timer, listener) -> () -> { }));
		assertThrows(AwaitOnUiThreadException.class, () -> op.lock("model"));
	}

	@Test
	public void aTaskThatWouldHopWhileItHoldsALockIsRefusedByName() {
		ReentrantLock lock = new ReentrantLock();
		Operation<Throwable> operation = engine.start("routine", op -> op.await(Task.of("task", progress -> {
			lock.lock();
			try {
				return assertThrows(IllegalStateException.class, () -> op.ui(() -> { }));
			} finally {
				lock.unlock();
			}
		})));
		Throwable refused = Await.value(operation); // the display is not served
		assertTrue(refused.toString(), refused.getMessage() != null && !refused.getMessage().isBlank());
	}

	@Test
	public void aCancelFreesADisplayThatWaitsForALockOfARoutineThatHops() throws InterruptedException {
		ReentrantLock lock = new ReentrantLock();
		AtomicBoolean ran = new AtomicBoolean();
		Operation<Object> operation = engine.start("hops with a lock", op -> {
			lock.lock();
			try {
				op.ui(() -> ran.set(true));
				return null;
			} finally {
				lock.unlock();
			}
		});
		Await.until("the hop with the lock", () -> lock.isLocked() && engine.bridge().counters().queued() > 0);
		Thread canceller = Thread.ofPlatform().start(() -> {
			Await.until("the display to wait", lock::hasQueuedThreads);
			operation.cancel();
		});
		lock.lockInterruptibly();
		lock.unlock();
		Await.until("the canceller", () -> !canceller.isAlive());
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
		rule.serveUntil("the bridge to be empty", () -> engine.bridge().counters().queued() == 0);
		assertFalse("A hop ran after its cancel", ran.get());
	}

	@Test
	public void aLatestValueAndALaterActionNeedNoDisplayWhileALockIsHeld() {
		ReentrantLock lock = new ReentrantLock();
		AtomicInteger ran = new AtomicInteger();
		Operation<Integer> operation = engine.start("says with a lock", op -> {
			lock.lock();
			try {
				op.uiLater(ran::incrementAndGet);
				op.latest(value -> ran.incrementAndGet()).set(1);
				return 1;
			} finally {
				lock.unlock();
			}
		});
		assertEquals(Integer.valueOf(1), Await.value(operation)); // the display is not served
		rule.serveUntil("both", () -> ran.get() == 2);
	}

	@Test
	public void anEngineClosesOnTheDisplaysThreadWithHopsInFlight() {
		AtomicInteger hops = new AtomicInteger();
		List<Operation<Object>> operations = IntStream.range(0, MANY).mapToObj(i -> hopsForEver(engine, hops)).toList();
		rule.serveUntil("hops", () -> hops.get() > MANY);
		assertTrue(engine.close(Await.DEADLINE));
		int atTheEnd = hops.get();
		operations.forEach(operation -> assertSame(OperationState.STOPPED, operation.state()));
		while (display.readAndDispatch()) {
			// what was queued with the display comes now
		}
		assertEquals("A hop ran after the close", atTheEnd, hops.get());
	}

	@Test
	public void anEngineClosesInAnActionOfItsOwn() {
		AtomicBoolean closed = new AtomicBoolean();
		Operation<Object> operation = engine.start("closes", op -> {
			op.ui(() -> closed.set(engine.close(Await.DEADLINE)));
			return null;
		});
		rule.serveUntil("the close", closed::get);
		assertTrue(Await.end(operation) instanceof Outcome.Stopped);
	}

	@Test
	public void foreignCodeInSyncExecHoldsNoCloseUpForEver() {
		Gate gate = new Gate("the call in syncExec");
		AtomicBoolean ran = new AtomicBoolean();
		Operation<Object> operation = engine.start("foreign", op -> op.await(Task.of("syncs", progress -> {
			gate.pass();
			display.syncExec(() -> ran.set(true));
			return null;
		})));
		gate.awaitArrivals(1);
		// It would be let in by a display that is served, which the close does not do.
		engine.bridge().execute(gate::open);
		rule.serveUntil("the gate", gate::isOpen);
		engine.close(Duration.ofMillis(1));
		assertTrue(Await.end(operation).toString(), operation.state().isTerminal());
		rule.serveUntil("the thread to come back", engine::isQuiescent);
	}

	@Test
	public void foreignCodeInSyncExecIsLetGoByADisplayThatIsDisposed() {
		Gate gate = new Gate("the workers");
		AtomicInteger back = new AtomicInteger();
		Operation<?> operation = engine.start("foreign", op -> op.await(MultiTask.of(IntStream.range(0, 4).boxed(),
				(item, progress) -> {
					try {
						gate.pass();
						display.syncExec(() -> { });
					} catch (SWTException disposed) {
						// what SWT says then
					} finally {
						back.incrementAndGet();
					}
					return item;
				}).maxWorkers(4)));
		gate.awaitArrivals(4);
		gate.open();
		display.dispose();
		assertTrue(operation.state() + "", Await.end(operation) != null);
		Await.until("all to be back", () -> back.get() == 4);
	}

	@Test
	public void closeActionsThatCloseEnginesEndWithTheirWidget() {
		Shell shell = new Shell(display);
		Engine second = newEngine();
		Engine third = newEngine();
		AtomicInteger hops = new AtomicInteger();
		List<Operation<Object>> operations = engines.stream().map(each -> hopsForEver(each, hops)).toList();
		rule.serveUntil("hops", () -> hops.get() > MANY);
		WidgetScope.of(shell).onClose(() -> second.close(Await.DEADLINE));
		second.scope().onClose(() -> third.close(Await.DEADLINE));
		third.scope().onClose(() -> engine.close(Await.DEADLINE));
		engine.scope().onClose(() -> second.close(Await.DEADLINE)); // a circle
		shell.dispose();
		operations.forEach(operation -> assertTrue(Await.end(operation) instanceof Outcome.Stopped));
	}

	/** SWT holds up whoever posts right when it begins to dispose, until it is over: that one is given up, if need be. */
	@Test
	public void closeActionsThatCloseEnginesEndWithTheirDisplay() {
		Label label = new Label(new Shell(display), SWT.NONE);
		Engine second = newEngine();
		AtomicInteger hops = new AtomicInteger();
		List<Operation<Object>> operations = engines.stream().map(each -> hopsForEver(each, hops)).toList();
		rule.serveUntil("hops", () -> hops.get() > MANY);
		engine.scope().onClose(second::close);
		second.scope().onClose(engine::close);
		WidgetScope.of(label).onClose(second::close);
		display.dispose();
		int atTheEnd = hops.get();
		operations.forEach(operation -> assertTrue(!(Await.end(operation) instanceof Outcome.Failed)));
		engines.forEach(each -> Await.until("the threads to come back", each::isQuiescent));
		assertEquals("A hop ran afterwards", atTheEnd, hops.get());
	}
}
