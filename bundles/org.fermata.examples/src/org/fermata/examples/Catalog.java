// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples;

import java.util.List;
import java.util.function.Supplier;

import org.fermata.examples.asyncgui.CaughtError;
import org.fermata.examples.asyncgui.DownloadPages;
import org.fermata.examples.asyncgui.OrderedBatch;
import org.fermata.examples.asyncgui.SkippedErrors;
import org.fermata.examples.asyncgui.UnorderedBatch;
import org.fermata.examples.ipywidgets.BackgroundProgress;
import org.fermata.examples.ipywidgets.ContinueButton;
import org.fermata.examples.ipywidgets.SliderSteps;
import org.fermata.examples.ipywidgets.SliderWait;
import org.fermata.examples.panel.LockedPlot;
import org.fermata.examples.panel.OverlappingClicks;
import org.fermata.examples.panel.PeriodicCallback;
import org.fermata.examples.panel.QueueWithCondition;
import org.fermata.examples.tkinter.EventLoops;

/** All examples, by the document that they come from. */
public final class Catalog {

	private static final String IPYWIDGETS = "ipywidgets";
	private static final String PANEL = "Panel";
	private static final String ASYNC_GUI = "async_gui";
	private static final String TKINTER = "asyncio with tkinter";

	private static final List<CatalogEntry> ENTRIES = List.of(
			entry("ipywidgets.slider", IPYWIDGETS, SliderWait.class, SliderWait::new),
			entry("ipywidgets.steps", IPYWIDGETS, SliderSteps.class, SliderSteps::new),
			entry("ipywidgets.continue", IPYWIDGETS, ContinueButton.class, ContinueButton::new),
			entry("ipywidgets.progress", IPYWIDGETS, BackgroundProgress.class, BackgroundProgress::new),
			entry("panel.click", PANEL, OverlappingClicks.class, OverlappingClicks::new),
			entry("panel.periodic", PANEL, PeriodicCallback.class, PeriodicCallback::new),
			entry("panel.plot", PANEL, LockedPlot.class, LockedPlot::new),
			entry("panel.queue", PANEL, QueueWithCondition.class, QueueWithCondition::new),
			entry("async_gui.download", ASYNC_GUI, DownloadPages.class, DownloadPages::new),
			entry("async_gui.ordered", ASYNC_GUI, OrderedBatch.class, OrderedBatch::new),
			entry("async_gui.unordered", ASYNC_GUI, UnorderedBatch.class, UnorderedBatch::new),
			entry("async_gui.error", ASYNC_GUI, CaughtError.class, CaughtError::new),
			entry("async_gui.skip", ASYNC_GUI, SkippedErrors.class, SkippedErrors::new),
			entry("tkinter.loops", TKINTER, EventLoops.class, EventLoops::new));

	private Catalog() {
	}

	/** The examples, in the order in which the documents have them. */
	public static List<CatalogEntry> entries() {
		return ENTRIES;
	}

	private static <E extends Example> CatalogEntry entry(String id, String origin, Class<E> type, Supplier<E> make) {
		return new CatalogEntry(id, origin, Messages.get(id + ".original"), Messages.get(id + ".title"),
				Messages.get(id + ".description"), type, make);
	}
}
