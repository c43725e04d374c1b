// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.fermata.core.Registration;
import org.fermata.core.engine.Engine;
import org.fermata.jobs.JobWorkers;
import org.fermata.jobs.OperationJobs;
import org.fermata.swt.SwtUiThread;
import org.fermata.ui.internal.preferences.KeptOperations;
import org.fermata.ui.internal.quit.QuitQuestion;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/**
 * The engine of the workbench as the one OSGi service of type {@link Engine}. The component is made when something
 * of Fermata is first used, since an IDE should not load it before, and lives as long as the workbench does. The
 * engine in it is made when somebody first asks for it, and closed when the last window has closed, so that a
 * shutdown that somebody vetoes stops nothing.
 */
public final class WorkbenchEngine {

	/** The one component there is while the workbench runs; written under its lock. */
	private static volatile WorkbenchEngine current;

	// All guarded by this; nothing is called out to while it is held, but to build the engine.
	private SwtUiThread ui;
	private ServiceRegistration<?> registration;
	private Engine engine;
	private final List<Registration> registrations = new ArrayList<>(); // of who listens to the engine, or for it
	private boolean closed;

	/**
	 * The engine of the workbench that runs. Any thread; the first use waits for the UI thread, where it has to begin.
	 *
	 * @throws IllegalStateException if no workbench runs
	 */
	public static Engine get() {
		if (current == null) {
			begin();
		}
		WorkbenchEngine component = current;
		if (component == null) {
			throw new IllegalStateException(Messages.noWorkbench);
		}
		return component.engine();
	}

	/** On the UI thread, so that nobody there finds it half begun by another. */
	private static void begin() {
		if (!PlatformUI.isWorkbenchRunning()) {
			obtain();
			return;
		}
		try {
			PlatformUI.getWorkbench().getDisplay().syncExec(WorkbenchEngine::obtain);
		} catch (SWTException disposed) {
			throw new IllegalStateException(Messages.noWorkbench, disposed);
		}
	}

	/** Has Declarative Services make the component; this bundle keeps it from then on, until the workbench goes. */
	private static void obtain() {
		BundleContext context = FrameworkUtil.getBundle(WorkbenchEngine.class).getBundleContext();
		ServiceReference<WorkbenchEngine> component =
				context == null ? null : context.getServiceReference(WorkbenchEngine.class); // null: stopped
		if (component != null && current == null) { // another may have come first
			context.getService(component);
		}
	}

	/** Whether there is an engine to {@link #get}; the workbench still evaluates expressions while it goes. Any thread. */
	public static boolean isOpen() {
		WorkbenchEngine component = current;
		return component != null && !component.isClosed();
	}

	/** Called by Declarative Services when the engine is first asked for, usually on the UI thread. */
	void activate(BundleContext context) {
		Display display = Display.getDefault();
		if (display.getThread() == Thread.currentThread()) {
			open(display, context);
		} else {
			display.asyncExec(() -> open(display, context));
		}
	}

	private void open(Display display, BundleContext context) {
		synchronized (this) {
			if (closed) {
				return; // gone again before the UI thread came to it
			}
			ui = SwtUiThread.of(display);
			current = this;
		}
		ServiceRegistration<?> made = register(context);
		boolean gone;
		synchronized (this) {
			gone = closed;
			registration = gone ? null : made;
		}
		if (gone) {
			made.unregister(); // who deactivated has not seen it
		}
	}

	private ServiceRegistration<?> register(BundleContext context) {
		return context.registerService(Engine.class, new ServiceFactory<Engine>() {
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
		ServiceRegistration<?> leaving;
		synchronized (this) {
			closed = true;
			if (current == this) {
				current = null;
			}
			leaving = registration;
			registration = null;
		}
		close();
		if (leaving != null) {
			leaving.unregister();
		}
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

	private synchronized boolean isClosed() {
		return closed;
	}

	private Engine create() {
		if (PlatformUI.isWorkbenchRunning()) {
			listenToJobs(PlatformUI.getWorkbench());
		}
		FailureLog failures = new FailureLog();
		Engine made = Engine.builder().ui(ui).workers(new JobWorkers()).failures(failures::actionFailed).build();
		registrations.add(OperationJobs.show(made));
		registrations.add(made.addListener(failures));
		registrations.add(KeptOperations.watch(made, OperationsPart::refresh));
		registrations.add(made.addPresenter(new ViewPresenter(made)));
		if (PlatformUI.isWorkbenchRunning()) {
			registrations.add(QuitQuestion.ask(made, PlatformUI.getWorkbench()));
			registrations.add(closeWith(PlatformUI.getWorkbench()));
		}
		return made;
	}

	/** Eclipse's Progress view knows only the Jobs that began after somebody had first asked for this service. */
	private static void listenToJobs(IWorkbench workbench) {
		workbench.getDisplay().execute(workbench::getProgressService);
	}

	private Registration closeWith(IWorkbench workbench) {
		IWorkbenchListener listener = new IWorkbenchListener() {
			@Override
			public boolean preShutdown(IWorkbench closing, boolean forced) {
				return true;
			}

			@Override
			public void postShutdown(IWorkbench gone) {
				close();
			}
		};
		workbench.addWorkbenchListener(listener);
		return () -> workbench.removeWorkbenchListener(listener);
	}

	private void close() {
		Engine closing;
		List<Registration> leaving;
		synchronized (this) {
			closed = true;
			closing = engine;
			engine = null;
			leaving = List.copyOf(registrations);
			registrations.clear();
		}
		if (closing != null) {
			closing.close(); // those who listen hear of the ends
		}
		leaving.forEach(Registration::close);
	}
}
