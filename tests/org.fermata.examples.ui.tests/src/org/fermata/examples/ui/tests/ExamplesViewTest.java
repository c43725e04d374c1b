// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.ui.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Shell;
import org.fermata.core.engine.Operation;
import org.fermata.examples.Catalog;
import org.fermata.examples.CatalogEntry;
import org.junit.Test;

/** The view in which examples are tried and read. */
public final class ExamplesViewTest extends ExamplesTest {

	private static final String START = "org.fermata.ui.command.startOperation";

	@Test
	public void everyExampleShowsItsWordsItsControlsAndItsSource() {
		assertEquals(Stream.concat(Catalog.entries().stream().map(CatalogEntry::origin),
				Catalog.entries().stream().map(CatalogEntry::title)).collect(Collectors.toSet()),
				Set.copyOf(ExamplesPage.list()));
		for (CatalogEntry entry : Catalog.entries()) {
			ExamplesPage.click(entry.title());
			workbench().await("the source of " + entry.id(),
					() -> ExamplesPage.text().getText().contains("class " + entry.type().getSimpleName() + " "));
			List<String> labels = ExamplesPage.labels();
			assertTrue(labels.toString(), labels.containsAll(List.of(entry.title(), entry.description())));
			assertTrue(labels.toString(), labels.stream().anyMatch(label -> label.contains(entry.original())));
			assertTrue(labels.toString(), labels.contains(entry.type().getName().replace('.', '/') + ".java"));
			assertFalse(entry.id() + " has no button", ExamplesPage.buttons().isEmpty());
			picture(entry.id());
		}
	}

	@Test
	public void menuBarOpensItAsATabBesideTheOperations() {
		ExamplesPage.close();
		workbench().menu().choose("View", "Examples");
		workbench().await("the view", ExamplesPage::isActive);
		assertEquals("Operations", workbench().operations().tab());
	}

	@Test
	public void keysWalkTheListStartAnExampleAndGoToWhatItStarted() {
		CatalogEntry next = entry("ipywidgets.progress");
		ExamplesPage.select(Catalog.entries().get(Catalog.entries().indexOf(next) - 1));
		workbench().press(SWT.ARROW_DOWN);
		workbench().await("the next example",
				() -> ExamplesPage.text().getText().contains("class " + next.type().getSimpleName() + " "));
		workbench().press(SWT.F5);
		workbench().await("an operation", () -> !engine().operations().isEmpty());
		Operation<?> started = engine().operations().getFirst();
		assertTrue("It ran in another view", ExamplesPage.isActive());
		workbench().press(SWT.F4);
		workbench().operations().await(started.name());
		assertFalse(ExamplesPage.isActive());
		assertTrue(workbench().operations().await(started.name()).selected());
	}

	@Test
	public void statusLineSaysWhatRunsWhicheverViewIsInFront() {
		ExamplesPage.select(entry("ipywidgets.progress"));
		workbench().press(SWT.F5);
		workbench().await("a status", () -> workbench().status().contains("1"));
		workbench().showView("org.fermata.ui.operations");
		workbench().await("the status in the other view", () -> workbench().status().contains("1"));
		ExamplesPage.open();
		workbench().await("the status in this view", () -> workbench().status().contains("1"));
	}

	@Test
	public void pagesStayAsTheyAreUntilTheViewIsClosedAndThatCancelsWhatTheyStarted() throws InterruptedException {
		CatalogEntry first = Catalog.entries().getFirst();
		ExamplesPage.select(first);
		workbench().press(SWT.F5);
		workbench().await("an operation", () -> !engine().operations().isEmpty());
		Operation<?> started = engine().operations().getFirst();
		ExamplesPage.select(Catalog.entries().getLast());
		ExamplesPage.select(first);
		assertFalse("It ended with its page out of sight", started.state().isTerminal());
		ExamplesPage.close();
		started.await();
		assertEquals("STOPPED", started.state().name());
	}

