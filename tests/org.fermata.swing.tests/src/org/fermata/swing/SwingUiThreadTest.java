// SPDX-License-Identifier: EPL-2.0
package org.fermata.swing;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.fermata.core.ui.UiThread;
import org.fermata.testing.Await;
import org.fermata.testing.Gate;
import org.fermata.testing.UiThreadContract;
import org.junit.After;
import org.junit.Test;

public final class SwingUiThreadTest extends UiThreadContract {

	private final SwingUiThread ui = new SwingUiThread();

	@After
	public void end() {
		Edt.run(ui::close);
	}

	@Override
	protected UiThread ui() {
		return ui;
	}

	@Override
	protected void serveUntil(String what, BooleanSupplier condition) {
		Await.until(what, condition);
	}

	@Override
	protected void closeToolkit() {
		Edt.run(ui::close);
	}

	@Test
	public void closedFromAnotherThreadItStillRunsWhatWasExecutedBefore() {
		Gate gate = new Gate("the first action");
		AtomicBoolean open = new AtomicBoolean();
		ui.execute(gate::passStubbornly);
		ui.execute(() -> open.set(!ui.isClosed()));
		ui.close();
		gate.open();
		Edt.settle();
		assertTrue(open.get());
		assertTrue(ui.isClosed());
	}

	@Test
	public void anotherOverTheSameThreadStaysOpen() {
		try (SwingUiThread other = new SwingUiThread()) {
			closeToolkit();
			assertFalse(other.isClosed());
		}
	}
}
