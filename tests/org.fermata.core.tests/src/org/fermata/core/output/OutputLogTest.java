// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.output;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fermata.testing.Await;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;

public final class OutputLogTest {

	@Rule
	public final Watchdog watchdog = new Watchdog();

	private final OutputLog<String> log = new OutputLog<>();

	@Test
	public void aReaderGetsWhatIsNewSinceItLookedLast() {
		log.append("one");
		log.append("two");
		assertEquals(List.of("one", "two"), log.from(0));
		log.append("three");
		assertEquals(List.of("three"), log.from(2));
		assertEquals(List.of(), log.from(3));
		assertEquals(List.of(), log.from(99));
		assertEquals("two", log.get(1));
		assertEquals(3, log.size());
		assertThrows(IndexOutOfBoundsException.class, () -> log.get(3));
	}

	@Test
	public void whatWasReadDoesNotChange() {
		log.append("one");
		List<String> read = log.from(0);
		log.append("two");
		assertEquals(List.of("one"), read);
	}

	@Test
	public void nothingIsNoEntryAndSpoilsNoReading() {
		assertThrows(NullPointerException.class, () -> log.append(null));
		assertEquals(List.of(), log.from(0));
	}

	@Test
	public void aReaderBesideAWriterMissesNothing() {
		int many = 20_000;
		Thread writer = Thread.ofPlatform().start(
				() -> IntStream.range(0, many).forEach(i -> log.append(Integer.toString(i))));
		List<String> read = new ArrayList<>();
		Await.until("all entries", () -> {
			int size = log.size();
			List<String> more = log.from(read.size());
			assertTrue(read.size() + more.size() >= size);
			read.addAll(more);
			return read.size() == many;
		});
		assertEquals(IntStream.range(0, many).mapToObj(Integer::toString).toList(), read);
		Await.until("the writer", () -> !writer.isAlive());
	}

	@Test
	public void aRowHasNoMissingCells() {
		assertEquals(ResultRow.Level.OK, ResultRow.ok("a", "b").level());
		assertThrows(NullPointerException.class, () -> ResultRow.ok("a", null));
	}
}
