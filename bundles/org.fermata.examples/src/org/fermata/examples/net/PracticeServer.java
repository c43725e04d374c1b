// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.net;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.fermata.core.time.TimeSource;
import org.fermata.examples.Stage;
import org.fermata.examples.parts.SimulatedWork;

/**
 * A web server for the examples, which answers nobody but this machine and ends with the page. Any thread.
 *
 * <table>
 * <caption>What it serves</caption>
 * <tr><td>/logo.png</td><td>a picture</td></tr>
 * <tr><td>/page/3?after=900</td><td>3,000 bytes, after 900 ms</td></tr>
 * <tr><td>/broken</td><td>a failure of the server</td></tr>
 * <tr><td>/endless</td><td>more than anybody wants</td></tr>
 * <tr><td>all else</td><td>not found</td></tr>
 * </table>
 */
public final class PracticeServer {

	private static final int PAGE_BYTES = 1000;
	private static final int QUICKEST_MILLIS = 200;
	private static final int[] AFTER = { 7, 3, 9, 1, 5, 2, 8, 0, 6, 4 }; // times 200 ms: mixed, so that order matters

	private final TimeSource time;
	private final HttpServer server;
	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private PracticeServer(TimeSource time) throws IOException {
		this.time = time;
		byte[] thisMachine = { 127, 0, 0, 1 };
		server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(thisMachine), 0), 0);
		server.setExecutor(threads);
		server.createContext("/", exchange -> answer(exchange, 404, "There is no such page".getBytes()));
		server.createContext("/broken", exchange -> answer(exchange, 500, "Something went wrong".getBytes()));
		server.createContext("/logo.png", exchange -> answer(exchange, 200, Logo.png()));
		server.createContext("/page/", this::page);
		server.createContext("/endless", PracticeServer::endless);
	}

	/** Starts one, for as long as the page lives. */
	public static PracticeServer start(Stage stage) {
		try {
			PracticeServer server = new PracticeServer(stage.engine().time());
			server.server.start();
			stage.scope().onClose(server::stop);
			return server;
		} catch (IOException noPort) {
			throw new UncheckedIOException("No port of this machine is free for the example's server", noPort);
		}
	}

	private void stop() {
		threads.shutdownNow(); // who still waits to answer is interrupted
		server.stop(0);
	}

	/** The URL of a path, such as "/logo.png". */
	public String url(String path) {
		return "http://127.0.0.1:" + server.getAddress().getPort() + path;
	}

	/** The URLs of so many pages that take times of their own, ten at most. */
	public List<String> pages(int count) {
		return IntStream.rangeClosed(1, count)
				.mapToObj(page -> url("/page/" + page + "?after=" + (QUICKEST_MILLIS + AFTER[page - 1] * 200)))
				.toList();
	}

	private void page(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		String query = exchange.getRequestURI().getQuery();
		try {
			if (query != null && query.startsWith("after=")) {
				SimulatedWork.take(time, Duration.ofMillis(Long.parseLong(query.substring("after=".length()))));
			}
			int number = Integer.parseInt(path.substring("/page/".length()));
			answer(exchange, 200, new byte[number * PAGE_BYTES]);
		} catch (NumberFormatException nonsense) {
			answer(exchange, 404, nonsense.getMessage().getBytes());
		} catch (InterruptedException stopped) {
			exchange.close(); // the page is gone, and so is who has asked
		}
	}

	private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
		try (exchange) {
			exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
			exchange.getResponseBody().write(body);
		}
	}

	private static void endless(HttpExchange exchange) throws IOException {
		try (exchange; OutputStream out = exchange.getResponseBody()) {
			exchange.sendResponseHeaders(200, 0); // of a length that is not said
			while (true) {
				out.write(new byte[PAGE_BYTES]); // until the reader has enough and closes the connection
			}
		}
	}
}
