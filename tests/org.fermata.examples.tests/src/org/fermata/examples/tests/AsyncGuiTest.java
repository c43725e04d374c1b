// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import com.sun.net.httpserver.HttpServer;

import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Outcome;
import org.fermata.testing.Await;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.junit.rules.TemporaryFolder;

/** What the examples of async_gui's manual promise. */
public final class AsyncGuiTest {

	private static final String IMAGE = "Image, as an http, https or file URL:";
	private static final String PAGES = "Pages, one URL a line:";

	/** A server answers in real time: far less than what its time-out is worth. */
	private static final Duration MILLISECOND = Duration.ofMillis(1);

	private final ExamplePage page = new ExamplePage();

	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(page);

	private String image() {
		return page.labelled(IMAGE, Text.class).getText();
	}

	private List<String> pages() {
		return page.labelled(PAGES, Text.class).getText().lines().toList();
	}

	private List<String> column(int column) {
		return Arrays.stream(page.the(Table.class).getItems()).map(item -> item.getText(column)).toList();
	}

	private void write(String words, String text) {
		page.labelled(words, Text.class).setText(text);
	}

	private void untilStatus(String words) {
		page.until(words, () -> page.says(words));
	}

	private void untilDone() {
		page.until("the end", () -> page.operation().outcome().orElse(null) instanceof Outcome.Done);
	}

	private boolean showsPicture() {
		return !page.all(Label.class, label -> label.getImage() != null).isEmpty();
	}

	private static String average(int bytes) {
		return String.format("Average page size: %,d bytes", bytes);
	}

	@Test
	public void theStatusSaysWhatIsDownloadedAndTheImageIsShownBeforeThePages() {
		page.open("async_gui.download").start();
		untilStatus("Downloading pages…"); // they wait for the clock
		assertTrue(showsPicture());
		page.until("all three pages to be under way", () -> page.time.alarms() == 6); // with their time-outs
		page.time.advance(Duration.ofSeconds(3));
		untilStatus("Done");
		untilStatus(average(2000));
	}

	@Test
	public void theStatusSaysThatTheImageIsComing() throws IOException {
		try (StallingServer server = new StallingServer()) {
			page.open("async_gui.download");
			write(IMAGE, server.url());
			page.click("Download");
			page.until("the request", () -> server.asked() == 1);
			untilStatus("Downloading image…");
		}
	}

	@Test
	public void filesAreReadToo() throws IOException {
		page.open("async_gui.download");
		Path file = folder.newFile("page with spaces.txt").toPath();
		Files.write(file, new byte[1234]);
		write(PAGES, file.toUri() + "\n\n  " + file.toUri() + "  \n");
		page.click("Download");
		untilStatus(average(1234));
	}

	@Test
	public void noMoreIsReadThanIsSaid() throws IOException {
		page.open("async_gui.download");
		write(PAGES, file(16 << 20));
		page.click("Download");
		untilStatus(average(16 << 20));
		assertSaid(file((16 << 20) + 1), "it has more than 16 MiB, the most that is read here");
	}

