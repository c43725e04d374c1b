// SPDX-License-Identifier: EPL-2.0

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Says whether two builds are the same to the byte, and where they first differ: {@code java CompareBuilds.java ONE
 * OTHER}, two folders with what was built. Exit code 1 if they differ.
 */
public final class CompareBuilds {

	private record Entry(String name, String about, byte[] content) {

		boolean isAs(Entry other) {
			return name.equals(other.name) && about.equals(other.about) && Arrays.equals(content, other.content);
		}
	}

	private CompareBuilds() {
	}

	/**
	 * Compares two folders.
	 *
	 * @param arguments the two
	 * @throws IOException when they cannot be read
	 */
	public static void main(String[] arguments) throws IOException {
		Path one = Path.of(arguments[0]);
		Path other = Path.of(arguments[1]);
		TreeSet<String> names = names(one);
		names.addAll(names(other));
		for (String name : names) {
			String difference = difference(name, one.resolve(name), other.resolve(name));
			if (difference != null) {
				System.out.println(difference);
				System.exit(1);
			}
		}
		System.out.println(names.size() + " files are the same");
	}

	private static TreeSet<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString())
					.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	/** Words for where two files differ, or null if they do not. */
	private static String difference(String name, Path one, Path other) throws IOException {
		if (!Files.exists(one) || !Files.exists(other)) {
			return name + " is in one build only";
		}
		if (Files.mismatch(one, other) < 0) {
			return null;
		}
		return name + " differs" + within(name, Files.readAllBytes(one), Files.readAllBytes(other));
	}

	private static String within(String name, byte[] one, byte[] other) throws IOException {
		List<Entry> these = entries(name, one);
		List<Entry> those = entries(name, other);
		for (int i = 0; i < Math.min(these.size(), those.size()); i++) {
			Entry a = these.get(i);
			Entry b = those.get(i);
			if (!a.name.equals(b.name)) {
				return ": its entries are in another order, " + a.name + " or " + b.name;
			}
			if (!Arrays.equals(a.content, b.content)) {
				return ": its entry " + a.name + " differs" + within(a.name, a.content, b.content);
			}
			if (!a.isAs(b)) {
				return ": its entry " + a.name + " is " + a.about + " or " + b.about;
			}
		}
		if (these.size() != those.size()) {
			return ": it has " + these.size() + " or " + those.size() + " entries";
		}
		return these.isEmpty() ? ", at byte " + Arrays.mismatch(one, other) : ": its frame differs";
	}

	private static List<Entry> entries(String name, byte[] bytes) throws IOException {
		if (name.endsWith(".tar.gz")) {
			return tarEntries(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes());
		}
		if (name.endsWith(".gz")) {
			return List.of(new Entry("content", "", new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()));
		}
		return name.endsWith(".jar") || name.endsWith(".zip") ? zipEntries(new ByteArrayInputStream(bytes)) : List.of();
	}

	private static List<Entry> zipEntries(InputStream bytes) throws IOException {
		List<Entry> entries = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(bytes)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				entries.add(new Entry(entry.getName(), "of " + entry.getTimeLocal(), zip.readAllBytes()));
			}
		}
		return entries;
	}

	/** Headers of 512 bytes, each before its content, which is filled up to as many. */
	private static List<Entry> tarEntries(byte[] tar) {
		List<Entry> entries = new ArrayList<>();
		for (int at = 0; at + 512 <= tar.length && tar[at] != 0;) {
			int size = Integer.parseInt(field(tar, at + 124, 12), 8);
			String folder = field(tar, at + 345, 155);
			String name = folder.isEmpty() ? field(tar, at, 100) : folder + "/" + field(tar, at, 100);
			String about = "mode " + field(tar, at + 100, 8) + ", owner " + field(tar, at + 108, 8) + "/"
					+ field(tar, at + 265, 32) + ", time " + field(tar, at + 136, 12);
			entries.add(new Entry(name, about, Arrays.copyOfRange(tar, at + 512, at + 512 + size)));
			at += 512 + (size + 511) / 512 * 512;
		}
		return entries;
	}

	private static String field(byte[] tar, int from, int length) {
		int end = from;
		while (end < from + length && tar[end] != 0) {
			end++;
		}
		return new String(tar, from, end - from, UTF_8).strip();
	}
}
