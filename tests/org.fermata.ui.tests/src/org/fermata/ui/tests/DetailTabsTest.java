// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.eclipse.swt.custom.StyledText;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.output.Column;
import org.fermata.core.output.ResultRow;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.tour.driver.Widgets;
import org.junit.After;
import org.junit.Test;

/** Which of the tabs is in front: the one that has something, until somebody chooses. */
public final class DetailTabsTest extends UiTest {

	private final CountDownLatch gate = new CountDownLatch(1);

	@After
	public void letGo() {
		gate.countDown();
	}

	@Test
	public void theTabThatHasSomethingIsInFrontUnlessSomebodyHasChosenAnother() {
		start("Finds", true, false);
		start("Prints", false, true);
		operations().select("Finds");
		awaitFront("Results");
		operations().select("Prints");
		awaitFront("Output");
		results().openTab("Results");
		operations().select("Finds");
		awaitFront("Results");
		results().openTab("Output");
		workbench().await("another sample", () -> operations().await("Finds", "1 of 3").selected());
		assertEquals("Output", results().tabs().getFirst());
		operations().select("Prints");
		awaitFront("Output");
		operations().select("Finds");
		awaitFront("Results");
	}

	@Test
	public void outputOfAFailureBeginsWithWhatHappenedAndNotWithTheEndOfTheStack() {
		expectInLog("Breaks");
		engine().start("Breaks", op -> {
			for (int line = 0; line < 100; line++) {
				op.print("line " + line);
			}
			return fall(100);
		});
		operations().select("Breaks");
		awaitFront("Output");
		workbench().await("the failure's first line in sight", () -> {
			StyledText output = Widgets.visible(Product.workbench().operationsView(), StyledText.class)
					.filter(text -> text.getText().contains("line 99")).findFirst().orElse(null);
			return output != null && isInSight(output, output.getText().indexOf("deep down"));
		});
	}

	/** Whether the whole line can be seen. */
	private static boolean isInSight(StyledText text, int offset) {
		int top = offset < 0 ? -1 : text.getLinePixel(text.getLineAtOffset(offset));
		return top >= 0 && top + text.getLineHeight() <= text.getClientArea().height;
	}

	private static Object fall(int depth) {
		if (depth == 0) {
			throw new IllegalStateException("deep down");
		}
		return fall(depth - 1);
	}

	private void start(String name, boolean finds, boolean prints) {
		engine().start(name, op -> {
			op.progress().begin("Looking", 3, ProgressUnit.ITEMS);
			op.progress().add(1);
			if (prints) {
				op.print("a line");
			}
			columns(op);
			if (finds) {
				op.result(ResultRow.ok("one"));
			}
			gate.await();
			return null;
		});
	}

	private static void columns(OperationContext op) {
		op.columns(List.of(new Column("What", 20, Column.Kind.TEXT)));
	}

	private static void awaitFront(String tab) {
		workbench().await(tab + " in front", () -> results().tabs().getFirst().startsWith(tab));
	}
}
