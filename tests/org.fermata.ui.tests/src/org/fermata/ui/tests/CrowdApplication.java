// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.ui.PlatformUI;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.task.Task;
import org.fermata.testing.Await;
import org.fermata.ui.scenarios.stage.Stage;

/**
 * The product, closed while a thousand tasks run in it. It says on standard output what became of them, and which
 * threads and processes are left when everything is closed.
 */
public final class CrowdApplication implements IApplication {

	static final int TASKS = 1_000;
	static final String OPERATIONS = "Operations: ";
	static final String CHILDREN = "Processes that are left: ";
	static final String THREADS = "Threads that are left: ";

	private final CountDownLatch begun = new CountDownLatch(TASKS);
	private final CountDownLatch never = new CountDownLatch(1);

	@Override
	public Object start(IApplicationContext context) throws Exception {
		IApplication product = Stage.product();
		Thread.ofPlatform().daemon().name("crowd").start(() -> closeWhenAllRun(product));
		return product.start(context);
	}

	@Override
	public void stop() {
		// The crowd stops it itself.
	}

	private void closeWhenAllRun(IApplication product) {
		Await.until("the workbench", PlatformUI::isWorkbenchRunning);
		Engine engine = Stage.engine();
		List<Operation<Object>> operations = IntStream.range(0, TASKS).mapToObj(number -> engine.start("Work " + number,
				op -> op.await(task(number)))).toList();
		Runtime.getRuntime().addShutdownHook(new Thread(() -> report(operations), "report"));
		Await.until("all tasks to run", () -> begun.getCount() == 0);
		product.stop(); // which is what the framework does at the end of a session
	}

	/** On a Job or on a virtual thread. It does not look whether it is cancelled, so it has to be interrupted. */
	private Task<Object> task(int number) {
		Task<Object> task = Task.of("Task " + number, progress -> {
			begun.countDown();
			never.await();
			return null;
		});
		return number % 2 == 0 ? task : task.virtual();
	}

	private static void report(List<Operation<Object>> operations) {
		System.out.println(OPERATIONS + operations.stream()
				.collect(Collectors.groupingBy(Operation::state, Collectors.counting())));
		System.out.println(THREADS + Thread.getAllStackTraces().entrySet().stream()
				.filter(entry -> entry.getKey() != Thread.currentThread() && isOurs(entry.getKey(), entry.getValue()))
				.map(entry -> entry.getKey() + Arrays.toString(entry.getValue())).toList());
		System.out.println(CHILDREN + ProcessHandle.current().descendants().map(ProcessHandle::info).toList());
		System.out.flush();
	}

	private static boolean isOurs(Thread thread, StackTraceElement[] stack) {
		return !thread.isDaemon() && (thread.getName().startsWith("fermata")
				|| Arrays.stream(stack).anyMatch(frame -> frame.getClassName().startsWith("org.fermata.")));
	}
}
