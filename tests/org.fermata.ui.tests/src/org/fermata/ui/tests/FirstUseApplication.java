// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.fermata.core.engine.Engine;
import org.fermata.ui.FermataUI;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * A workbench with nothing of Fermata in its window, in which two threads ask for the engine at once before anybody
 * else has. It says on standard output what they got.
 */
public final class FirstUseApplication implements IApplication {

	static final String BEFORE = "Registered before: ";
	static final String GOT = "Engines: ";
	static final String AFTER = "Registered after: ";
	static final String ANEW = "After its bundle was started anew: ";

	/** A window with no view in it. */
	public static final class Bare implements IPerspectiveFactory {

		@Override
		public void createInitialLayout(IPageLayout layout) {
			layout.setEditorAreaVisible(true);
		}
	}

	private final Set<Object> got = ConcurrentHashMap.newKeySet();
	private final CyclicBarrier together = new CyclicBarrier(2);
	private final CountDownLatch asked = new CountDownLatch(2);

	@Override
	public Object start(IApplicationContext context) throws Exception {
		context.applicationRunning();
		Display display = PlatformUI.createDisplay();
		try {
			PlatformUI.createAndRunWorkbench(display, new WorkbenchAdvisor() {
				@Override
				public String getInitialWindowPerspectiveId() {
					return "org.fermata.ui.tests.bare";
				}

				@Override
				public void postStartup() {
					IWorkbench workbench = getWorkbenchConfigurer().getWorkbench();
					display.asyncExec(() -> ask(workbench)); // from within the event loop
				}
			});
		} finally {
			display.dispose();
		}
		return EXIT_OK;
	}

	@Override
	public void stop() {
		// It closes itself.
	}

	private void ask(IWorkbench workbench) {
		System.out.println(BEFORE + isRegistered());
		for (String name : List.of("one", "other")) {
			Thread.ofPlatform().daemon().name(name).start(() -> use());
		}
		Thread.ofPlatform().daemon().name("closing").start(() -> {
			try {
				asked.await();
			} catch (InterruptedException nobodyDoes) {
				throw new AssertionError(nobodyDoes);
			}
			System.out.println(GOT + got);
			System.out.println(AFTER + isRegistered());
			System.out.println(ANEW + startedAnew());
			System.out.flush();
			workbench.getDisplay().asyncExec(workbench::close);
		});
	}

	private void use() {
		try {
			together.await();
			Engine engine = FermataUI.engine();
			got.add(engine == null ? "none" : engine.getClass().getSimpleName() + System.identityHashCode(engine));
		} catch (Exception refused) {
			got.add(refused);
		} finally {
			asked.countDown();
		}
	}

	/** What the engine does that there is when the bundle of the first one has gone and come back. */
	private static Object startedAnew() {
		Bundle bundle = FrameworkUtil.getBundle(FermataUI.class);
		try {
			bundle.stop();
			bundle.start(Bundle.START_ACTIVATION_POLICY);
			return FermataUI.engine().start("again", op -> "works").await();
		} catch (Exception failed) {
			return failed;
		}
	}

	private static boolean isRegistered() {
		return FrameworkUtil.getBundle(PlatformUI.class).getBundleContext().getServiceReference(Engine.class) != null; // one that runs
	}
}
