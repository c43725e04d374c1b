// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests.databinding;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fermata.core.engine.Engine;
import org.fermata.swt.SwtUiThread;
import org.fermata.swt.tests.DisplayRule;
import org.fermata.testing.ManualTime;
import org.fermata.testing.TestEngine;
import org.junit.rules.ExternalResource;

/** An engine over a real display, with time in the test's hand. At the end nothing may have thrown unseen. */
public final class DisplayEngine extends ExternalResource {

	/** How often observables and dialogs look. */
	public static final Duration LOOK = Duration.ofMillis(100);

	/** Moved by hand. */
	public final ManualTime time = new ManualTime();

	private final DisplayRule rule;
	private final List<Throwable> failures = new CopyOnWriteArrayList<>();
	private Engine engine;

	/** @param rule the display */
	public DisplayEngine(DisplayRule rule) {
		this.rule = rule;
	}

	@Override
	protected void before() {
		engine = Engine.builder().ui(SwtUiThread.of(rule.display())).time(time).failures(failures::add).build();
	}

	@Override
	protected void after() {
		TestEngine.close(engine);
		assertEquals("What actions and listeners threw", List.of(), failures);
	}

	/** The engine. */
	public Engine engine() {
		return engine;
	}

	/** What was reported; the test has seen it then. */
	public List<Throwable> takeFailures() {
		List<Throwable> taken = List.copyOf(failures);
		failures.clear();
		return taken;
	}

	/** Has everything run that is on its way to the display. */
	public void serve() {
		AtomicBoolean there = new AtomicBoolean();
		engine.bridge().execute(() -> there.set(true));
		rule.serveUntil("what waits for the display", there::get);
	}

	/** Lets time pass, and has everything run that this sends to the display. */
	public void advance(Duration duration) {
		serve(); // what is to be timed is under way
		time.advance(duration);
		serve();
	}

	/** Lets the time of one look pass. */
	public void look() {
		advance(LOOK);
	}
}
