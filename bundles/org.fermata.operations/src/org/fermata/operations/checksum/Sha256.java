// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * A SHA-256 value as four numbers, so that a million of them cost 48 bytes each and compare without a string.
 * Immutable, for any thread.
 */
public record Sha256(long first, long second, long third, long fourth) {

	/** Hexadecimal digits of one value. */
	public static final int HEX_DIGITS = 64;

	/** @throws java.nio.BufferUnderflowException if there are fewer than 32 bytes */
	public static Sha256 of(byte[] digest) {
		ByteBuffer bytes = ByteBuffer.wrap(digest);
		return new Sha256(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
	}

	/** @throws IllegalArgumentException unless it is 64 hexadecimal digits, small or capital */
	public static Sha256 parse(CharSequence hex) {
		if (hex.length() != HEX_DIGITS) {
			throw new IllegalArgumentException("not " + HEX_DIGITS + " digits: " + hex);
		}
		return new Sha256(HexFormat.fromHexDigitsToLong(hex, 0, 16), HexFormat.fromHexDigitsToLong(hex, 16, 32),
				HexFormat.fromHexDigitsToLong(hex, 32, 48), HexFormat.fromHexDigitsToLong(hex, 48, 64));
	}

	/** 64 small hexadecimal digits. */
	public String hex() {
		HexFormat format = HexFormat.of();
		return format.toHexDigits(first) + format.toHexDigits(second) + format.toHexDigits(third)
				+ format.toHexDigits(fourth);
	}

	@Override
	public String toString() {
		return hex();
	}
}
