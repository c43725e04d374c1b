// SPDX-License-Identifier: EPL-2.0
package org.fermata.swtbot.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Sash;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotLink;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotToolbarButton;
import org.fermata.tour.page.OperationsPage;
import org.fermata.tour.page.PromptPage;
import org.fermata.tour.page.ResultsPage;
import org.fermata.tour.page.Row;

/** The view of operations, by SWTBot. */
final class BotOperations implements OperationsPage {

	static final String ID = "org.fermata.ui.operations";
	private static final String TITLE = "Operations";

	private final Eyes eyes;
	private final BotPrompt prompt;
	private final BotResults results;

	BotOperations(Eyes eyes, Keys keys) {
		this.eyes = eyes;
		this.prompt = new BotPrompt(eyes, keys, this::view);
		this.results = new BotResults(eyes, this::view);
	}

	private Control view() {
		return eyes.view(TITLE).orElseThrow(() -> new NoSuchElementException(TITLE));
	}

	/** The table that is no result's. */
	private Optional<Table> list() {
		Control view = view();
		return eyes.all(view, Table.class).stream().filter(table -> !eyes.isInTabs(table, view)).findFirst();
	}

	private SWTBotTable table() {
		return new SWTBotTable(list().orElseThrow(() -> new NoSuchElementException("list of operations")));
	}

	/** Where nothing is drawn but the background. */
	Control ground() {
		return list().map(Control.class::cast).orElseGet(this::view);
	}

	@Override
	public String tab() {
		return eyes.all(eyes.bot().shell().widget, CTabFolder.class).stream()
				.flatMap(folder -> eyes.see(() -> Stream.of(folder.getItems()).map(CTabItem::getText).toList()).stream())
				.filter(text -> text.startsWith(TITLE)).findFirst().orElse("");
	}

	@Override
	public boolean isEmpty() {
		return list().isEmpty();
	}

	@Override
	public List<String> links() {
		return eyes.all(view(), Link.class).stream().map(BotOperations::plain).toList();
	}

	@Override
	public void follow(String link) {
		Link found = eyes.all(view(), Link.class).stream().filter(each -> plain(each).equals(link)).findFirst()
				.orElseThrow(() -> new NoSuchElementException(link));
		new SWTBotLink(found).click(link);
	}

	private static String plain(Link link) {
		return new SWTBotLink(link).getText().replaceAll("</?a>", "");
	}

	@Override
	public List<Row> rows() {
		return list().map(table -> eyes.see(() -> rows(table))).orElse(List.of());
	}

	private static List<Row> rows(Table table) {
		List<Row> rows = new ArrayList<>();
		TableItem[] items = table.isDisposed() ? new TableItem[0] : table.getItems();
		for (int index = 0; index < items.length; index++) {
			rows.add(new Row(items[index].getText(), table.isSelected(index)));
		}
		return rows;
	}

	private Optional<Row> find(String row, String... words) {
		return rows().stream().filter(seen -> seen.says(row) && Stream.of(words).allMatch(seen::says)).findFirst();
	}

	@Override
	public Row await(String row, String... words) {
		Row[] found = new Row[1];
		eyes.await("a row that says " + row + ", " + String.join(", ", words), () -> {
			found[0] = find(row, words).orElse(null);
			return found[0] != null;
		});
		return found[0];
	}

	@Override
	public void awaitGone(String row) {
		eyes.await("no row that says " + row, () -> find(row).isEmpty());
	}

	private int indexOf(String row) {
		List<Row> rows = rows();
		return rows.indexOf(rows.stream().filter(seen -> seen.says(row)).findFirst()
				.orElseThrow(() -> new NoSuchElementException(row)));
	}

	@Override
	public void select(String row) {
		await(row);
		// A row that comes meanwhile moves the others: what was selected is looked at afterwards.
		eyes.await("a selection of " + row, () -> {
			table().select(indexOf(row));
			return find(row).map(Row::selected).orElse(false);
		});
	}

	@Override
	public void selectToo(String row) {
		await(row);
		List<Row> rows = rows();
		table().select(Stream.concat(rows.stream().filter(Row::selected), rows.stream().filter(seen -> seen.says(row)))
				.mapToInt(rows::indexOf).distinct().toArray());
	}

	@Override
	public void focus() {
		table().select(0);
		eyes.await("the list with the focus", () -> table().isActive());
	}

	@Override
	public void click(String button) {
		eyes.await("the button " + button, () -> offers(button));
		button(button).click();
	}

	@Override
	public void openMenu(String button) {
		throw new UnsupportedOperationException("SWTBot opens no menu that stays open: " + button);
	}

	@Override
	public boolean offers(String button) {
		return button(button).isEnabled();
	}

	private SWTBotToolbarButton button(String text) {
		return eyes.bot().viewById(ID).getToolbarButtons().stream()
				.filter(button -> Eyes.plain(button.getText()).equals(text) || text.equals(button.getToolTipText()))
				.findFirst().orElseThrow(() -> new NoSuchElementException(text));
	}

	@Override
	public void choose(String row, String item) {
		select(row);
		table().getTableItem(indexOf(row)).contextMenu(item).click();
	}

	@Override
	public int listShare() {
		Sash sash = eyes.get(view(), Sash.class);
		return eyes.see(() -> Math.round(100f * sash.getLocation().y / sash.getParent().getClientArea().height));
	}

	@Override
	public void dragSash(int percent) {
		Sash sash = eyes.get(view(), Sash.class);
		eyes.act(() -> {
			Event dragged = new Event();
			dragged.y = sash.getParent().getClientArea().height * percent / 100;
			sash.notifyListeners(SWT.Selection, dragged);
		});
	}

	@Override
	public PromptPage prompt() {
		return prompt;
	}

	@Override
	public ResultsPage results() {
		return results;
	}
}
