// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fermata.testing.Stall.Who;
import org.fermata.testing.StallAccount;
import org.fermata.testing.StallAccount.Look;
import org.junit.Test;

/** What is a stall and whose, by looks that a test makes up. */
public final class StallAccountTest {

	private static final String DISPATCH = "toolkit.Display.readAndDispatch";
	private static final long PERIOD = StallAccount.PERIOD.toNanos();

	private final StallAccount account = new StallAccount(DISPATCH, List.of("createPartControl"));
	private long nanos;
	private long cpuNanos;

	/** A look after so many periods, so many of which the thread has run. */
	private void look(double periods, double ran, boolean waits, long turn, String... frames) {
		nanos += (long) (periods * PERIOD);
		cpuNanos += (long) (ran * PERIOD);
		List<StackTraceElement> stack = Stream.concat(Stream.of(frames), Stream.of("main.Main.main"))
				.map(name -> new StackTraceElement(name.substring(0, name.lastIndexOf('.')),
						name.substring(name.lastIndexOf('.') + 1), null, -1)).toList();
		account.note(new Look(nanos, cpuNanos, waits, turn, stack));
	}

	private void looks(int count, double periods, double ran, boolean waits, String... frames) {
		for (int i = 0; i <= count; i++) {
			look(periods, ran, waits, 1, frames);
		}
	}

	private Optional<Duration> held(Who who) {
		return account.longest(who).map(stall -> Duration.ofNanos(stall.nanos()));
	}

	@Test
	public void aHandlerThatComputesForLongerThanATenthOfASecondIsOneWithItsStack() {
		looks(15, 1, 1, false, "java.util.List.sort", "org.fermata.ui.Rows.sort", DISPATCH);
		assertEquals(Optional.of(Duration.ofMillis(150)), held(Who.OURS));
		String words = account.longest(Who.OURS).orElseThrow().toString();
		assertTrue(words, words.contains("150 ms, seen 15 times") && words.contains("\tat org.fermata.ui.Rows.sort"));
	}

	@Test
	public void aHandlerThatWaitsIsOneToo() {
		looks(15, 1, 0, true, "java.lang.Object.wait", "org.fermata.ui.Rows.sort", DISPATCH);
		assertEquals(Optional.of(Duration.ofMillis(150)), held(Who.OURS));
	}

	@Test
	public void aTenthOfASecondIsAllowed() {
		looks(10, 1, 1, false, "org.fermata.ui.Rows.sort", DISPATCH);
		assertEquals(Optional.empty(), held(Who.OURS));
	}

	@Test
	public void aThreadThatGetsNoProcessorIsNotAtFault() {
		looks(100, 1, 0.05, false, "org.fermata.ui.Rows.sort", DISPATCH);
		assertEquals(Optional.empty(), held(Who.OURS));
	}

	@Test
	public void aMachineThatStandsStillIsNotAtFault() {
		looks(3, 100, 100, false, "org.fermata.ui.Rows.sort", DISPATCH);
		assertEquals(Optional.empty(), held(Who.OURS));
	}

	@Test
	public void whoWaitsOnABusyMachineIsNotAtFault() {
		looks(100, 2, 0, true, "java.lang.Object.wait", "org.fermata.ui.Rows.sort", DISPATCH);
		assertEquals(Optional.empty(), held(Who.OURS));
	}

	@Test
	public void manyShortTurnsAreNone() {
		for (int turn = 1; turn < 100; turn++) {
			look(1, 1, false, turn, "org.fermata.core.ui.Bridge.drain", DISPATCH);
		}
		assertEquals(Optional.empty(), held(Who.OURS));
	}

	@Test
	public void aDialogWithinAHandlerIsALoopOfItsOwn() {
		for (int i = 0; i < 100; i++) {
			look(1, 1, false, 1, "org.fermata.ui.Rows.sort", DISPATCH, "org.fermata.ui.Dialog.open", DISPATCH);
			look(1, 1, false, -1, "toolkit.Display.sleep", "org.fermata.ui.Dialog.open", DISPATCH);
		}
		assertEquals(Optional.empty(), held(Who.OURS));
	}

	@Test
	public void aTestMayHoldItsThreadAndWhatItCallsMayNot() {
		looks(50, 1, 0, true, "java.lang.Object.wait", "org.fermata.testing.Gate.pass", "org.fermata.core.ui.Bridge.drain", DISPATCH);
		assertEquals(Optional.empty(), held(Who.OURS));
		look(1, 1, false, -1);
		looks(50, 1, 1, false, "org.fermata.core.Engine.start", "org.fermata.swt.tests.SomeTest.handle", DISPATCH);
		assertTrue(held(Who.OURS).isPresent());
	}

	@Test
	public void thePlatformsOwnIsToldApart() {
		looks(50, 1, 1, false, "org.eclipse.ui.Css.style", DISPATCH);
		assertEquals(Optional.empty(), held(Who.OURS));
		assertEquals(Optional.of(Duration.ofMillis(500)), held(Who.PLATFORM));
	}

	@Test
	public void openingAViewMayTakeItsTime() {
		looks(50, 1, 1, false, "org.fermata.ui.Rows.make", "org.fermata.ui.View.createPartControl", DISPATCH);
		assertEquals(Optional.empty(), held(Who.OURS));
	}

	@Test
	public void aTestThatDispatchesNothingIsNobodysBusiness() {
		looks(50, 1, 1, false, "org.fermata.core.Engine.close", "org.fermata.swt.tests.SomeTest.closes");
		assertEquals(Optional.empty(), held(Who.OURS));
	}
}
