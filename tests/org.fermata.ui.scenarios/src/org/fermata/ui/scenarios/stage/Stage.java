// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.scenarios.stage;

import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.fermata.core.engine.Engine;
import org.fermata.testing.Await;
import org.fermata.tour.page.Workbench;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** The one product that runs in this process, and who drives it. For any thread beside the UI thread. */
public final class Stage {

	private static final Path EVIDENCE = Path.of("target", "evidence");
	private static final String PRODUCT = "org.fermata.app.product";

	private static Driver driver;
	private static Workbench workbench;

	private Stage() {
	}

	/** Says who drives, before anything is played; who came first stays. */
	public static synchronized void driveWith(Driver newDriver) {
		if (driver == null) {
			driver = newDriver;
		}
	}

	/** Who drives. */
	public static synchronized Driver driver() {
		return Objects.requireNonNull(driver, "Nobody drives");
	}

	/** The window, as its driver sees it. */
	public static synchronized Workbench workbench() {
		if (workbench == null) {
			workbench = driver().open(EVIDENCE);
		}
		return workbench;
	}

	/** The display of the window. */
	public static Display display() {
		return PlatformUI.getWorkbench().getDisplay();
	}

	/** The product's engine, for operations of a test's own. By another bundle's context: nobody has started this one. */
	public static Engine engine() {
		BundleContext context = FrameworkUtil.getBundle(IApplication.class).getBundleContext();
		Await.until("the engine's service", () -> context.getServiceReference(Engine.class) != null);
		return context.getService(context.getServiceReference(Engine.class));
	}

	/** The product's application, to be started in a process that does more than that. */
	public static IApplication product() throws CoreException {
		return (IApplication) Platform.getExtensionRegistry()
				.getExtension("org.eclipse.core.runtime.applications", PRODUCT).getConfigurationElements()[0]
				.getChildren("run")[0].createExecutableExtension("class");
	}
}
