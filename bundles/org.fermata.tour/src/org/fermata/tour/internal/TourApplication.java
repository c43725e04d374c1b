// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
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

  private volatile IApplication product;
  private final AtomicBoolean failed = new AtomicBoolean();

  @Override
  public Object start(IApplicationContext context) throws Exception {
    product = productApplication();
    Tour tour = new Tour(Path.of(System.getProperty(PICTURES, ".")));
    ServiceRegistration<EventHandler> begin = whenWorkbenchIsUp(() -> begin(tour));
    try {
      Object answer = product.start(context);
      return failed.get() ? FAILED : answer;
    } finally {
      begin.unregister();
    }
  }

  @Override
  public void stop() {
    product.stop();
  }

  private void begin(Tour tour) {
    Thread.ofPlatform().name("Fermata tour").daemon().start(() -> {
      try {
        tour.run();
      } catch (Exception | AssertionError e) {
        failed.set(true);
        System.err.println("The tour failed: " + e);
        Platform.getLog(TourApplication.class).error("The tour failed", e);
      } finally {
        product.stop();
      }
    });
  }

  private static ServiceRegistration<EventHandler> whenWorkbenchIsUp(Runnable action) {
    var topic = new java.util.Hashtable<String, Object>(
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
