// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.fermata.tour.driver.Robot;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The links that the view has while there is nothing in its list. */
public final class EmptyViewTest extends UiTest {

	private static final String VIEW = "org.fermata.ui.operations";
	private static final String PROGRESS = "org.eclipse.ui.views.ProgressView";

	private static final List<String> OURS = List.of("Checksum of Folder\u2026", "Check Manifest\u2026", "Something else\u2026");

	private final List<ContributingBundle> installed = new ArrayList<>();

	/** The bundles of the test before have gone, which the view hears of on a thread of its own. */
	@Before
	public void asItIs() {
		workbench().await("our links alone", () -> operations().links().equals(OURS));
	}

	@After
	public void leave() throws Exception {
		for (ContributingBundle bundle : installed) {
			bundle.close();
		}
	}

	@Test
	public void itOffersTheWholeMenu() throws Exception {
		install("test.empty", operation("empty.greeting", "Greeting").replace(" toolbar='true'", ""));
		operations().follow("Something else\u2026");
		workbench().menu().chooseFromOpen("Greeting");
		operations().await("Greeting", "Done in");
	}

	@Test
	public void menuMayOutliveTheLinkThatOpenedIt() throws Exception {
		Robot robot = Product.workbench().robot();
		AtomicReference<Menu> opened = new AtomicReference<>();
		Listener listener = event -> opened.compareAndSet(null, (Menu) event.widget);
		robot.act(() -> robot.display().addFilter(SWT.Show, listener));
		operations().follow("Something else\u2026");
		workbench().await("the menu", () -> opened.get() != null && opened.get().isVisible());
		robot.act(() -> robot.display().removeFilter(SWT.Show, listener));
		install("test.outlived", operation("outlived", "Greeting"));
		workbench().await("other links", () -> operations().links().contains("Greeting"));
		workbench().press(SWT.ESC);
		workbench().await("nothing left of the menu", () -> opened.get().isDisposed());
	}

	@Test
	public void itFollowsBundlesThatComeAndGo() throws Exception {
		install("test.links", operation("links.greeting", "Greeting"));
		workbench().await("its link", () -> operations().links().contains("Greeting"));
		operations().follow("Greeting");
		operations().await("Greeting", "Done in");
		workbench().menu().choose("Operation", "Remove");
		installed.removeLast().close();
		workbench().await("the links as before", () -> operations().links().equals(OURS));
	}

	@Test
	public void itFollowsConditionsOfWhatHasALinkOrNot() throws Exception {
		install("test.conditional", operation("conditional", "Greeting").replace("/>", "><enabledWhen>"
				+ "<with variable='activePartId'><equals value='" + PROGRESS + "'/></with></enabledWhen></operation>"));
		assertEquals(OURS, operations().links());
		try {
			workbench().showView(PROGRESS);
			workbench().await("its link", () -> operations().links().contains("Greeting"));
			workbench().showView(VIEW);
			workbench().await("the links as before", () -> operations().links().equals(OURS));
			workbench().showView(PROGRESS);
			workbench().await("its link again", () -> operations().links().contains("Greeting"));
		} finally {
			workbench().hideView(PROGRESS);
		}
	}

	@Test
	public void itHasTheNewWordsOfABundleThatReturns() throws Exception {
		install("test.renamed", operation("renamed", "Greeting"));
		workbench().await("its link", () -> operations().links().contains("Greeting"));
		Product.workbench().robot().see(() -> { // so soon that nobody sees it gone
			installed.removeLast().close();
			install("test.renamed", operation("renamed", "Salute"));
			return null;
		});
		workbench().await("its new name", () -> operations().links().contains("Salute"));
	}

	private void install(String bundle, String elements) throws Exception {
		installed.add(ContributingBundle.install(bundle, elements));
	}

	/** One that has a link, as it has a button. */
	private static String operation(String id, String name) {
		return "<operation id='" + id + "' name='" + name
				+ "' class='org.fermata.ui.tests/org.fermata.ui.tests.Contributed$Greeting' toolbar='true'/>";
	}
}
