// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.text;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.util.Locale;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.progress.ProgressUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public final class WordsTest {

	private static final long KB = 1024;
	private static final long MB = 1024 * KB;
	private static final long GB = 1024 * MB;

	private final Locale before = Locale.getDefault();

	@Before
	public void speakEnglish() {
		Locale.setDefault(Locale.US);
	}

	@After
	public void speakAsBefore() {
		Locale.setDefault(before);
	}

	@Test
	public void sizesHaveThreeDigitsAndABinaryUnit() {
		assertEquals("0 B", Words.size(0));
		assertEquals("999 B", Words.size(999));
		assertEquals("0.98 KB", Words.size(1000));
		assertEquals("1.00 KB", Words.size(KB));
		assertEquals("3.42 GB", Words.size((long) (3.42 * GB)));
		assertEquals("34.2 MB", Words.size((long) (34.2 * MB)));
		assertEquals("342 MB", Words.size(342 * MB));
		assertEquals("1.00 MB", Words.size(MB - 1));
		assertEquals("8,192 PB", Words.size(Long.MAX_VALUE));
	}

	@Test
	public void aPartOfASizeIsToldInTheUnitOfTheWhole() {
		assertEquals("2.10 of 3.42 GB", Words.sizeOf((long) (2.1 * GB), (long) (3.42 * GB)));
		assertEquals("0.00 of 1.00 GB", Words.sizeOf(1, GB));
		assertEquals("1 of 10 B", Words.sizeOf(1, 10));
	}

	@Test
	public void amountsAreToldInTheirUnitAndOfTheTotalIfItIsKnown() {
		assertEquals("12 of 40", Words.amount(new ProgressSnapshot(1, "", 12, 40, ProgressUnit.ITEMS)));
		assertEquals("1,204", Words.amount(new ProgressSnapshot(1, "", 1204, Progress.UNKNOWN, ProgressUnit.ITEMS)));
		assertEquals("1.00 of 2.00 KB", Words.amount(new ProgressSnapshot(1, "", KB, 2 * KB, ProgressUnit.BYTES)));
		assertEquals("1.00 KB", Words.amount(new ProgressSnapshot(1, "", KB, Progress.UNKNOWN, ProgressUnit.BYTES)));
	}

	@Test
	public void aHundredPercentIsSaidWhenAllIsDoneAndNotBefore() {
		assertEquals("0 %", Words.percent(0));
		assertEquals("61 %", Words.percent(0.619));
		assertEquals("99 %", Words.percent(0.99999999999));
		assertEquals("100 %", Words.percent(1));
	}

	@Test
	public void wholePercentsAreToldAsTheyAre() {
		for (int percent = 0; percent <= 100; percent++) {
			double fraction = new ProgressSnapshot(1, "", percent, 100, ProgressUnit.ITEMS).fraction();
			assertEquals(percent + " %", Words.percent(fraction));
		}
	}

	@Test
	public void ratesAreToldInTheirUnit() {
		assertEquals("480 MB/s", Words.rate(480 * MB, ProgressUnit.BYTES));
		assertEquals("1,204/s", Words.rate(1204.3, ProgressUnit.ITEMS));
		assertEquals("0.5/s", Words.rate(0.5, ProgressUnit.ITEMS));
	}

	@Test
	public void aRemainingTimeIsNoMoreExactThanAnEstimate() {
		assertEquals("about 1 s", Words.remaining(0.1));
		assertEquals("about 3 s", Words.remaining(3.2));
		assertEquals("under a minute", Words.remaining(20));
		assertEquals("1\u20132 min", Words.remaining(60));
		assertEquals("4\u20136 min", Words.remaining(300));
		assertEquals("about 2 h", Words.remaining(2 * 3600));
	}

	@Test
	public void durationsAreToldInTheUnitsThatMatter() {
		assertEquals("340 ms", Words.duration(Duration.ofMillis(340)));
		assertEquals("4.2 s", Words.duration(Duration.ofMillis(4200)));
		assertEquals("59.9 s", Words.duration(Duration.ofMillis(59_999)));
		assertEquals("3 min 12 s", Words.duration(Duration.ofSeconds(192)));
		assertEquals("2 h 5 min", Words.duration(Duration.ofMinutes(125)));
	}

	@Test
	public void whatLiesInTheHomeFolderBeginsWithATilde() {
		String home = System.getProperty("user.home");
		assertEquals("~/photos/a", Words.fromHome(home + "/photos/a"));
		assertEquals(home, Words.fromHome(home));
		assertEquals(home + "less/a", Words.fromHome(home + "less/a"));
		assertEquals("photos", Words.fromHome("photos"));
	}

	@Test
	public void numbersAreWrittenAsTheReaderDoes() {
		Locale.setDefault(Locale.GERMANY);
		assertEquals("1.204", Words.count(1204));
		assertEquals("3,42 GB", Words.size((long) (3.42 * GB)));
	}
}
