// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;

public final class FileNameTest {

	@Rule
	public final Sandbox sandbox = new Sandbox();

	@Test
	public void everyNameComesFromTheFolderAsTheBytesItWasMadeOf() throws IOException {
		OddNames.create(sandbox);
		Set<String> found = new HashSet<>();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(sandbox.folder())) {
			for (Path entry : entries) {
				found.add(octets(FileName.of(entry.getFileName())));
			}
		}
		assertEquals(Set.copyOf(OddNames.ALL), found);
	}

	@Test
	public void everyNameLeadsBackToItsFile() throws IOException {
		OddNames.create(sandbox);
		for (String name : OddNames.ALL) {
			Path path = name(name).resolveAgainst(sandbox.folder());
			assertEquals(name, Files.readString(path, ISO_8859_1));
			assertEquals(name, octets(FileName.of(path.getFileName())));
		}
	}

	@Test
	public void foldersOnTheWayKeepTheirBytesToo() throws IOException {
		sandbox.bash("mkdir -p $'\\xff/\\xc3\\xa9/..' && printf deep > $'\\xff/\\xc3\\xa9/\\xfe'");
		Path path = name("\u00ff/\u00c3\u00a9/../\u00c3\u00a9//\u00fe").resolveAgainst(sandbox.folder());
		assertEquals("deep", Files.readString(path));
		assertEquals(sandbox.folder() + "/\u00ff/\u00c3\u00a9/../\u00c3\u00a9/\u00fe", octets(FileName.of(path)));
	}

	@Test
	public void anExistingFolderOfAnOddNameGetsNoSlash() throws IOException {
		sandbox.bash("mkdir $'\\xff'");
		Path folder = name("\u00ff").resolveAgainst(sandbox.folder());
		assertTrue(Files.isDirectory(folder));
		assertEquals(sandbox.folder() + "/\u00ff", octets(FileName.of(folder)));
	}

	@Test
	public void absoluteStaysAbsoluteAndRelativeRelative() {
		Path elsewhere = Path.of("/elsewhere");
		for (String name : new String[] {"/a/b", "/\u00ff/b", "/\u00c3\u00a9"}) {
			assertEquals(name, octets(FileName.of(name(name).resolveAgainst(elsewhere))));
			assertEquals("/elsewhere" + name, octets(FileName.of(name(name.substring(1)).resolveAgainst(elsewhere))));
			assertEquals("../x" + name, octets(FileName.of(name("../x" + name).resolveAgainst(Path.of("")))));
		}
		assertEquals(name("/\u00ff/b").resolveAgainst(elsewhere), name("//\u00ff//b").resolveAgainst(elsewhere));
		assertEquals("", octets(FileName.of(Path.of(""))));
		assertEquals("/", octets(FileName.of(Path.of("/"))));
	}

	@Test
	public void aSlashAtTheEndStillAsksForAFolder() throws IOException {
		sandbox.file("file", "x");
		assertThrows(IOException.class, () -> Files.readString(name("file/").resolveAgainst(sandbox.folder())));
	}

	@Test
	public void namesSortByTheirBytes() {
		assertTrue(name("a").compareTo(name("\u00ff")) < 0);
		assertTrue(name("Z").compareTo(name("a")) < 0);
		assertTrue(name("a").compareTo(name("a ")) < 0);
	}

	@Test
	public void aNulIsNoPartOfAName() {
		assertThrows(IllegalArgumentException.class, () -> name("a\0b"));
	}

	@Test
	public void bytesAreCopied() {
		byte[] bytes = {'a'};
		FileName name = FileName.ofBytes(bytes);
		bytes[0] = 'b';
		name.bytes()[0] = 'c';
		assertArrayEquals(new byte[] {'a'}, name.bytes());
	}

	@Test
	public void peopleSeeWhatWouldOtherwiseActOrHide() {
		assertEquals("a\\x0ab\\x0d\\x09\\x1b\\x7f", display("a\nb\r\t\u001b\u007f"));
		assertEquals("\\xff\\xfeq", name("\u00ff\u00feq").display());
		assertEquals("\\xc3(", name("\u00c3(").display());
		assertEquals("cut \\xe6\\x97", name("cut \u00e6\u0097").display());
		assertEquals("\\u202egnp.exe \\u2028 \\u0085", display("\u202egnp.exe \u2028 \u0085"));
		assertEquals("\\U000e0001", display("\udb40\udc01"));
		assertEquals("gr\u00fc\u00dfe \u65e5 \ud83d\udc69\u200d\ud83d\udcbb", display("gr\u00fc\u00dfe \u65e5 \ud83d\udc69\u200d\ud83d\udcbb"));
		assertEquals(" a\\b ", display(" a\\b "));
	}

	@Test
	public void oddNamesStayDifferentForPeople() {
		Set<String> shown = new HashSet<>();
		OddNames.ALL.forEach(name -> shown.add(name(name).display()));
		assertEquals(OddNames.ALL.size(), shown.size());
	}

	private static String display(String text) {
		return FileName.ofBytes(text.getBytes(UTF_8)).display();
	}

	private static FileName name(String octets) {
		return FileName.ofBytes(octets.getBytes(ISO_8859_1));
	}

	private static String octets(FileName name) {
		return new String(name.bytes(), ISO_8859_1);
	}
}
