// SPDX-License-Identifier: EPL-2.0
package org.fermata.site;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import org.junit.Before;
import org.junit.Test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assume.assumeFalse;

/** The product's archives tell nothing of when, where and by whom they were made. */
public class ArchivesTest {

	private static final Path PRODUCTS = Site.CHECKOUT.resolve("releng/org.fermata.product/target/products");

	private static final Set<String> EXECUTABLES = Set.of("fermata/fermata", "fermata/desktop/install");

	private record Entry(String name, String mode, String owner, long seconds, byte[] content) {
	}

	private final List<Entry> entries = new ArrayList<>();
	private String time;

	@Before
	public void theArchiveForLinux() throws IOException {
		time = System.getProperty("fermata.time", "");
		List<Path> archives = Files.isDirectory(PRODUCTS) ? Site.list(PRODUCTS, "fermata-").stream()
				.filter(Files::isRegularFile).toList() : List.of();
		assumeFalse("plain Maven was given no time, or makes no archives", time.isEmpty() || archives.isEmpty());
		Path archive = archives.stream().filter(file -> file.toString().endsWith("-linux-x86_64.tar.gz")).findFirst()
				.orElseThrow(() -> new AssertionError("none for Linux among " + archives));
		try (DataInputStream tar = new DataInputStream(new BufferedInputStream(
				new GZIPInputStream(Files.newInputStream(archive))))) {
			byte[] header = new byte[512];
			for (tar.readFully(header); header[0] != 0; tar.readFully(header)) {
				entries.add(entry(header, tar));
			}
		}
	}

	private static Entry entry(byte[] header, InputStream tar) throws IOException {
		int size = Integer.parseInt(field(header, 124, 12), 8);
		byte[] content = tar.readNBytes(size);
		tar.skipNBytes(Math.floorMod(-size, 512));
		String folder = field(header, 345, 155);
		return new Entry(folder.isEmpty() ? field(header, 0, 100) : folder + "/" + field(header, 0, 100),
				field(header, 100, 8), field(header, 108, 8) + field(header, 116, 8) + field(header, 265, 64),
				Long.parseLong(field(header, 136, 12), 8), content);
	}

	private static String field(byte[] header, int from, int length) {
		return new String(header, from, length, ISO_8859_1).replaceFirst("(?s)\0.*", "").strip();
	}

	@Test
	public void itHoldsEachFileOnceInOrderOfTheCommitAndOfNobody() {
		List<String> names = entries.stream().map(Entry::name).toList();
		assertEquals(names.stream().sorted().distinct().toList(), names);
		for (Entry entry : entries) {
			assertEquals(entry.name, Long.parseLong(time), entry.seconds);
			assertEquals(entry.name, "00000000000000", entry.owner);
			assertEquals(entry.name, EXECUTABLES.contains(entry.name) ? "0000755" : "0000644", entry.mode);
		}
	}

	@Test
	public void noFileOfItNamesAFolderOfThisMachine() throws IOException {
		List<String> folders = List.of(Site.CHECKOUT.toString(), System.getProperty("user.home") + "/.m2");
		assertFalse(entries.isEmpty());
		for (Entry entry : entries) {
			byte[] content = entry.name.endsWith(".gz")
					? new GZIPInputStream(new ByteArrayInputStream(entry.content)).readAllBytes() : entry.content;
			String text = new String(content, ISO_8859_1);
			folders.forEach(folder -> assertFalse(entry.name + " names " + folder, text.contains(folder)));
		}
	}
}
