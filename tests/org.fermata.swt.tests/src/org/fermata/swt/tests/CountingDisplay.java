// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.swt.graphics.DeviceData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/** A display that knows which listeners and resources it has, and what other threads ask of it. */
final class CountingDisplay extends Display {

	private final List<String> calls = new CopyOnWriteArrayList<>();
	private int listeners; // the display's thread

	CountingDisplay() {
		super(tracked());
	}

	private static DeviceData tracked() {
		DeviceData data = new DeviceData();
		data.tracking = true;
		return data;
	}

	@Override
	protected void checkSubclass() {
		// A test may.
	}

	@Override
	public void addListener(int type, Listener listener) {
		listeners++;
		super.addListener(type, listener);
	}

	@Override
	public void removeListener(int type, Listener listener) {
		listeners--;
		super.removeListener(type, listener);
	}

	@Override
	public void asyncExec(Runnable action) {
		super.asyncExec(action);
		calls.add("asyncExec");
	}

	@Override
	public void wake() {
		super.wake();
		calls.add("wake");
	}

	/** How many listeners it has. */
	int listeners() {
		return listeners;
	}

	/** How many fonts, images and the like nobody has disposed. */
	long resources() {
		return Arrays.stream(getDeviceData().objects).filter(Objects::nonNull).count();
	}

	/** What was asked of it since this was asked, in order. */
	List<String> takeCalls() {
		List<String> taken = List.copyOf(calls);
		calls.clear();
		return taken;
	}
}
