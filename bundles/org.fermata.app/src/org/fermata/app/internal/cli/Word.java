// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.fermata.core.terminal.TerminalWord;
import org.fermata.operations.checksum.FileName;

/**
 * A word of the command line.
 *
 * @param text what Java made of it: bytes that are no text are lost
 * @param octets the bytes as the user gave them, where the system tells; elsewhere those of the text
 */
record Word(String text, FileName octets) implements TerminalWord {

	private static final char LOST = '\uFFFD';

	/**
	 * The words of this process. Linux keeps their bytes; other systems have no names that are not text. On the way of
	 * every command: a stream would take longer to load than all else here.
	 */
	static List<Word> ofProcess(String[] words) {
		List<byte[]> kept = isAnyDamaged(words) ? commandLine() : List.of();
		List<byte[]> ours = kept.subList(Math.max(0, kept.size() - words.length), kept.size());
		List<Word> restored = new ArrayList<>();
		for (int i = 0; i < words.length; i++) {
			restored.add(ours.size() == words.length ? new Word(words[i], FileName.ofBytes(ours.get(i)))
					: of(words[i]));
		}
		return restored;
	}

	private static boolean isAnyDamaged(String[] words) {
		for (String word : words) {
			if (isDamaged(word)) {
				return true;
			}
		}
		return false;
	}

	static Word of(String text) {
		return new Word(text, FileName.ofBytes(text.getBytes(UTF_8)));
	}

	private static boolean isDamaged(String text) {
		return text.indexOf(LOST) >= 0;
	}

	/** All arguments of this process as bytes, the JVM's own too; none where the system does not keep them. */
	private static List<byte[]> commandLine() {
		try {
			byte[] all = Files.readAllBytes(Path.of("/proc/self/cmdline"));
			List<byte[]> arguments = new ArrayList<>();
			int start = 0;
			for (int end = 0; end < all.length; end++) {
				if (all[end] == 0) {
					arguments.add(Arrays.copyOfRange(all, start, end));
					start = end + 1;
				}
			}
			return arguments;
		} catch (IOException notLinux) {
			return List.of();
		}
	}

	@Override
	public Word from(int index) {
		byte[] bytes = octets.bytes();
		int start = Math.min(bytes.length, text.substring(0, index).getBytes(UTF_8).length);
		return new Word(text.substring(index), FileName.ofBytes(Arrays.copyOfRange(bytes, start, bytes.length)));
	}

	@Override
	public Path path() {
		if (!isDamaged(text)) {
			return Path.of(text);
		}
		byte[] bytes = octets.bytes();
		int end = bytes.length;
		while (bytes[end - 1] == '/') {
			end--; // as Path.of does
		}
		return FileName.ofBytes(Arrays.copyOf(bytes, end)).resolveAgainst(Path.of(""));
	}

	@Override
	public String display() {
		return octets.display();
	}
}