	@Test
	public void newMenuHasEveryExampleAndStartsItInTheView() {
		Map<String, IConfigurationElement> declared = Stream
				.of(Platform.getExtensionRegistry().getConfigurationElementsFor("org.fermata.ui.operations"))
				.filter(element -> element.getName().equals("operation")
						&& element.getContributor().getName().equals("org.fermata.examples"))
				.collect(Collectors.toMap(element -> element.getAttribute("id"), element -> element));
		assertEquals(Catalog.entries().stream().map(entry -> "org.fermata.examples." + entry.id())
				.collect(Collectors.toSet()), declared.keySet());
		for (CatalogEntry entry : Catalog.entries()) {
			IConfigurationElement element = declared.get("org.fermata.examples." + entry.id());
			assertEquals(entry.title(), element.getAttribute("name"));
			assertEquals(entry.description(), element.getAttribute("description"));
			assertTrue(element.getAttribute("class").endsWith(":" + entry.id()));
		}
		ExamplesPage.close();
		workbench().menu().choose("File", "New", "Examples", entry("ipywidgets.progress").title());
		workbench().await("the view", ExamplesPage::isActive);
		workbench().await("an operation", () -> !engine().operations().isEmpty());
		assertEquals(List.of(entry("ipywidgets.progress").title()), ExamplesPage.selected());
	}

	@Test
	public void exampleThatIsFilteredAwayIsShownWhenSomebodyStartsIt() {
		CatalogEntry wanted = Catalog.entries().getLast();
		ExamplesPage.focusFilter();
		workbench().type(Catalog.entries().getFirst().type().getSimpleName());
		workbench().await("one example", () -> ExamplesPage.tree().getItemCount() == 1
				&& ExamplesPage.tree().getItem(0).getItemCount() == 1);
		assertFalse(ExamplesPage.list().contains(wanted.title()));
		picture("filter");
		workbench().run(START, Map.of(START + ".operation", "org.fermata.examples." + wanted.id()));
		workbench().await("the source",
				() -> ExamplesPage.text().getText().contains("class " + wanted.type().getSimpleName()));
		assertEquals(List.of(wanted.title()), ExamplesPage.selected());
	}

	@Test
	public void exampleThatWasFilteredAwayIsSelectedAgainWhenTheFilterIsCleared() {
		CatalogEntry shown = Catalog.entries().getLast();
		ExamplesPage.select(shown);
		ExamplesPage.focusFilter();
		workbench().type(Catalog.entries().getFirst().type().getSimpleName());
		workbench().await("one example", () -> ExamplesPage.tree().getItemCount() == 1);
		assertEquals(List.of(), ExamplesPage.selected());
		workbench().press(SWT.CTRL, 'a');
		workbench().press(SWT.DEL);
		workbench().await("all examples", () -> ExamplesPage.tree().getItemCount() > 1);
		assertEquals(List.of(shown.title()), ExamplesPage.selected());
	}

	@Test
	public void sourceIsColouredByTheTheme() {
		Set<Color> light = colours();
		Shell old = workbench().robot().see(() -> ExamplesPage.area().getShell());
		assertEquals(3, light.size());
		try {
			workbench().menu().choose("View", "Appearance", "Dark");
			workbench().await("other colours", () -> Collections.disjoint(light, coloursNow()));
			picture("dark");
		} finally {
			workbench().menu().choose("View", "Appearance", "Light");
		}
		workbench().await("a new window in place of the old one", old::isDisposed);
		workbench().await("the colours of before", () -> light.equals(coloursNow()));
		workbench().await("the view in front", ExamplesPage::isActive);
	}

	@Test
	public void sourceIsCopiedWithKeys() {
		workbench().setClipboard("nothing");
		workbench().robot().click(workbench().robot().see(ExamplesPage::text));
		workbench().press(SWT.CTRL, 'a');
		workbench().press(SWT.CTRL, 'c');
		workbench().await("something copied", () -> !workbench().clipboard().equals("nothing"));
		assertEquals(ExamplesPage.source(), workbench().clipboard().replace("\r\n", "\n"));
	}

	@Test
	public void smallWindowHasRoomForAllOfIt() {
		workbench().resize(900, 600);
		for (CatalogEntry entry : Catalog.entries()) {
			ExamplesPage.select(entry);
			picture("small-" + entry.id());
		}
	}

	private static CatalogEntry entry(String id) {
		return Catalog.entries().stream().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow();
	}

	private static Set<Color> colours() {
		return workbench().robot().see(ExamplesViewTest::coloursNow);
	}

	private static Set<Color> coloursNow() {
		return Stream.of(ExamplesPage.text().getStyleRanges()).map(range -> range.foreground).collect(Collectors.toSet());
	}
}
