// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.text;

import java.io.File;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.progress.ProgressUnit;

/** Amounts, rates and times in words, in the default locale. Any thread. */
public final class Words {

	private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.fermata.core.text.words");
	private static final int STEP = 1024;
	private static final int LAST_UNIT = 5;
	/** What still fits into three digits is not carried over to the next unit. */
	private static final double CARRY = 999.5;

	private Words() {
	}

	/** A text of this package by its key. */
	static String format(String key, Object... arguments) {
		return MessageFormat.format(BUNDLE.getString(key), arguments);
	}

	/** @throws MissingResourceException if there is none */
	static String plain(String key) {
		return BUNDLE.getString(key);
	}

	/** A whole number, grouped as the locale does. */
	public static String count(long number) {
		return NumberFormat.getIntegerInstance().format(number);
	}

	/** A size in binary units with three digits: "3.42 GB". */
	public static String size(long bytes) {
		int unit = unitFor(bytes);
		return format("size", inUnit(bytes, unit), plain("size.unit." + unit));
	}

	/** A part of a size, in the unit of the whole: "2.10 of 3.42 GB". */
	public static String sizeOf(long bytes, long total) {
		int unit = unitFor(total);
		return format("size.of", inUnit(bytes, unit), inUnit(total, unit), plain("size.unit." + unit));
	}

	private static int unitFor(long bytes) {
		int unit = 0;
		for (double value = bytes; value >= CARRY && unit < LAST_UNIT; value /= STEP) {
			unit++;
		}
		return unit;
	}

	private static String inUnit(long bytes, int unit) {
		if (unit == 0) {
			return count(bytes);
		}
		double value = bytes / Math.pow(STEP, unit);
		// Three digits, whatever their place: 3.42, 34.2, 342.
		String pattern = value < 9.995 ? "0.00" : value < 99.95 ? "0.0" : "#,##0";
		return new DecimalFormat(pattern).format(value);
	}

	/** How much is done, and of how much if that is known: "2.10 of 3.42 GB", "12 of 40", "1,204". */
	public static String amount(ProgressSnapshot progress) {
		boolean bytes = progress.unit() == ProgressUnit.BYTES;
		if (!progress.isDeterminate()) {
			return bytes ? size(progress.done()) : count(progress.done());
		}
		return bytes ? sizeOf(progress.done(), progress.total())
				: format("items.of", count(progress.done()), count(progress.total()));
	}

	/** The part done: "61 %". Rounded down: 100 % is said when all is done, not before. */
	public static String percent(double fraction) {
		// 57 of 100 is 0.57, which times 100 is a little less than 57.
		int percent = fraction < 1 ? Math.min(99, (int) (fraction * 100 + 1e-9)) : 100;
		return format("percent", Integer.toString(percent));
	}

	/** A rate: "480 MB/s", "1,204/s". */
	public static String rate(double perSecond, ProgressUnit unit) {
		if (unit == ProgressUnit.BYTES) {
			return format("rate.bytes", size(Math.round(perSecond)));
		}
		String number = perSecond < 10 ? new DecimalFormat("0.0").format(perSecond) : count(Math.round(perSecond));
		return format("rate.items", number);
	}

	/** A remaining time, no more exact than an estimate is: "about 3 s", "under a minute", "2–4 min". */
	public static String remaining(double seconds) {
		if (seconds < 20) {
			return format("remaining.seconds", Math.max(1, Math.round(seconds)));
		}
		if (seconds < 55) {
			return plain("remaining.underMinute");
		}
		double minutes = seconds / 60;
		if (minutes < 90) {
			long low = Math.max(1, (long) Math.floor(minutes * 0.85));
			return format("remaining.minutes", low, Math.max(low + 1, (long) Math.ceil(minutes * 1.15)));
		}
		return format("remaining.hours", count(Math.round(minutes / 60)));
	}

	/** A path as people write it: what lies in the user's home folder begins with a tilde. */
	public static String fromHome(String path) {
		String home = System.getProperty("user.home", "") + File.separator;
		return home.length() > 2 && path.length() > home.length() && path.startsWith(home)
				? "~" + File.separator + path.substring(home.length()) : path;
	}

	/** How long something took: "340 ms", "4.2 s", "3 min 12 s". */
	public static String duration(Duration duration) {
		if (duration.toMillis() < 1000) {
			return format("duration.millis", duration.toMillis());
		}
		if (duration.toSeconds() < 60) {
			return format("duration.seconds", new DecimalFormat("0.0").format(duration.toMillis() / 100 / 10.0));
		}
		if (duration.toMinutes() < 60) {
			return format("duration.minutes", duration.toMinutes(), duration.toSecondsPart());
		}
		return format("duration.hours", count(duration.toHours()), duration.toMinutesPart());
	}
}
