// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.fermata.core.time.SystemTime;
import org.fermata.core.ui.Bridge;
import org.fermata.core.ui.UiThread;
import org.fermata.swt.SwtUiThread;
import org.fermata.testing.Await;
import org.fermata.testing.UiThreadContract;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public final class SwtUiThreadTest extends UiThreadContract {

	@Rule
	public final DisplayRule rule = new DisplayRule();

	private UiThread ui;

	@Before
	public void make() {
		ui = SwtUiThread.of(rule.display());
	}

	@Override
	protected UiThread ui() {
		return ui;
	}

	@Override
	protected void serveUntil(String what, BooleanSupplier condition) {
		rule.serveUntil(what, condition);
	}

	@Override
	protected void closeToolkit() {
		rule.display().dispose();
	}

	private static void inBackground(Runnable action) {
		AtomicReference<Throwable> thrown = new AtomicReference<>();
		Thread thread = Thread.ofPlatform().name("background").start(() -> {
			try {
				action.run();
			} catch (Throwable failure) {
				thrown.set(failure);
			}
		});
		Await.until("the background thread", () -> !thread.isAlive());
		if (thrown.get() != null) {
			throw new AssertionError(thrown.get());
		}
	}

	@Test
	public void itIsMadeOnTheDisplaysThreadOnly() {
		inBackground(() -> assertThrows(SWTException.class, () -> SwtUiThread.of(rule.display())));
		rule.display().dispose();
		assertThrows(SWTException.class, () -> SwtUiThread.of(rule.display()));
	}

	@Test
	public void everyActionWakesASleepingDisplay() {
		AtomicInteger ran = new AtomicInteger();
		int many = 2_000;
		Thread producer = Thread.ofPlatform().start(() -> {
			for (int i = 1; i <= many; i++) {
				int expected = i;
				ui.execute(ran::incrementAndGet);
				// One in flight at a time: nobody else would wake the display for it.
				Await.until("an action", () -> ran.get() == expected);
			}
		});
		rule.sleepUntil(() -> ran.get() == many);
		Await.until("the producer", () -> !producer.isAlive());
	}

	@Test
	public void nothingOfABridgeRunsWhenTheWidgetsAreGoneThoughSwtRunsWhatWasQueued() {
		Shell shell = new Shell(rule.display());
		Label label = new Label(shell, SWT.NONE);
		try (SystemTime time = new SystemTime()) {
			List<Throwable> failures = new ArrayList<>();
			Bridge bridge = new Bridge(ui, time, failures::add);
			AtomicBoolean swtRanLate = new AtomicBoolean();
			rule.display().asyncExec(() -> swtRanLate.set(label.isDisposed()));
			bridge.execute(() -> label.setText("gone"));
			bridge.latest((String text) -> label.setText(text)).set("gone too");
			rule.display().dispose();
			assertTrue("This is what the bridge protects from", swtRanLate.get());
			assertEquals(List.of(), failures);
			assertEquals(0, bridge.counters().applied());
		}
	}

	@Test
	public void itIsClosedFromTheMomentTheDisplayBeginsToDispose() {
		Shell shell = new Shell(rule.display());
		AtomicBoolean closed = new AtomicBoolean();
		AtomicBoolean rejected = new AtomicBoolean();
		shell.addListener(SWT.Dispose, event -> {
			closed.set(ui.isClosed());
			try {
				ui.execute(() -> { });
			} catch (RejectedExecutionException expected) {
				rejected.set(true);
			}
		});
		rule.display().dispose();
		assertTrue(closed.get());
		assertTrue(rejected.get());
	}

	@Test
	public void closeActionsStillFindTheWidgets() {
		Shell shell = new Shell(rule.display());
		AtomicBoolean there = new AtomicBoolean();
		ui.onClose(() -> there.set(!shell.isDisposed()));
		rule.display().dispose();
		assertTrue(there.get());
	}

	@Test
	public void otherThreadsAskWithoutWaitingForADisplayThatIsBeingDisposed() {
		Shell shell = new Shell(rule.display());
		AtomicReference<Boolean> answer = new AtomicReference<>();
		// SWT holds a lock of its class all the while it disposes; who asks it anything waits for the end.
		shell.addListener(SWT.Dispose, event -> inBackground(() -> {
			answer.set(ui.isClosed() && !ui.isCurrent());
			assertThrows(RejectedExecutionException.class, () -> ui.execute(() -> { }));
		}));
		rule.display().dispose();
		assertTrue(answer.get());
	}

	@Test
	public void aThreadWhoseDisplayIsGoneIsAnOrdinaryThread() {
		assertTrue(ui.isCurrent());
		rule.display().dispose();
		assertFalse(ui.isCurrent());
		Display next = new Display();
		assertFalse("Of another display", ui.isCurrent());
		next.dispose();
	}
}
