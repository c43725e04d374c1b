// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.scenarios;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fermata.core.engine.Engine;
import org.fermata.swt.testing.DisplayWatchdog;
import org.fermata.tour.page.OperationsPage;
import org.fermata.tour.page.PromptPage;
import org.fermata.tour.page.ResultsPage;
import org.fermata.tour.page.Workbench;
import org.fermata.ui.scenarios.stage.CleanLog;
import org.fermata.ui.scenarios.stage.CleanSlate;
import org.fermata.ui.scenarios.stage.OtherProcess;
import org.fermata.ui.scenarios.stage.Sandbox;
import org.fermata.ui.scenarios.stage.Stage;
import org.junit.Rule;
import org.junit.rules.RuleChain;

/** What a test of the running product stands on. Tests speak to the pages, and act beside the UI thread. */
public abstract class Scenario {

	private final Sandbox sandbox = new Sandbox();
	private final CleanLog log = new CleanLog();

	/** From the outside in: a test leaves no operation behind, and then nobody's log has an error in it. */
	@Rule
	public final RuleChain house = RuleChain.outerRule(log).around(noStall()).around(new CleanSlate())
			.around(sandbox);

	/** What happens once, when a view or the platform's own Preferences open or all colours change, may take its time. */
	private static DisplayWatchdog noStall() {
		return new DisplayWatchdog(Stage::display, "createPartControl", "org.fermata.app.internal.Appearance",
				"org.fermata.app.internal.PreferencesHandler");
	}

	/** The window. */
	protected static Workbench workbench() {
		return Stage.workbench();
	}

	/** The view. */
	protected static OperationsPage operations() {
		return workbench().operations();
	}

	/** What the selected operation asks. */
	protected static PromptPage prompt() {
		return operations().prompt();
	}

	/** What the selected operation has printed and found. */
	protected static ResultsPage results() {
		return operations().results();
	}

	/** For operations of a test's own. */
	protected static Engine engine() {
		return Stage.engine();
	}

	/** Says that an error with these words will be in the log, and is meant to be. */
	protected void expectInLog(String words) {
		log.expect(words);
	}

	/** A folder of the test's own. */
	protected Sandbox sandbox() {
		return sandbox;
	}

	/**
	 * Has another process play a scene, which must end with this exit code; what it has said.
	 *
	 * @param state where the product keeps its state
	 * @param options for Java
	 */
	protected final String play(String scene, int code, Path state, String... options) throws IOException, InterruptedException {
		Path folder = sandbox.folder();
		Path said = folder.resolve("said");
		int ended = OtherProcess.play(scene, folder, state, said, options);
		String words = Files.readString(said);
		assertEquals(words, code, ended);
		return words;
	}
}
