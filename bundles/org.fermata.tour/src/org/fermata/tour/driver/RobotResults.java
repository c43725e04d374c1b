// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.driver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.fermata.tour.page.ResultsPage;

/** Output and results of the selected operation under a robot's hands. */
final class RobotResults implements ResultsPage {

	private final Robot robot;
	private final Supplier<Control> view;

	RobotResults(Robot robot, Supplier<Control> view) {
		this.robot = robot;
		this.view = view;
	}

	private CTabFolder folder() {
		return Widgets.get(view.get(), CTabFolder.class, any -> true, "tabs of output and results");
	}

	private Optional<Table> table() {
		return Widgets.find(folder(), Table.class, any -> true);
	}

	@Override
	public List<String> tabs() {
		return robot.see(() -> Stream.of(folder().getItems())
				.sorted(Comparator.comparing(item -> item != folder().getSelection())).map(CTabItem::getText).toList());
	}

	@Override
	public void openTab(String tab) {
		robot.click(robot.see(() -> {
			CTabItem item = Stream.of(folder().getItems()).filter(each -> each.getText().startsWith(tab)).findFirst()
					.orElseThrow(() -> Widgets.notThere(tab));
			Rectangle bounds = item.getBounds();
			return folder().toDisplay(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
		}));
		robot.await("the tab " + tab, () -> folder().getSelection().getText().startsWith(tab));
	}

	@Override
	public List<String> columns() {
		return robot.see(() -> table().stream().flatMap(table -> Stream.of(table.getColumns()))
				.map(TableColumn::getText).toList());
	}

	@Override
	public int count() {
		return robot.see(this::seenCount);
	}

	private int seenCount() {
		return table().map(Table::getItemCount).orElse(0);
	}

	@Override
	public void awaitAtLeast(int count) {
		robot.await(count + " results", () -> seenCount() >= count);
	}

	@Override
	public List<List<String>> rows() {
		return robot.see(() -> {
			List<List<String>> rows = new ArrayList<>();
			table().ifPresent(table -> {
				for (TableItem item : table.getItems()) {
					rows.add(IntStream.range(0, table.getColumnCount()).mapToObj(item::getText).toList());
				}
			});
			return rows;
		});
	}

	@Override
	public void select(int index) {
		Table table = robot.see(() -> table().orElseThrow(() -> Widgets.notThere("table of results")));
		robot.act(() -> table.showItem(table.getItem(index)));
		robot.click(robot.at(table, robot.see(() -> table.getItem(index).getBounds(0))));
		robot.await("a selected result", () -> table.isSelected(index));
	}

	@Override
	public String output() {
		return robot.see(() -> Widgets.find(folder(), StyledText.class, any -> true).map(StyledText::getText).orElse(""));
	}

	@Override
	public String failure() {
		return robot.see(() -> Widgets.find(view.get(), StyledText.class,
				text -> !Widgets.isWithin(text, CTabFolder.class, view.get())).map(StyledText::getText).orElse(""));
	}

	@Override
	public String heading() {
		return robot.see(() -> Widgets.visible(headingLine(), Label.class).map(Label::getText).map(Widgets::plain)
				.collect(Collectors.joining(" ")));
	}

	/** The first line of what the tabs are the last of. */
	private Control headingLine() {
		return folder().getParent().getChildren()[0];
	}

	@Override
	public int roomAboveTabs() {
		return robot.see(() -> {
			int bottom = Stream.of(folder().getParent().getChildren())
					.filter(control -> control.isVisible() && control != folder())
					.mapToInt(control -> control.getBounds().y + control.getBounds().height).max().orElse(0);
			return folder().getBounds().y - bottom;
		});
	}

	@Override
	public String offer() {
		return robot.see(() -> Widgets.find(folder(), Link.class, any -> true).map(Link::getText)
				.map(text -> text.replaceAll("</?a>", "")).orElse(""));
	}
}
