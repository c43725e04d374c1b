// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.util.NLS;
import org.fermata.tour.driver.RobotWorkbench;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/**
 * The product, started as a user starts it, with the tour at its mouse and keyboard.
 *
 * <p>The product's own application is run from the registry: the tour sees what everybody sees, and nothing inside.
 * The tour begins on a thread of its own when the workbench says that it is up, and closes it at the end.
 */
public final class TourApplication implements IApplication {
	private static final String PRODUCT = "org.fermata.app.product";
	/** Where the pictures go; the current folder unless said. */
	private static final String PICTURES = "fermata.tour.pictures";
	private static final Integer FAILED = 1;

	private final AtomicBoolean failed = new AtomicBoolean();
	private final List<IStatus> errors = new CopyOnWriteArrayList<>();
	private volatile IApplication product;

	@Override
	public Object start(IApplicationContext context) throws Exception {
		product = productApplication();
		ILogListener log = (status, plugin) -> note(status);
		Platform.addLogListener(log);
		try (Scenery scenery = Scenery.build()) {
			// A home of its own: what is shown is nobody's.
			System.setProperty("user.home", scenery.home().toString());
			ServiceRegistration<EventHandler> begin = whenWorkbenchIsUp(() -> begin(scenery));
			try {
				Object answer = product.start(context);
				return failed.get() ? FAILED : answer;
			} finally {
				begin.unregister();
			}
		} finally {
			Platform.removeLogListener(log);
		}
	}

	@Override
	public void stop() {
		product.stop();
	}

	private void note(IStatus status) {
		if (status.getSeverity() == IStatus.ERROR) {
			errors.add(status);
		}
	}

	private void begin(Scenery scenery) {
		Thread.ofPlatform().name("Fermata tour").daemon().start(() -> {
			try {
				guide(scenery, Path.of(System.getProperty(PICTURES, ".")));
			} catch (Exception | AssertionError e) {
				failed.set(true);
				System.err.println(NLS.bind(Messages.failed, e.getMessage()));
				Platform.getLog(TourApplication.class).error("The tour failed", e);
			} finally {
				product.stop();
			}
		});
	}

	private void guide(Scenery scenery, Path pictures) throws IOException {
		long begin = System.nanoTime();
		Files.createDirectories(pictures);
		try (RobotWorkbench workbench = new RobotWorkbench(pictures)) {
			Guide guide = new Guide(workbench, pictures, System.out);
			new Tour(workbench, scenery, guide).run();
			guide.expect(errors.isEmpty(), Messages.expectQuietLog, errors);
			guide.step(Messages.over, Duration.ofNanos(System.nanoTime() - begin).toSeconds());
		}
	}

	private static ServiceRegistration<EventHandler> whenWorkbenchIsUp(Runnable action) {
		var topic = new Hashtable<String, Object>(
				Map.of(EventConstants.EVENT_TOPIC, UIEvents.UILifeCycle.APP_STARTUP_COMPLETE));
		return FrameworkUtil.getBundle(TourApplication.class).getBundleContext()
				.registerService(EventHandler.class, event -> action.run(), topic);
	}

	private static IApplication productApplication() throws CoreException {
		IConfigurationElement[] found = Platform.getExtensionRegistry()
				.getExtension("org.eclipse.core.runtime.applications", PRODUCT).getConfigurationElements();
		return (IApplication) found[0].getChildren("run")[0].createExecutableExtension("class");
	}
}
