// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Sash;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolItem;
import org.fermata.tour.page.OperationsPage;
import org.fermata.tour.page.PromptPage;
import org.fermata.tour.page.ResultsPage;
import org.fermata.tour.page.Row;

/** The view of operations under a robot's hands. */
final class RobotOperations implements OperationsPage {

	private static final String TITLE = "Operations";
	private static final int INTO_ROW = 60;
	private static final int INTO_LINK = 12;
	private static final int FROM_END = 6;
	private static final int ATTEMPTS = 5;

	private final Robot robot;
	private final Supplier<Shell> window;
	private final RobotPrompt prompt;
	private final RobotResults results;

	RobotOperations(Robot robot, Supplier<Shell> window) {
		this.robot = robot;
		this.window = window;
		this.prompt = new RobotPrompt(robot, this::view);
		this.results = new RobotResults(robot, this::view);
	}

	/** The view's own part of the window. On the UI thread. */
	Control view() {
		return Widgets.tab(window.get(), TITLE).map(CTabItem::getControl).orElseThrow(() -> Widgets.notThere(TITLE));
	}

	/** The list: the table that is no result's. On the UI thread. */
	private Optional<Table> list() {
		Control view = view();
		return Widgets.find(view, Table.class, table -> !Widgets.isWithin(table, CTabFolder.class, view));
	}

	private Table table() {
		return list().orElseThrow(() -> Widgets.notThere("list of operations"));
	}

	/** Where nothing is drawn but the background. On the UI thread. */
	Control ground() {
		Control view = view();
		return list().map(Control.class::cast).orElse(view);
	}

	@Override
	public String tab() {
		return robot.see(() -> Widgets.tab(window.get(), TITLE).map(CTabItem::getText).orElse(""));
	}

	@Override
	public boolean isEmpty() {
		return robot.see(() -> list().isEmpty());
	}

	@Override
	public List<String> links() {
		return robot.see(() -> Widgets.visible(view(), Link.class).map(RobotOperations::plain).toList());
	}

	@Override
	public void follow(String link) {
		robot.click(robot.see(() -> {
			Link found = Widgets.get(view(), Link.class, any -> plain(any).equals(link), link);
			return found.toDisplay(INTO_LINK, found.getSize().y / 2);
		}));
	}

	private static String plain(Link link) {
		return link.getText().replaceAll("</?a>", "");
	}

	@Override
	public List<Row> rows() {
		return robot.see(this::seenRows);
	}

	private List<Row> seenRows() {
		List<Row> rows = new ArrayList<>();
		list().ifPresent(table -> {
			TableItem[] items = table.getItems();
			for (int index = 0; index < items.length; index++) {
				rows.add(new Row(items[index].getText(), table.isSelected(index)));
			}
		});
		return rows;
	}

	@Override
	public Row await(String row, String... words) {
		Row[] found = new Row[1];
		String what = "a row that says " + row + ", " + String.join(", ", words);
		robot.await(what, () -> {
			found[0] = seenRows().stream()
					.filter(seen -> seen.says(row) && Stream.of(words).allMatch(seen::says)).findFirst().orElse(null);
			return found[0] != null;
		});
		return found[0];
	}

	@Override
	public void awaitGone(String row) {
		robot.await("no row that says " + row, () -> seenRows().stream().noneMatch(seen -> seen.says(row)));
	}

	@Override
	public void select(String row) {
		await(row);
		// A row that comes meanwhile moves the others: what was clicked on is looked at afterwards.
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			robot.click(pointOf(row));
			if (isSelected(row)) {
				return;
			}
		}
		throw new AssertionError("Clicked on the row of " + row + " and it was not selected: " + rows());
	}

	@Override
	public void selectToo(String row) {
		await(row);
		robot.clickWith(SWT.CTRL, pointOf(row));
	}

	private boolean isSelected(String row) {
		return rows().stream().filter(seen -> seen.says(row)).findFirst().map(Row::selected).orElse(false);
	}

	private Point pointOf(String row) {
		return robot.see(() -> {
			Table table = table();
			TableItem item = Stream.of(table.getItems()).filter(each -> each.getText().contains(row)).findFirst()
					.orElseThrow(() -> new NoSuchElementException(row));
			table.showItem(item);
			Rectangle bounds = item.getBounds(0);
			return table.toDisplay(bounds.x + INTO_ROW, bounds.y + bounds.height / 2);
		});
	}

	@Override
	public void focus() {
		Point first = robot.see(() -> {
			Rectangle bounds = table().getItem(0).getBounds(0);
			return table().toDisplay(bounds.x + INTO_ROW, bounds.y + bounds.height / 2);
		});
		robot.click(first);
		robot.await("the list with the focus", () -> table().isFocusControl());
	}

	@Override
	public void click(String button) {
		robot.await("the button " + button, () -> item(button).isEnabled());
		robot.click(robot.see(() -> {
			Rectangle bounds = item(button).getBounds();
			// The left part: at the right a button may have its menu.
			return item(button).getParent().toDisplay(bounds.x + bounds.width / 4, bounds.y + bounds.height / 2);
		}));
	}

	@Override
	public void openMenu(String button) {
		robot.click(robot.see(() -> {
			Rectangle bounds = item(button).getBounds();
			return item(button).getParent().toDisplay(bounds.x + bounds.width - FROM_END, bounds.y + bounds.height / 2);
		}));
	}

	@Override
	public boolean offers(String button) {
		return robot.see(() -> item(button).isEnabled());
	}

	private ToolItem item(String button) {
		return Widgets.toolItem(window.get(), button).orElseThrow(() -> Widgets.notThere(button));
	}

	@Override
	public void choose(String row, String item) {
		select(row);
		robot.clickRight(pointOf(row));
		new RobotMenu(robot, window).chooseFromOpen(item);
	}

	@Override
	public int listShare() {
		return robot.see(() -> {
			Sash sash = sash();
			return Math.round(100f * sash.getLocation().y / sash.getParent().getClientArea().height);
		});
	}

	@Override
	public void dragSash(int percent) {
		// The sash is three pixels high: whoever misses it tries again.
		for (int attempt = 0; attempt < ATTEMPTS && Math.abs(listShare() - percent) > 1; attempt++) {
			Point from = robot.middle(robot.see(this::sash));
			int y = robot.see(() -> sash().getParent().toDisplay(0,
					sash().getParent().getClientArea().height * percent / 100).y);
			robot.drag(from, new Point(from.x, y));
		}
	}

	private Sash sash() {
		return Widgets.get(view(), Sash.class, any -> true, "sash");
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
