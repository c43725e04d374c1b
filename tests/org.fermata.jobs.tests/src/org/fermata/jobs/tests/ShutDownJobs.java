// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs.tests;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.internal.jobs.JobManager;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.Outcome;
import org.fermata.core.task.Task;
import org.fermata.jobs.JobWorkers;
import org.fermata.testing.Await;
import org.fermata.testing.ThreadDump;

/** A program whose Jobs are shut down while the engine still runs. In a process of its own: they never come back. */
public final class ShutDownJobs {

	static final String EXPECTED = "before: value\nafter: RejectedExecutionException\nwaiting lane: never ran\n";

	private ShutDownJobs() {
	}

	/** What it says. */
	static String runInAnotherProcess() throws Exception {
		String classPath = Stream.of(ShutDownJobs.class, JobWorkers.class, Engine.class, Job.class, Status.class,
				NLS.class, ThreadDump.class).map(ShutDownJobs::place).distinct().collect(Collectors.joining(File.pathSeparator));
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				classPath, ShutDownJobs.class.getName()).redirectErrorStream(true).start();
		if (!process.waitFor(Await.DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new AssertionError("It sticks");
		}
		return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
	}

	private static String place(Class<?> type) {
		try {
			Path place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
			Path classes = place.resolve("target/classes"); // a bundle that Tycho takes from its project
			return (classes.toFile().isDirectory() ? classes : place).toString();
		} catch (URISyntaxException e) {
			throw new AssertionError(e);
		}
	}

	/** The program. */
	public static void main(String[] arguments) {
		Engine engine = Engine.builder().workers(new JobWorkers()).build();
		engine.addPresenter((operation, prompt) -> { });
		System.out.print("before: " + Await.value(start(engine)) + "\n");
		Job.getJobManager().suspend();
		Operation<String> waiting = start(engine);
		Await.until("the lane", () -> JobWorkers.lanes() == 1);
		JobManager.shutdown();
		System.out.print("after: " + Await.failure(start(engine)).getClass().getSimpleName() + "\n");
		engine.close(Duration.ofMillis(1));
		boolean ran = Await.end(waiting) instanceof Outcome.Done;
		System.out.print("waiting lane: " + (ran ? "ran" : "never ran") + "\n");
	}

	private static Operation<String> start(Engine engine) {
		return engine.start("operation", op -> op.await(Task.of("task", progress -> "value")));
	}
}
