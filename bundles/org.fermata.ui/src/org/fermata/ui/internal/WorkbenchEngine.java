// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.fermata.core.engine.Engine;
import org.fermata.jobs.JobWorkers;
import org.fermata.jobs.OperationJobs;
import org.fermata.swt.SwtUiThread;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/**
 * The engine of the workbench as the one OSGi service of type {@link Engine}. The component lives as long
 * as the workbench does; the engine in it is made when somebody first asks for it, and closed when the
 * last window has closed, so that a shutdown that somebody vetoes stops nothing.
 */
public final class WorkbenchEngine {

	/** The one component there is while the workbench runs; written by activate and deactivate. */
	private static volatile WorkbenchEngine current;

	private SwtUiThread ui; // written before the service is registered
	private ServiceRegistration<?> registration; // the UI thread's
	private Engine engine; // guarded by this
	private boolean closed; // guarded by this

	/**
	 * The engine of the workbench that runs. Any thread.
	 *
	 * @throws IllegalStateException if no workbench runs
	 */
	public static Engine get() {
		WorkbenchEngine component = current;
		if (component == null) {
			throw new IllegalStateException(Messages.noWorkbench);
		}
		return component.engine();
	}

	/** Called by Declarative Services when the workbench is registered, which is done on the UI thread. */
	void activate(BundleContext context) {
		Display display = Display.getDefault();
		if (display.getThread() == Thread.currentThread()) {
			open(display, context);
		} else {
			// Installed into a workbench that runs already.
			display.execute(() -> open(display, context));
		}
	}

	private void open(Display display, BundleContext context) {
		ui = SwtUiThread.of(display);
		current = this;
		registration = context.registerService(Engine.class, new ServiceFactory<Engine>() {
			@Override
			public Engine getService(Bundle bundle, ServiceRegistration<Engine> which) {
				return engine();
			}

			@Override
			public void ungetService(Bundle bundle, ServiceRegistration<Engine> which, Engine service) {
				// It belongs to the workbench, not to those who use it.
			}
		}, null);
	}

	/** Called by Declarative Services when the workbench has gone, or this bundle stops. */
	void deactivate() {
		if (current == this) {
			current = null;
		}
		if (registration != null) {
			registration.unregister();
		}
		close();
	}

	private synchronized Engine engine() {
		if (closed) {
			throw new IllegalStateException(Messages.noWorkbench);
		}
		if (engine == null) {
			engine = create();
		}
		return engine;
	}

	private Engine create() {
		FailureLog failures = new FailureLog();
		Engine made = Engine.builder().ui(ui).workers(new JobWorkers()).failures(failures::actionFailed).build();
		OperationJobs.show(made);
		made.addListener(failures);
		made.addPresenter(new ViewPresenter(made));
		if (PlatformUI.isWorkbenchRunning()) {
			closeWith(PlatformUI.getWorkbench());
		}
		return made;
	}

	private void closeWith(IWorkbench workbench) {
		workbench.addWorkbenchListener(new IWorkbenchListener() {
			@Override
			public boolean preShutdown(IWorkbench closing, boolean forced) {
				return true;
			}

			@Override
			public void postShutdown(IWorkbench gone) {
				close();
			}
		});
	}

	private void close() {
		Engine closing;
		synchronized (this) {
			closed = true;
			closing = engine;
			engine = null;
		}
		if (closing != null) {
			closing.close();
		}
	}
}
