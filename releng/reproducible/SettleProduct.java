// SPDX-License-Identifier: EPL-2.0

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Makes the archives of a product depend on what is in the product alone: p2 writes into it when and where it was
 * assembled, which sites it came from, and each step of its way there; and an archive takes over order, owners and
 * masks of the machine.
 *
 * <p>Run by the build of the product, as a source file: {@code java SettleProduct.java FOLDER [TIME]} settles each
 * archive in the folder. Without TIME nothing happens. The products that lie unpacked beside them stay as p2 knows them.
 */
public final class SettleProduct {

	private static final int BLOCK = 512;
	private static final Pattern INSTALLED_AT = Pattern.compile("name='org.eclipse.equinox.p2.installFolder' value='([^']*)'");
	/** In the place of the folder in which it was assembled; p2 writes the folder of who installs there instead. */
	private static final String SOMEWHERE = "/fermata";
	/** Of who assembled it, not of who uses it. */
	private static final String LANGUAGE = "osgi\\.nl=\\w*";
	/** What the build remembers, and nobody after it needs: sites, locks, copies of files, earlier states. */
	private static final Pattern LEFT_OUT = Pattern.compile(".*/p2/(.*/\\.settings/.*|.*/\\.lock|org.eclipse.equinox.p2.core/cache/.*)");
	private static final Pattern STATE = Pattern.compile("(.*\\.profile/)(\\d+)(\\.profile\\.gz)");

	private record Entry(String name, boolean executable, byte[] content) {

		Entry with(UnaryOperator<String> change) {
			return new Entry(name, executable, change.apply(new String(content, UTF_8)).getBytes(UTF_8));
		}
	}

	private final Instant time;

	private SettleProduct(Instant time) {
		this.time = time;
	}

