// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public final class WordsTest {

	private static final FileName NAME = FileName.ofOctets("a\nb");
	private Locale before;

	@Before
	public void speakEnglish() {
		before = Locale.getDefault();
		Locale.setDefault(Locale.ENGLISH);
	}

	@After
	public void speakAsBefore() {
		Locale.setDefault(before);
	}

	@Test
	public void everyReasonHasWordsOfItsOwn() {
		Set<String> words = new HashSet<>();
		for (Reason reason : Reason.values()) {
			assertFalse(reason.words().isBlank());
			words.add(reason.words());
		}
		assertEquals(Reason.values().length, words.size());
	}

	@Test
	public void messagesShowNamesOnOneLine() {
		assertEquals("a\\x0ab: a named pipe, not a file", new FileOutcome.Skipped(NAME, Reason.FIFO).message());
		assertEquals("a\\x0ab: no such file or folder", new FileOutcome.Failed(NAME, Reason.MISSING).message());
		assertEquals("a\\x0ab: FAILED", Checked.compared(NAME, false).message());
		assertEquals("a\\x0ab: OK", Checked.compared(NAME, true).message());
		assertEquals("a\\x0ab: gone", Checked.unreadable(NAME, "gone").message());
	}

	@Test
	public void manyAreCountedInThePluralAndWithoutGrouping() {
		CheckTally tally = new CheckTally();
		for (int i = 0; i < 1234; i++) {
			tally.addBroken();
			tally.add(Checked.compared(NAME, false));
			tally.add(Checked.unreadable(NAME, "gone"));
		}
		assertEquals(List.of("WARNING: 1234 lines are improperly formatted",
				"WARNING: 1234 listed files could not be read",
				"WARNING: 1234 computed checksums did NOT match"), tally.warnings(NAME));
		assertFalse(tally.isClean());
	}

	@Test
	public void aCleanTallyHasNothingToWarnOf() {
		CheckTally tally = new CheckTally();
		tally.add(Checked.compared(NAME, true));
		assertEquals(List.of(), tally.warnings(NAME));
		assertEquals(true, tally.isClean());
		assertEquals(List.of(1L, 0L, 0L, 0L),
				List.of(tally.matched(), tally.mismatched(), tally.unreadable(), tally.broken()));
	}
}
