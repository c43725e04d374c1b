// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.fermata.examples.Catalog;
import org.fermata.examples.CatalogEntry;
import org.fermata.testing.Watchdog;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** What holds for all examples. */
public final class CatalogTest {

	private final ExamplePage page = new ExamplePage();

	@Rule
	public final RuleChain rules = RuleChain.outerRule(new Watchdog()).around(page);

	private static List<String> ids() {
		return Catalog.entries().stream().map(CatalogEntry::id).toList();
	}

	@Test
	public void eachSaysWhatItIs() {
		Set<String> titles = new HashSet<>();
		for (CatalogEntry entry : Catalog.entries()) {
			for (String words : List.of(entry.id(), entry.origin(), entry.original(), entry.title(), entry.description())) {
				assertFalse(entry.id(), words.isBlank());
			}
			assertTrue(entry.id(), titles.add(entry.origin() + entry.title()));
			assertTrue(entry.description(), entry.description().endsWith("."));
			assertEquals(entry.type(), entry.make().get().getClass());
		}
		assertEquals("ids are unique", ids().size(), Set.copyOf(ids()).size());
	}

	@Test
	public void eachCanBeLeftWithoutHavingBeenStarted() {
		for (String id : ids()) {
			page.open(id);
			page.leave();
		}
		assertEquals(0, page.engine().operations().size());
	}

	@Test
	public void eachEndsWithItsPageAndLeavesNeitherAlarmNorThread() {
		for (String id : ids()) {
			page.open(id).start();
			page.until("something to be served", () -> !page.display().readAndDispatch());
			page.leave();
			page.until(id + " to leave no alarm", () -> page.time.alarms() == 0);
		}
		page.until("no thread of a server or a client to be left", () -> Thread.getAllStackTraces().keySet().stream()
				.noneMatch(thread -> thread.getName().startsWith("HTTP") || thread.getName().startsWith("HttpClient")));
	}

	@Test
	public void eachCanBeStartedAgainAndAgain() {
		for (String id : ids()) {
			assertNotNull(page.open(id));
			for (int i = 0; i < 5; i++) {
				page.restart();
			}
			page.leave();
		}
	}

	@Test
	public void eachFitsANarrowPage() {
		for (String id : ids()) {
			page.open(id);
			page.resize(320, 480);
			assertEquals(id + ": what is cut off", List.of(), page.cutOff());
			page.leave();
		}
	}
}
