// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.fermata.core.progress.Progress;

/** Reads what URLs name: http, https and file. On workers. */
public final class Web {

	/** No page may be longer, in bytes. */
	public static final int MOST_BYTES = 16 << 20;

	/** How long a page may take, from the first word to the last byte; for {@code Task.timeout}. */
	public static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final int PIECE_BYTES = 8192;

	private Web() {
	}

	/** The URLs of some lines of text. */
	public static List<String> urls(String lines) {
		return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
	}

	/**
	 * Reads all of it. A cancel ends the transfer: between two pieces at once, and where nothing comes with the
	 * interrupt that follows.
	 *
	 * @throws IOException if it cannot be read; the message says which URL and why
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static byte[] read(String url, Progress progress) throws IOException, InterruptedException {
		URI uri = WebProblem.checked(url);
		try {
			if (!"file".equalsIgnoreCase(uri.getScheme())) {
				return readAnswer(url, uri, progress);
			}
			try (InputStream file = Files.newInputStream(Path.of(uri))) {
				return readAll(url, file, progress);
			}
		} catch (ClosedByInterruptException | InterruptedIOException interrupted) {
			throw stopped(interrupted);
		} catch (IOException | IllegalArgumentException problem) {
			if (problem.getCause() instanceof InterruptedException) {
				throw stopped(problem);
			}
			throw WebProblem.of(url, uri, problem);
		}
	}

	private static InterruptedException stopped(Exception cause) {
		InterruptedException stopped = new InterruptedException("The transfer was stopped");
		stopped.initCause(cause);
		return stopped;
	}

	private static byte[] readAnswer(String url, URI uri, Progress progress) throws IOException, InterruptedException {
		HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
		try {
			HttpResponse<InputStream> response = client.send(HttpRequest.newBuilder(uri).build(),
					BodyHandlers.ofInputStream());
			if (response.statusCode() != 200) {
				throw new WebProblem(url, "the server answered " + response.statusCode());
			}
			return readAll(url, response.body(), progress);
		} finally {
			client.shutdownNow(); // whatever is under way ends here, and its connection and threads with it
		}
	}

	private static byte[] readAll(String url, InputStream body, Progress progress) throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		byte[] piece = new byte[PIECE_BYTES];
		for (int length = body.read(piece); length >= 0; length = body.read(piece)) {
			progress.checkCancelled();
			all.write(piece, 0, length);
			if (all.size() > MOST_BYTES) {
				throw new WebProblem(url, "it has more than " + (MOST_BYTES >> 20) + " MiB, the most that is read here");
			}
		}
		return all.toByteArray();
	}
}