	/**
	 * Settles the archives in a folder.
	 *
	 * @param arguments the folder, and the time in seconds since 1970 or nothing
	 * @throws IOException when an archive cannot be read or written
	 */
	public static void main(String[] arguments) throws IOException {
		if (arguments.length < 2 || arguments[1].isEmpty()) {
			return;
		}
		SettleProduct settle = new SettleProduct(Instant.ofEpochSecond(Long.parseLong(arguments[1])));
		List<Path> archives;
		try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
			archives = files.filter(Files::isRegularFile).toList();
		}
		for (Path archive : archives) {
			byte[] bytes = Files.readAllBytes(archive);
			if (archive.toString().endsWith(".tar.gz")) {
				Files.write(archive, settle.tar(settle.settled(readTar(bytes))));
			} else if (archive.toString().endsWith(".zip")) {
				Files.write(archive, settle.zip(settle.settled(readZip(bytes))));
			}
		}
	}

	// What is in it.

	private List<Entry> settled(List<Entry> entries) {
		Optional<Entry> last = entries.stream().filter(entry -> STATE.matcher(entry.name).matches())
				.max(Comparator.comparing(Entry::name));
		return entries.stream().filter(entry -> !LEFT_OUT.matcher(entry.name).matches())
				.filter(entry -> !STATE.matcher(entry.name).matches() || entry.equals(last.orElseThrow()))
				.map(this::settled).sorted(Comparator.comparing(Entry::name)).toList();
	}

	private Entry settled(Entry entry) {
		Matcher state = STATE.matcher(entry.name);
		if (state.matches()) {
			String profile = new String(gunzip(entry.content), UTF_8).replace(state.group(2), millis())
					.replaceFirst(LANGUAGE, "osgi.nl=en");
			Matcher folder = INSTALLED_AT.matcher(profile);
			if (!folder.find()) {
				throw new IllegalStateException(entry.name + " does not say where it is installed");
			}
			String settled = ordered(inOrder(profile.replace(folder.group(1), SOMEWHERE)), "iuProperties");
			return new Entry(state.group(1) + millis() + state.group(3), false,
					gzip(ordered(settled, "unit").getBytes(UTF_8)));
		}
		if (entry.name.matches(".*/plugins/org\\.fermata\\.[^/]*\\.jar")) {
			return new Entry(entry.name, entry.executable, withPlainModes(entry.content));
		}
		if (entry.name.endsWith("/artifacts.xml")) {
			return entry.with(xml -> ordered(
					xml.replaceFirst("(name='p2.timestamp' value=')\\d+", "$1" + millis()), "artifact"));
		}
		if (entry.name.endsWith("/configuration/config.ini")) {
			return entry.with(ini -> ini.lines().filter(line -> !line.startsWith("#")).sorted()
					.collect(Collectors.joining("\n", "", "\n")));
		}
		if (entry.name.endsWith("/org.eclipse.update/platform.xml")) {
			return entry.with(xml -> xml.replaceFirst("(<config date=\")\\d+", "$1" + millis()));
		}
		return entry;
	}

	private String millis() {
		return String.valueOf(time.toEpochMilli());
	}

	/** The same with the blocks of a list in order; p2 keeps them in none. */
	private static String ordered(String xml, String element) {
		Pattern block = Pattern.compile("(?s)(?<=\n) {4}<" + element + " [^>]*(/>|>\n.*?\n {4}</" + element + ">)\n");
		List<String> blocks = block.matcher(xml).results().map(found -> found.group()).sorted().toList();
		Matcher matcher = block.matcher(xml);
		int[] next = {0};
		return matcher.replaceAll(found -> Matcher.quoteReplacement(blocks.get(next[0]++)));
	}

	/**
	 * What p2 has in sets and maps it writes in an order of its own each time: the files it has unzipped, in the order of
	 * the disk; the packages of the Java that the build ran on; the properties of a capability.
	 */
	private static String inOrder(String profile) {
		return inOrderOfLines(Pattern.compile("(?<=<property name='unzipped\\|[^>']{1,200}' value=')[^']+(?=')").matcher(profile)
				.replaceAll(found -> Matcher.quoteReplacement(Stream.of(found.group().split("\\|")).sorted()
						.collect(Collectors.joining("|", "", "|")))));
	}

	private static String inOrderOfLines(String profile) {
		return Pattern.compile("(?m)(?:^ +<provided namespace='java.package' [^>]*/>\n)+|(?:^ +<property [^>]*/>\n)+")
				.matcher(profile).replaceAll(found -> Matcher.quoteReplacement(
						found.group().lines().sorted().collect(Collectors.joining("\n", "", "\n"))));
	}

	private static List<Entry> readTar(byte[] archive) {
		byte[] tar = gunzip(archive);
		List<Entry> entries = new ArrayList<>();
		String longName = null;
		for (int at = 0; tar[at] != 0;) {
			int size = Integer.parseInt(field(tar, at + 124, 12), 8);
			byte[] content = Arrays.copyOfRange(tar, at + BLOCK, at + BLOCK + size);
			switch (tar[at + 156]) {
			case 'x' -> longName = path(new String(content, UTF_8));
			case '5' -> longName = null;
			case '0' -> {
				boolean executable = (Integer.parseInt(field(tar, at + 100, 8), 8) & 0100) != 0;
				entries.add(new Entry(longName == null ? name(tar, at) : longName, executable, content));
				longName = null;
			}
			default -> throw new IllegalStateException("neither a file nor a folder: " + field(tar, at, 100));
			}
			at += BLOCK + (size + BLOCK - 1) / BLOCK * BLOCK;
		}
		return entries;
	}

	private static String name(byte[] tar, int at) {
		String folder = field(tar, at + 345, 155);
		return folder.isEmpty() ? field(tar, at, 100) : folder + '/' + field(tar, at, 100);
	}

	private static String path(String records) {
		Matcher path = Pattern.compile("\\d+ path=(.*)").matcher(records);
		return path.find() ? path.group(1) : null;
	}

	private static String field(byte[] tar, int from, int length) {
		int end = from;
		while (end < from + length && tar[end] != 0) {
			end++;
		}
		return new String(tar, from, end - from, UTF_8).strip();
	}

	private byte[] tar(List<Entry> entries) throws IOException {
		ByteArrayOutputStream tar = new ByteArrayOutputStream();
		for (Entry entry : entries) {
			tar.write(header(entry));
			tar.write(entry.content);
			tar.write(new byte[Math.floorMod(-entry.content.length, BLOCK)]);
		}
		tar.write(new byte[2 * BLOCK]);
		return gzip(tar.toByteArray());
	}

	/** As POSIX calls it, ustar: a name of more than 100 bytes is split at a slash. */
	private byte[] header(Entry entry) {
		byte[] header = new byte[BLOCK];
		String name = entry.name;
		int split = name.length() <= 100 ? -1 : name.indexOf('/', name.length() - 101);
		put(header, 0, name.substring(split + 1));
		put(header, 345, split < 0 ? "" : name.substring(0, split));
		put(header, 100, entry.executable ? "0000755" : "0000644");
		put(header, 108, "0000000");
		put(header, 116, "0000000");
		put(header, 124, "%011o".formatted(entry.content.length));
		put(header, 136, "%011o".formatted(time.getEpochSecond()));
		put(header, 148, " ".repeat(8));
		put(header, 156, "0");
		put(header, 257, "ustar\0" + "00");
		int sum = 0;
		for (byte b : header) {
			sum += b & 0xff;
		}
		put(header, 148, "%06o\0 ".formatted(sum));
		return header;
	}

	private static void put(byte[] header, int at, String text) {
		byte[] bytes = text.getBytes(UTF_8);
		System.arraycopy(bytes, 0, header, at, bytes.length);
	}

	private static List<Entry> readZip(byte[] archive) throws IOException {
		List<Entry> entries = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (!entry.isDirectory()) {
					entries.add(new Entry(entry.getName(), false, zip.readAllBytes()));
				}
			}
		}
		return entries;
	}

	private byte[] zip(List<Entry> entries) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Entry entry : entries) {
				ZipEntry written = new ZipEntry(entry.name);
				written.setTimeLocal(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
				zip.putNextEntry(written);
				zip.write(entry.content);
			}
		}
		return bytes.toByteArray();
	}

	/** A jar with the modes of its entries as they are everywhere: the index at its end has taken them from the disk. */
	private static byte[] withPlainModes(byte[] jar) {
		ByteBuffer zip = ByteBuffer.wrap(jar).order(ByteOrder.LITTLE_ENDIAN);
		int end = jar.length - 22;
		while (zip.getInt(end) != 0x06054b50) {
			end--;
		}
		int at = zip.getInt(end + 16);
		for (int entries = zip.getShort(end + 10) & 0xffff; entries > 0; entries--) {
			int name = zip.getShort(at + 28) & 0xffff;
			boolean directory = jar[at + 46 + name - 1] == '/';
			boolean unix = jar[at + 5] == 3;
			if (unix) {
				zip.putShort(at + 40, (short) (directory ? 040755 : 0100644));
			}
			at += 46 + name + (zip.getShort(at + 30) & 0xffff) + (zip.getShort(at + 32) & 0xffff);
		}
		return jar;
	}

	private static byte[] gunzip(byte[] bytes) {
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
			return in.readAllBytes();
		} catch (IOException e) {
			throw new IllegalStateException("not compressed as it should be", e);
		}
	}

	private static byte[] gzip(byte[] bytes) {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (OutputStream out = new GZIPOutputStream(compressed)) {
			out.write(bytes);
		} catch (IOException e) {
			throw new IllegalStateException("memory does not fail", e);
		}
		return compressed.toByteArray();
	}
}