	/** The URL of a new file of a length. */
	private String file(int bytes) throws IOException {
		Path file = folder.newFile().toPath();
		try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
			sparse.setLength(bytes);
		}
		return file.toUri().toString();
	}

	@Test
	public void noImageIsLeftBehind() {
		long before = page.images();
		page.open("async_gui.download");
		write(PAGES, "");
		for (int i = 0; i < 3; i++) {
			page.click("Download");
			page.until("the picture", () -> page.says("Done") && showsPicture());
		}
		assertEquals("the one that is shown", before + 1, page.images());
		page.leave();
		assertEquals(before, page.images());
	}

	@Test
	public void noPagesAtAllAreNone() {
		page.open("async_gui.download");
		write(PAGES, "");
		page.click("Download");
		untilStatus(average(0));
	}

	private void assertSaid(String url, String problem) {
		write(PAGES, url);
		page.click("Download");
		untilStatus("“" + url + "”: " + problem);
		page.until("the end", () -> page.operation().state() == OperationState.FAILED);
		assertEquals("“" + url + "”: " + problem, Await.failure(page.operation()).getMessage());
	}

	@Test
	public void whatIsWrongWithAUrlIsSaidInWords() throws IOException {
		page.open("async_gui.download");
		assertSaid("www.example.org", "a URL begins with http://, https:// or file:");
		assertSaid("ftp://example.org/x", "only http, https and file can be read, not ftp");
		assertSaid("http:///x", "it names no host");
		assertSaid("http://127.0.0.1:99999/", "there is no port 99999");
		assertSaid("http://example.org/%zz", "that is no URL, malformed escape pair at character 20");
		assertSaid("http://there-is-none.invalid/", "there is no host “there-is-none.invalid”");
		assertSaid(server() + "/nowhere", "the server answered 404");
		assertSaid(server() + "/broken", "the server answered 500");
		assertSaid(server() + "/endless", "it has more than 16 MiB, the most that is read here");
		assertSaid(folder.getRoot().toURI().toString(), "that is a folder");
		assertSaid(folder.getRoot().toPath().resolve("missing").toUri().toString(), "there is no such file");
		assertSaid("file:relative", "that names no file, URI is not hierarchical");
		try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			int port = unused.getLocalPort();
			unused.close();
			assertSaid("http://127.0.0.1:" + port + "/", "nobody answers at 127.0.0.1:" + port);
		}
	}

	@Test
	public void aUrlIsReadTheSameInEveryLanguage() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("tr")); // where a small I has no dot
			page.open("async_gui.download");
			assertSaid("FILE:relative", "that names no file, URI is not hierarchical");
		} finally {
			Locale.setDefault(before);
		}
	}

	private String server() {
		return URI.create(image()).resolve("/").toString().replaceAll("/$", "");
	}

	@Test
	public void aServerThatSendsNowhereIsQuotedWithoutTheNamesOfClasses() throws IOException {
		page.open("async_gui.download");
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", exchange -> {
			exchange.sendResponseHeaders(302, -1); // without saying to where
			exchange.close();
		});
		server.start();
		try {
			assertSaid("http://127.0.0.1:" + server.getAddress().getPort() + "/", "Invalid redirection");
		} finally {
			server.stop(0);
		}
	}

	@Test
	public void whatIsNoPictureIsSaidToBeNone() {
		page.open("async_gui.download");
		String text = server() + "/page/1";
		write(IMAGE, text);
		page.click("Download");
		page.until("the message", () -> !page.all(Label.class,
				label -> label.getText().startsWith("“" + text + "”: that is no picture")).isEmpty());
	}

	@Test
	public void aServerThatNeverAnswersIsGivenThirtySeconds() throws IOException {
		try (StallingServer server = new StallingServer()) {
			page.open("async_gui.download");
			write(IMAGE, server.url());
			page.click("Download");
			page.until("the request", () -> server.asked() == 1);
			page.time.advance(Duration.ofSeconds(29));
			assertEquals(OperationState.RUNNING, page.operation().state());
			page.time.advance(Duration.ofSeconds(1));
			page.passUntil("the end", () -> page.operation().state() == OperationState.FAILED);
			page.until("the message", () -> !page.all(Label.class,
					label -> label.getText().contains(server.url()) && label.getText().contains("longer")).isEmpty());
			page.until("the connection to end", () -> server.hungUp() == 1);
		}
	}

	@Test
	public void aCancelEndsTheTransfer() throws IOException {
		try (StallingServer server = new StallingServer()) {
			page.open("async_gui.download");
			write(IMAGE, server.url());
			page.click("Download");
			page.until("the request", () -> server.asked() == 1);
			page.operation().cancel();
			page.passSlowlyUntil("the end", () -> page.operation().state() == OperationState.STOPPED);
			page.until("the connection to end", () -> server.hungUp() == 1);
		}
	}

	@Test
	public void aDownloadThatSomebodyStoppedIsSaidToBeStopped() {
		page.open("async_gui.download").start();
		untilStatus("Downloading pages…"); // they wait for the clock
		page.operation().cancel();
		page.passUntil("the end", () -> page.running() == 0); // its workers are interrupted when their grace is over
		untilStatus("Stopped");
		page.click("Download");
		untilStatus("Downloading pages…");
	}

	@Test
	public void leavingThePageClosesItsServerAndItsConnections() throws IOException {
		page.open("async_gui.download").start();
		int port = URI.create(image()).getPort();
		untilStatus("Downloading pages…");
		page.until("all three pages to be under way", () -> page.time.alarms() == 6);
		page.leave();
		assertEquals(OperationState.STOPPED, page.operation().state());
		page.until("no thread to be left", () -> Thread.getAllStackTraces().keySet().stream()
				.noneMatch(thread -> thread.getName().startsWith("HTTP") || thread.getName().startsWith("HttpClient")));
		assertEquals("alarms", 0, page.time.alarms());
		assertThrows(ConnectException.class, () -> new Socket("127.0.0.1", port).close());
	}

	@Test
	public void aBatchComesInTheOrderOfTheListWhenAllIsThere() {
		page.open("async_gui.ordered").start();
		page.pass(MILLISECOND, "results", () -> page.the(Table.class).getItemCount() > 0);
		untilDone();
		assertEquals(pages(), column(0));
		assertEquals(String.format("%,d", 3000), column(1).get(2));
	}

	@Test
	public void aStreamComesAsItIsReady() {
		page.open("async_gui.unordered");
		page.the(Spinner.class).setSelection(10);
		page.click("Download");
		page.until("all under way", () -> page.time.alarms() == 20);
		for (int i = 1; i <= 10; i++) {
			int rows = i;
			page.time.advance(Duration.ofMillis(200));
			page.until(rows + " rows", () -> page.the(Table.class).getItemCount() == rows);
		}
		untilDone();
		assertEquals(pages().stream().sorted(Comparator.comparing(AsyncGuiTest::after)).toList(), column(0));
	}

	private static int after(String url) {
		return Integer.parseInt(url.substring(url.indexOf('=') + 1));
	}

	@Test
	public void aStreamThatIsLeftEndsItsDownloads() {
		page.open("async_gui.unordered").start();
		page.until("four under way", () -> page.time.alarms() == 8);
		page.leave();
		assertEquals(OperationState.STOPPED, page.operation().state());
	}

	@Test
	public void anErrorIsCaughtWhereItIsAwaitedAndTheRoutineGoesOn() {
		page.open("async_gui.error").start();
		String broken = page.labelled("An address that fails:", Text.class).getText();
		untilDone();
		page.until("the lines", () -> page.printed().equals(List.of("Caught: “" + broken + "”: the server answered 500",
				"Trying the second address", "Got 2000 bytes")));
	}

	@Test
	public void anErrorThatNobodyCatchesIsTheOperations() {
		page.open("async_gui.error");
		write("An address for that case:", "nowhere");
		page.click("Download");
		page.until("the end", () -> page.operation().state() == OperationState.FAILED);
		assertTrue(Await.failure(page.operation()) instanceof IOException);
	}

	@Test
	public void errorsAreSkippedAndTold() {
		page.open("async_gui.skip").start();
		List<String> all = pages();
		page.pass(MILLISECOND, "the end", () -> page.says("7 of 10 pages could be read"));
		assertEquals(List.of(0, 2, 3, 5, 6, 7, 9).stream().map(all::get).toList(), column(0));
		page.until("what failed", () -> page.printed().size() == 3);
		assertEquals("“" + all.get(1) + "”: the server answered 500", page.printed().get(0));
		assertEquals("“" + all.get(4) + "”: the server answered 404", page.printed().get(1));
		assertTrue(page.printed().get(2).startsWith("“no URL at all”: that is no URL"));
	}
}
