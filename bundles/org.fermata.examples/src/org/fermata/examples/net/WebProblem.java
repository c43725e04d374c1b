// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.net;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

import javax.net.ssl.SSLException;

/** Why a URL could not be read, in words for whoever has typed it. */
final class WebProblem extends IOException {

	private static final long serialVersionUID = 1L;
	private static final int MOST_PORT = 0xFFFF;

	WebProblem(String url, String what) {
		super("“" + url + "”: " + what);
	}

	private WebProblem(String url, String what, Exception cause) {
		super("“" + url + "”: " + what, cause);
	}

	/** The URL, if it is one that can be read here. */
	static URI checked(String url) throws WebProblem {
		try {
			URI uri = new URI(url);
			String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
			switch (scheme) {
			case "file" -> { }
			case "http", "https" -> {
				if (uri.getHost() == null) {
					throw new WebProblem(url, "it names no host");
				}
				if (uri.getPort() > MOST_PORT) {
					throw new WebProblem(url, "there is no port " + uri.getPort());
				}
			}
			case "" -> throw new WebProblem(url, "a URL begins with http://, https:// or file:");
			default -> throw new WebProblem(url, "only http, https and file can be read, not " + scheme);
			}
			return uri;
		} catch (URISyntaxException malformed) {
			throw new WebProblem(url, "that is no URL, " + lowerFirst(malformed.getReason())
					+ " at character " + (malformed.getIndex() + 1), malformed);
		}
	}

	private static String lowerFirst(String words) {
		return Character.toLowerCase(words.charAt(0)) + words.substring(1);
	}

	static WebProblem of(String url, URI uri, Exception problem) {
		return switch (problem) {
		case WebProblem known -> known;
		case ConnectException unknown when unknown.getCause() instanceof ConnectException cause
				&& cause.getCause() instanceof UnresolvedAddressException ->
			new WebProblem(url, "there is no host “" + uri.getHost() + "”", problem);
		case ConnectException refused -> new WebProblem(url, "nobody answers at " + uri.getAuthority(), refused);
		case SSLException insecure -> new WebProblem(url, "no secure connection, " + insecure.getMessage(), insecure);
		case NoSuchFileException missing -> new WebProblem(url, "there is no such file", missing);
		case AccessDeniedException denied -> new WebProblem(url, "you may not read it", denied);
		case IllegalArgumentException odd -> new WebProblem(url, "that names no file, " + odd.getMessage(), odd);
		default -> new WebProblem(url, isFolder(uri) ? "that is a folder" : words(problem), problem);
		};
	}

	private static boolean isFolder(URI uri) {
		return "file".equalsIgnoreCase(uri.getScheme()) && Files.isDirectory(Path.of(uri));
	}

	/** What was wrong in the end: what is around it may quote the name of its class. */
	private static String words(Exception problem) {
		Throwable last = problem;
		while (last.getCause() != null) {
			last = last.getCause();
		}
		return last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
	}
}
