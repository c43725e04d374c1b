// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.fermata.core.engine.Engine;
import org.fermata.tour.driver.RobotWorkbench;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The one product that all tests of this process use; another driver of its pages would be put in here. */
final class Product {

	private static final Path EVIDENCE = Path.of("target", "evidence");
	private static final long PATIENCE_SECONDS = 20;

	private static RobotWorkbench workbench;

	private Product() {
	}

	static synchronized RobotWorkbench workbench() {
		if (workbench == null) {
			workbench = new RobotWorkbench(EVIDENCE);
		}
		return workbench;
	}

	static Engine engine() {
		BundleContext context = FrameworkUtil.getBundle(Product.class).getBundleContext();
		ServiceTracker<Engine, Engine> tracker = new ServiceTracker<>(context, Engine.class, null);
		tracker.open();
		try {
			return tracker.waitForService(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
		} catch (InterruptedException hurried) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(hurried);
		} finally {
			tracker.close();
		}
	}
}
