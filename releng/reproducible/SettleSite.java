// SPDX-License-Identifier: EPL-2.0

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Makes the index of a p2 repository depend on what is in the repository alone: p2 writes the time of the build into
 * it, and describes the Java that the build ran on as if it were to be installed. Our jars lose the modes of the files
 * that they were made of.
 *
 * <p>Run by the build of the update site, as a source file: {@code java SettleSite.java REPOSITORY PROPERTIES [TIME]}.
 * PROPERTIES are those that the features share; a site named there for updates is written down as a reference, so that
 * an IDE that installs from a copy or from the zip knows where to look later. Without TIME the times stay as they are.
 */
public final class SettleSite {

	private static final Pattern UNIT = block("unit");
	private static final Pattern ARTIFACT = block("artifact");
	private static final String INDEX = """
			version=1
			metadata.repository.factory.order=content.xml,!
			artifact.repository.factory.order=artifacts.xml,!
			""";

	private final Path repository;
	private final Instant time;

	private SettleSite(Path repository, Instant time) {
		this.repository = repository;
		this.time = time;
	}

	/**
	 * Settles one repository.
	 *
	 * @param arguments the repository's folder, the features' shared properties, and the time in seconds since 1970 or nothing
	 * @throws IOException when the repository cannot be read or written
	 */
	public static void main(String[] arguments) throws IOException {
		boolean timed = arguments.length > 2 && !arguments[2].isEmpty();
		SettleSite settle = new SettleSite(Path.of(arguments[0]), timed ? Instant.ofEpochSecond(Long.parseLong(arguments[2])) : null);
		settle.settleJars();
		settle.rewrite("content", xml -> settle.content(xml, updateSite(Path.of(arguments[1]))));
		settle.rewrite("artifacts", xml -> settle.checked(settle.ordered(settle.timed(xml), "artifacts", ARTIFACT)));
		Files.writeString(settle.repository.resolve("p2.index"), INDEX);
	}

	private static Pattern block(String element) {
		return Pattern.compile("(?s) {4}<" + element + " [^>]*?\\bid='([^']*)'.*?\n {4}</" + element + ">\n");
	}

	private static String updateSite(Path properties) throws IOException {
		Properties shared = new Properties();
		try (InputStream in = Files.newInputStream(properties)) {
			shared.load(in);
		}
		return shared.getProperty("feature.update.url", "").strip();
	}

	private String content(String xml, String site) {
		String settled = ordered(timed(xml), "units", UNIT);
		if (site.isEmpty()) {
			return settled;
		}
		String uri = site.replace("&", "&amp;").replace("'", "&apos;");
		String reference = "    <repository uri='%1$s' url='%1$s' type='%2$d' options='1'/>\n";
		return settled.replaceFirst("\n  <units ", Matcher.quoteReplacement("\n  <references size='2'>\n"
				+ reference.formatted(uri, 0) + reference.formatted(uri, 1) + "  </references>\n  <units "));
	}

	private String timed(String xml) {
		return time == null ? xml
				: xml.replaceFirst("(name='p2.timestamp' value=')\\d+", "$1" + time.toEpochMilli());
	}

	/** The same with its blocks in order, and without the Java of the build. */
	private String ordered(String xml, String list, Pattern block) {
		List<String> blocks = block.matcher(xml).results()
				.filter(found -> !found.group(1).startsWith("a.jre"))
				.map(found -> found.group()).sorted(Comparator.naturalOrder()).toList();
		int from = xml.indexOf("<" + list + " size=");
		int start = xml.indexOf('\n', from) + 1;
		int end = xml.indexOf("  </" + list + ">", start);
		if (from < 0 || end < 0 || blocks.isEmpty()) {
			throw new IllegalStateException("no " + list + " in the index of " + repository);
		}
		return xml.substring(0, from) + "<" + list + " size='" + blocks.size() + "'>\n"
				+ blocks.stream().collect(Collectors.joining()) + xml.substring(end);
	}

	private void settleJars() throws IOException {
		for (String folder : List.of("plugins", "features")) {
			try (DirectoryStream<Path> jars = Files.newDirectoryStream(repository.resolve(folder), "org.fermata.*.jar")) {
				for (Path jar : jars) {
					Files.write(jar, withPlainModes(Files.readAllBytes(jar)));
				}
			}
		}
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

	/** The same with the checksums of the files as they are now. */
	private String checked(String xml) throws IOException {
		StringBuilder checked = new StringBuilder();
		Matcher artifact = ARTIFACT.matcher(xml);
		while (artifact.find()) {
			String text = artifact.group();
			byte[] jar = Files.readAllBytes(repository.resolve(file(text)));
			for (String algorithm : List.of("sha-256", "sha-512")) {
				text = text.replaceFirst("(name='download.checksum." + algorithm + "' value=')\\w+",
						"$1" + checksum(algorithm, jar));
			}
			artifact.appendReplacement(checked, Matcher.quoteReplacement(text));
		}
		return artifact.appendTail(checked).toString();
	}

	private static String file(String artifact) {
		Matcher key = Pattern.compile("classifier='([^']*)' id='([^']*)' version='([^']*)'").matcher(artifact);
		if (!key.find()) {
			throw new IllegalStateException("an artifact without a key: " + artifact);
		}
		return (key.group(1).equals("osgi.bundle") ? "plugins/" : "features/") + key.group(2) + "_" + key.group(3) + ".jar";
	}

	private static String checksum(String algorithm, byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has it", e);
		}
	}

	private interface Change {

		String apply(String xml) throws IOException;
	}

	private void rewrite(String name, Change change) throws IOException {
		Path jar = repository.resolve(name + ".jar");
		String xml;
		try (ZipFile zip = new ZipFile(jar.toFile())) {
			xml = new String(zip.getInputStream(zip.getEntry(name + ".xml")).readAllBytes(), UTF_8);
		}
		String settled = change.apply(xml);
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
			ZipEntry entry = new ZipEntry(name + ".xml");
			// As local time: it stands in the archive as it is given, whatever the time zone of the build.
			entry.setTimeLocal(LocalDateTime.ofInstant(time == null ? Instant.now() : time, ZoneOffset.UTC));
			out.putNextEntry(entry);
			out.write(settled.getBytes(UTF_8));
			out.closeEntry();
		}
		Files.deleteIfExists(repository.resolve(name + ".xml.xz"));
	}
}
