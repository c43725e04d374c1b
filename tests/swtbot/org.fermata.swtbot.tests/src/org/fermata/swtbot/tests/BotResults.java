// SPDX-License-Identifier: EPL-2.0
package org.fermata.swtbot.tests;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotCTabItem;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotLabel;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotLink;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotStyledText;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;
import org.fermata.tour.page.ResultsPage;

/** Output and results of the selected operation, by SWTBot. */
final class BotResults implements ResultsPage {

	private final Eyes eyes;
	private final Supplier<Control> view;

	BotResults(Eyes eyes, Supplier<Control> view) {
		this.eyes = eyes;
		this.view = view;
	}

	private CTabFolder folder() {
		return eyes.get(view.get(), CTabFolder.class);
	}

	private Optional<SWTBotTable> table() {
		return eyes.first(folder(), Table.class).map(SWTBotTable::new);
	}

	@Override
	public List<String> tabs() {
		CTabFolder folder = folder();
		return eyes.see(() -> Stream.concat(Stream.of(folder.getSelection()),
				Stream.of(folder.getItems()).filter(item -> item != folder.getSelection())).map(CTabItem::getText).toList());
	}

	@Override
	public void openTab(String tab) {
		CTabFolder folder = folder();
		CTabItem item = eyes.see(() -> Stream.of(folder.getItems()).filter(each -> each.getText().startsWith(tab))
				.findFirst().orElseThrow());
		new SWTBotCTabItem(item).activate();
	}

	@Override
	public List<String> columns() {
		return table().map(SWTBotTable::columns).orElse(List.of());
	}

	@Override
	public int count() {
		return table().map(SWTBotTable::rowCount).orElse(0);
	}

	@Override
	public void awaitAtLeast(int count) {
		eyes.await(count + " results", () -> count() >= count);
	}

	@Override
	public List<List<String>> rows() {
		return table().map(table -> IntStream.range(0, table.rowCount()).mapToObj(row -> cells(table, row)).toList())
				.orElse(List.of());
	}

	private static List<String> cells(SWTBotTable table, int row) {
		return IntStream.range(0, table.columnCount()).mapToObj(column -> table.cell(row, column)).toList();
	}

	@Override
	public void select(int index) {
		table().orElseThrow().select(index);
	}

	@Override
	public String output() {
		return eyes.first(folder(), StyledText.class).map(text -> new SWTBotStyledText(text).getText()).orElse("");
	}

	@Override
	public String failure() {
		Control root = view.get();
		return eyes.all(root, StyledText.class).stream().filter(text -> !eyes.isInTabs(text, root)).findFirst()
				.map(text -> new SWTBotStyledText(text).getText()).orElse("");
	}

	@Override
	public String heading() {
		CTabFolder folder = folder();
		Control line = eyes.see(() -> folder.getParent().getChildren()[0]);
		return eyes.all(line, Label.class).stream().map(label -> Eyes.plain(new SWTBotLabel(label).getText()))
				.collect(Collectors.joining(" "));
	}

	@Override
	public String offer() {
		return eyes.first(folder(), Link.class).map(link -> new SWTBotLink(link).getText().replaceAll("</?a>", ""))
				.orElse("");
	}

	@Override
	public int roomAboveTabs() {
		CTabFolder folder = folder();
		return eyes.see(() -> {
			int bottom = Stream.of(folder.getParent().getChildren())
					.filter(control -> control.isVisible() && control != folder)
					.mapToInt(control -> control.getBounds().y + control.getBounds().height).max().orElse(0);
			return folder.getBounds().y - bottom;
		});
	}
}
