// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.osgi.util.NLS;

/** What is kept when something did not come: what every thread was doing, and what the screen showed. */
final class Evidence {

	private static final long PICTURE_SECONDS = 5;
	private static final AtomicInteger COUNT = new AtomicInteger();

	private final Robot robot;
	private final Path folder;

	Evidence(Robot robot, Path folder) {
		this.robot = robot;
		this.folder = folder;
	}

	AssertionError failure(String what, Throwable cause) {
		String name = "failure-" + ProcessHandle.current().pid() + '-' + COUNT.incrementAndGet();
		AssertionError failure = new AssertionError(
				NLS.bind(Messages.evidence, what, folder.resolve(name).toAbsolutePath()), cause);
		try {
			Files.createDirectories(folder);
			Files.writeString(folder.resolve(name + ".txt"), what + "\n\n" + threads());
			picture(folder.resolve(name + ".png"));
		} catch (IOException | UncheckedIOException trouble) {
			failure.addSuppressed(trouble);
		}
		return failure;
	}

	private static String threads() {
		StringBuilder dump = new StringBuilder();
		for (ThreadInfo thread : ManagementFactory.getThreadMXBean().dumpAllThreads(true, true, Integer.MAX_VALUE)) {
			dump.append('"').append(thread.getThreadName()).append("\" ").append(thread.getThreadState());
			if (thread.getLockName() != null) {
				dump.append(" on ").append(thread.getLockName());
			}
			dump.append('\n');
			for (StackTraceElement frame : thread.getStackTrace()) {
				dump.append("\tat ").append(frame).append('\n');
			}
		}
		return dump.toString();
	}

	/** A UI thread that does not answer cannot show anything. */
	private void picture(Path file) {
		if (!robot.isAlive()) {
			return;
		}
		CompletableFuture<Void> taken = CompletableFuture.runAsync(() -> robot.picture(file));
		try {
			taken.get(PICTURE_SECONDS, TimeUnit.SECONDS);
		} catch (TimeoutException | ExecutionException none) {
			throw new UncheckedIOException(new IOException(Messages.noPicture, none));
		} catch (InterruptedException hurried) {
			Thread.currentThread().interrupt();
		}
	}
}
