// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.core.expressions.EvaluationResult;
import org.eclipse.core.expressions.Expression;
import org.eclipse.core.expressions.ExpressionInfo;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IEvaluationReference;
import org.eclipse.ui.services.IEvaluationService;
import org.fermata.core.engine.Operation;
import org.fermata.tour.driver.Robot;
import org.fermata.ui.scenarios.stage.Gated;
import org.junit.After;
import org.junit.Test;

/** The buttons know what the selected operation does. */
public final class ToolsTest extends UiTest {

	private static final String PROGRESS = "org.eclipse.ui.views.ProgressView";

	private final Gated gated = new Gated();

	/** Left open, the platform's view would hold the UI thread for seconds in the tests with a thousand operations. */
	@After
	public void letGo() {
		gated.open();
		workbench().hideView(PROGRESS);
	}

	@Test
	public void buttonsKnowOfAnEndWhileADialogIsOpen() throws Exception {
		Operation<?> work = work();
		workbench().menu().choose("Help", "About Fermata");
		workbench().dialog().await();
		gated.open();
		work.await();
		try {
			awaitEnded();
		} finally {
			workbench().press(SWT.ESC);
			workbench().dialog().awaitGone();
		}
	}

	@Test
	public void buttonsKnowOfAnEndWhileAMenuIsOpen() throws Exception {
		Operation<?> work = work();
		operations().openMenu("New");
		gated.open();
		work.await();
		workbench().press(SWT.ESC);
		awaitEnded();
	}

	@Test
	public void buttonsKnowOfAnEndBehindAnotherView() throws Exception {
		Operation<?> work = work();
		workbench().menu().choose("View", "Progress");
		gated.open();
		work.await();
		workbench().menu().choose("View", "Operations");
		awaitEnded();
	}

	@Test
	public void othersWhoShowWhatCanBeDoneAreAskedToLookAgain() throws Exception {
		AtomicInteger asked = new AtomicInteger();
		IEvaluationReference reference = robot().see(() -> service().addEvaluationListener(counting(asked), event -> { }, "any"));
		try {
			Operation<?> work = work();
			int before = asked.get();
			gated.open();
			work.await();
			workbench().await("a question", () -> asked.get() > before);
		} finally {
			robot().act(() -> service().removeEvaluationListener(reference));
		}
	}

	/** A theme makes the buttons anew. */
	@Test
	public void buttonsKnowItInTheDarkToo() throws Exception {
		Operation<?> work = work();
		workbench().menu().choose("View", "Appearance", "Dark");
		try {
			workbench().await("Cancel", () -> operations().offers("Cancel") && !operations().offers("Run Again"));
			gated.open();
			work.await();
			awaitEnded();
		} finally {
			workbench().menu().choose("View", "Appearance", "Light");
		}
		awaitEnded();
	}

	private static Robot robot() {
		return Product.workbench().robot();
	}

	private static IEvaluationService service() {
		return PlatformUI.getWorkbench().getService(IEvaluationService.class);
	}

	/** Evaluated when somebody asks for that property and at no other time. */
	private static Expression counting(AtomicInteger asked) {
		return new Expression() {
			@Override
			public EvaluationResult evaluate(IEvaluationContext context) {
				asked.incrementAndGet();
				return EvaluationResult.TRUE;
			}

			@Override
			public void collectExpressionInfo(ExpressionInfo info) {
				info.addAccessedPropertyName("org.fermata.ui.selection.active");
			}
		};
	}

	private Operation<?> work() {
		Operation<?> work = gated.halfWay(engine(), "Work");
		operations().select("Work");
		workbench().await("Cancel", () -> operations().offers("Cancel") && !operations().offers("Run Again"));
		return work;
	}

	private static void awaitEnded() {
		workbench().await("no Cancel", () -> !operations().offers("Cancel") && operations().offers("Run Again"));
		assertTrue(operations().await("Work", "Done in").selected());
	}
}
