// SPDX-License-Identifier: EPL-2.0
package org.fermata.ide.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.fermata.tour.driver.Widgets;

/** Help &gt; Install New Software, up to the licence, and out again. */
final class InstallDialog {

	private static final String TITLE = "Install";

	private final Ide ide;
	private final String site;

	InstallDialog(Ide ide, String site) {
		this.ide = ide;
		this.site = site;
	}

	List<String> visit() {
		List<String> seen = new ArrayList<>();
		ide.workbench().menu().choose("Help", "Install New Software...");
		ide.awaitShell(TITLE);
		nameTheSite();
		ide.robot().await("what the site has", () -> categories().stream().anyMatch(name -> name.contains("Fermata")));
		seen.addAll(ide.robot().see(this::categories));
		ide.picture("install-categories");
		ide.click(TITLE, "Select All");
		ide.click(TITLE, "Next >");
		ide.robot().await("the details", () -> ide.words(ide.shell(TITLE)).contains("Install Details"));
		ide.picture("install-details");
		ide.click(TITLE, "Next >");
		ide.robot().await("the licence", () -> ide.words(ide.shell(TITLE)).contains("Review Licenses"));
		ide.picture("install-licence");
		seen.add(ide.robot().see(() -> ide.words(ide.shell(TITLE))));
		ide.click(TITLE, "Cancel");
		ide.awaitNoShell(TITLE);
		return seen;
	}

	private void nameTheSite() {
		ide.robot().click(ide.robot().see(() -> Widgets.visible(ide.shell(TITLE), Combo.class).findFirst()
				.orElseThrow(() -> new NoSuchElementException("Work with"))));
		ide.robot().typeOver(site);
		ide.robot().press(SWT.CR);
	}

	private List<String> categories() {
		return Widgets.visible(ide.shell(TITLE), Tree.class).flatMap(tree -> Stream.of(tree.getItems()))
				.map(TreeItem::getText).toList();
	}
}
