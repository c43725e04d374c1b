// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.ui.IWorkbenchWindow;
import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.Routine;
import org.fermata.core.parameter.ParameterizedRoutine;
import org.fermata.core.parameter.Parameters;
import org.fermata.ui.OperationStarter;

/** Classes that the tests' bundles contribute, good and bad. */
public final class Contributed {

	/** The classes of which somebody has loaded one. */
	static final Set<String> LOADED = ConcurrentHashMap.newKeySet();
	/** What starters were given. */
	static final List<Object> GIVEN = new CopyOnWriteArrayList<>();

	private Contributed() {
	}

	/** The smallest that can be contributed. */
	public static final class Greeting implements Routine<String> {

		@Override
		public String run(OperationContext op) {
			op.summary("hello");
			return "hello";
		}
	}

	/** One that nobody else uses, so that its loading can be seen. */
	public static final class LazyGreeting implements Routine<String> {

		static {
			LOADED.add("LazyGreeting");
		}

		@Override
		public String run(OperationContext op) {
			return "hello";
		}
	}

	/** Starts two and goes to the second. */
	public static final class Two implements OperationStarter {

		@Override
		public Optional<Operation<?>> start(IWorkbenchWindow window, Engine engine) {
			GIVEN.addAll(List.of(window, engine));
			engine.start("First", op -> null);
			return Optional.of(engine.start("Second", op -> null));
		}
	}

	/** Changes its mind, as after a dialog. */
	public static final class Nothing implements OperationStarter {

		@Override
		public Optional<Operation<?>> start(IWorkbenchWindow window, Engine engine) {
			GIVEN.add(window);
			return Optional.empty();
		}
	}

	/** Says not even that it has started nothing. */
	public static final class Silent implements OperationStarter {

		@Override
		public Optional<Operation<?>> start(IWorkbenchWindow window, Engine engine) {
			return null;
		}
	}

	/** Fails before anything is started. */
	public static final class Unready implements OperationStarter {

		@Override
		public Optional<Operation<?>> start(IWorkbenchWindow window, Engine engine) throws IOException {
			throw new IOException("no folder today");
		}
	}

	public static final class Faulty implements OperationStarter {

		@Override
		public Optional<Operation<?>> start(IWorkbenchWindow window, Engine engine) {
			throw new AssertionError("not even that");
		}
	}

	/** Says what it was told. */
	public static final class Telling implements ParameterizedRoutine<String> {

		@Override
		public String run(OperationContext op, Parameters parameters) {
			op.summary(parameters.toString());
			return parameters.toString();
		}
	}

	/** Neither a routine nor a starter. */
	public static final class Stranger {
	}

	/** Cannot be made. */
	public static final class Throwing implements Routine<String> {

		public Throwing() {
			throw new IllegalStateException("not today");
		}

		@Override
		public String run(OperationContext op) {
			return "";
		}
	}

	/** Cannot be loaded for a reason that Java does not wrap. */
	public static final class Unloadable implements Routine<String> {

		static {
			fail();
		}

		private static void fail() {
			throw new AssertionError("not even loaded");
		}

		@Override
		public String run(OperationContext op) {
			return "";
		}
	}

	/** Cannot even be loaded. */
	public static final class Broken implements Routine<String> {

		private static final int NUMBER = Integer.parseInt("no number");

		@Override
		public String run(OperationContext op) {
			return "" + NUMBER;
		}
	}
}
