// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.swt.SWT;
import org.fermata.tour.page.OperationsPage;
import org.fermata.tour.page.Row;
import org.fermata.tour.page.Workbench;

/** The main job as somebody does it, with every key and click real, and a look at what came of each. */
final class Tour {

	private static final String WAITING = "Waiting for you";
	private static final String DONE = "Done in";
	private static final int SOME = 25;

	private final Workbench workbench;
	private final OperationsPage operations;
	private final Scenery scenery;
	private final Guide guide;

	Tour(Workbench workbench, Scenery scenery, Guide guide) {
		this.workbench = workbench;
		this.operations = workbench.operations();
		this.scenery = scenery;
		this.guide = guide;
	}

	void run() throws IOException {
		workbench.resize(1280, 800);
		open();
		startLetters();
		answerWithKeys();
		saveManifest();
		checkManifest();
		checkAfterDamage();
		cancel();
		startPhotos();
		watchPhotos();
		runLettersAgainMeanwhile();
		finishPhotos();
		smallWindow();
		dark();
		examples();
	}

	private void open() {
		guide.expect(operations.isEmpty(), Messages.expectEmpty, operations.rows());
		guide.step(Messages.opened, workbench.title(), String.join(", ", operations.links()));
		guide.picture("nothing-running");
	}

	private void startLetters() {
		workbench.checksum(scenery.letters());
		operations.prompt().await(scenery.letterCount() + " files");
		Row row = operations.await("letters", WAITING);
		guide.step(Messages.asks, row.words(), operations.prompt().value());
		guide.picture("waiting-for-an-answer");
	}

	private void answerWithKeys() {
		operations.prompt().pressOnSlider(SWT.HOME);
		operations.prompt().pressOnSlider(SWT.ARROW_RIGHT);
		operations.prompt().pressOnSlider(SWT.ARROW_RIGHT);
		guide.expectEqual("3", operations.prompt().value(), Messages.expectSlider);
		guide.step(Messages.answeredByKeys, operations.prompt().value());
		operations.prompt().proceedByEnter();
		Row done = operations.await("letters", DONE);
		operations.results().awaitAtLeast(scenery.letterCount());
		guide.expectEqual(scenery.letterCount(), operations.results().count(), Messages.expectResults);
		guide.step(Messages.lettersDone, done.words(), operations.results().count());
		guide.picture("odd-names");
	}

	private void saveManifest() {
		guide.expect(!operations.results().offer().isEmpty(), Messages.expectOffer, operations.results().heading());
		workbench.save(scenery.manifest());
		operations.await("Save Manifest", DONE);
		guide.expectEqual(scenery.letterCount(), scenery.manifestLines(), Messages.expectManifest);
		guide.step(Messages.saved, scenery.manifest().getFileName(), scenery.manifestLines());
	}

	private void checkManifest() {
		Row good = check(scenery.letterCount() + " files OK");
		guide.step(Messages.checkedGood, good.words());
	}

	private void checkAfterDamage() throws IOException {
		Path damaged = scenery.damage();
		Row bad = check("1 of " + scenery.letterCount() + " files differs");
		guide.step(Messages.checkedBad, damaged.getFileName(), bad.words());
		guide.picture("a-file-differs");
	}

	private Row check(String outcome) {
		workbench.check(scenery.manifest());
		operations.await("Check ", WAITING);
		operations.prompt().await(scenery.letterCount() + " files");
		operations.prompt().focusSliderByKeys();
		operations.prompt().proceedByEnter();
		return operations.await("Check ", outcome);
	}

	private void cancel() {
		workbench.checksum(scenery.endless());
		operations.prompt().await("2 files");
		operations.prompt().proceedByClick();
		operations.await("films", "Running");
		operations.click("Cancel");
		Row stopped = operations.await("films", "Stopped by you after");
		guide.step(Messages.stopped, stopped.words());
	}

	private void startPhotos() {
		workbench.checksum(scenery.photos());
		operations.prompt().await(scenery.photoCount() + " files");
		operations.prompt().dragSliderToEnd();
		guide.expectEqual(operations.prompt().maximum(), operations.prompt().sliderValue(), Messages.expectSlider);
		guide.step(Messages.answeredByMouse, operations.prompt().value());
		operations.prompt().proceedByClick();
	}

	private void watchPhotos() {
		AtomicReference<Row> seen = new AtomicReference<>(); // one look: a second one might be at their end
		workbench.await("some of the photos", () -> {
			operations.rows().stream().filter(row -> row.says("photos") && row.percent().orElse(0) >= SOME).forEach(seen::set);
			return seen.get() != null;
		});
		guide.expect(operations.results().count() > 0, Messages.expectResults, operations.results().count());
		guide.step(Messages.reads, seen.get().words(), operations.results().count());
		guide.picture("results-arrive");
	}

	private void runLettersAgainMeanwhile() {
		workbench.resize(1120, 560); // it is the picture of the README
		operations.select("Checksum ~/letters");
		workbench.press(SWT.F5);
		Row waiting = operations.await("letters", WAITING);
		operations.prompt().await(scenery.letterCount() + " files");
		guide.step(Messages.asksMeanwhile, waiting.words(), operations.tab());
		guide.picture("one-runs-and-one-waits");
		workbench.resize(1280, 800);
	}

	private void finishPhotos() {
		Row done = operations.await("photos", DONE);
		operations.select("photos");
		operations.results().awaitAtLeast(scenery.photoCount());
		guide.step(Messages.photosDone, done.words(), operations.results().count());
	}

	private void smallWindow() {
		workbench.resize(900, 600);
		guide.step(Messages.small);
		guide.picture("small-window");
		workbench.resize(1280, 800);
	}

	private void dark() {
		double light = brightness();
		workbench.menu().choose("View", "Appearance", "Dark");
		workbench.await("a dark window", () -> brightness() < light / 2);
		workbench.resize(1280, 800);
		operations.select(WAITING);
		operations.prompt().await(scenery.letterCount() + " files");
		guide.step(Messages.dark, operations.rows().size());
		guide.picture("dark");
		operations.prompt().cancel();
		operations.await("letters", "Stopped by you");
		workbench.menu().choose("View", "Appearance", "Light");
		workbench.await("a light window", () -> brightness() > light * 0.9);
	}

	private void examples() {
		workbench.menu().choose("View", "Examples");
		workbench.await("the examples", () -> workbench.wordsOf("Examples").contains(".java"));
		String words = workbench.wordsOf("Examples");
		workbench.press(SWT.F5);
		workbench.await("what it started", () -> !workbench.status().isBlank());
		guide.step(Messages.examples, words.lines().findFirst().orElse(""));
		guide.picture("examples");
		workbench.press(SWT.F4);
		Row started = operations.await("Ten units of work", "Running");
		operations.click("Cancel");
		Row stopped = operations.await("Ten units of work", "Stopped by you");
		guide.step(Messages.exampleShown, started.words(), stopped.words());
	}

	private double brightness() {
		float[] hueSaturationBrightness = workbench.background().getHSB();
		return hueSaturationBrightness[2];
	}
}
