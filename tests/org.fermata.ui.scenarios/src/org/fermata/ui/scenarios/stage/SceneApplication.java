// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.scenarios.stage;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.ui.PlatformUI;
import org.fermata.testing.Await;

/**
 * The product in a process of its own, with one scene played in it. It closes when the scene is over; what went wrong
 * is said on standard output, and by the exit code. A driver has a subclass, and declares it as an application.
 */
public abstract class SceneApplication implements IApplication {

	static final String SCENE = "fermata.scene";
	private static final Integer FAILED = 1;

	private final Driver driver;
	private final Map<String, Scene> scenes;
	private final AtomicReference<Throwable> failure = new AtomicReference<>();
	private volatile IApplication product;

	/**
	 * Made by the registry.
	 *
	 * @param driver who plays
	 * @param scenes what there is to play, by name
	 */
	protected SceneApplication(Driver driver, Map<String, Scene> scenes) {
		this.driver = driver;
		this.scenes = scenes;
	}

	@Override
	public final Object start(IApplicationContext context) throws Exception {
		Stage.driveWith(driver);
		product = Stage.product();
		Scene scene = scenes.get(System.getProperty(SCENE));
		Thread playing = Thread.ofPlatform().daemon().name("scene").start(() -> playAndClose(scene));
		Object answer = product.start(context);
		playing.join(); // what went wrong at the end is known only then
		System.out.println(Traces.of(failure.get()));
		return failure.get() == null ? answer : FAILED;
	}

	private void playAndClose(Scene scene) {
		CleanLog log = new CleanLog();
		try {
			log.before();
			Await.until("the workbench", () -> PlatformUI.isWorkbenchRunning() && !PlatformUI.getWorkbench().isStarting());
			scene.play();
			log.after();
		} catch (Throwable gone) { // a class that cannot be loaded, too
			failure.set(gone);
		} finally {
			product.stop(); // which is what the framework does at the end of a session
		}
	}

	@Override
	public final void stop() {
		product.stop();
	}
}
