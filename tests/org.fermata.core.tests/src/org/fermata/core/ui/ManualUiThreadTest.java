// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.ui;

import java.util.function.BooleanSupplier;
import org.fermata.testing.ManualUiThread;
import org.fermata.testing.UiThreadContract;

/** What the other tests rely on. */
public final class ManualUiThreadTest extends UiThreadContract {

	private final ManualUiThread ui = new ManualUiThread();

	@Override
	protected UiThread ui() {
		return ui;
	}

	@Override
	protected void serveUntil(String what, BooleanSupplier condition) {
		ui.pumpUntil(what, condition);
	}

	@Override
	protected void closeToolkit() {
		ui.close();
	}
}
