// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotSame;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.swt.SWTException;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationState;
import org.fermata.core.engine.Scope;
import org.fermata.tour.driver.Robot;
import org.fermata.ui.PartScope;
import org.fermata.ui.scenarios.stage.Gated;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** A view that somebody closes takes along what was tied to it. */
public final class PartScopeTest extends UiTest {

	private static final String VIEW = "org.eclipse.ui.views.ProgressView";

	private final Gated gated = new Gated();
	private final Robot robot = Product.workbench().robot();
	private IViewPart view;

	@Before
	public void openView() {
		workbench().showView(VIEW);
		view = robot.see(() -> PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().findView(VIEW));
	}

	@After
	public void closeView() {
		gated.open();
		workbench().hideView(VIEW);
	}

	private Scope scope() {
		return robot.see(() -> PartScope.of(view));
	}

	@Test
	public void closingAViewCancelsWhatIsTiedToItAndNothingElse() {
		Operation<?> ofView = gated.halfWay(engine(), "Of the view");
		Operation<?> other = gated.halfWay(engine(), "Of nobody");
		robot.act(() -> tie(ofView, view));
		assertSame(OperationState.RUNNING, ofView.state());
		workbench().hideView(VIEW);
		workbench().await("the end of the operation", () -> ofView.state() == OperationState.STOPPED);
		assertSame(OperationState.RUNNING, other.state());
	}

	private static void tie(Operation<?> operation, IWorkbenchPart view) {
		// guide: part
		operation.tiedTo(PartScope.of(view));
		// end
	}

	@Test
	public void aPartHasOneLifetimeWhichEndsBeforeItsWidgets() {
		Scope scope = scope();
		assertSame(scope, scope());
		AtomicBoolean there = new AtomicBoolean();
		scope.onClose(() -> there.set(!view.getSite().getShell().isDisposed() && PlatformUI.isWorkbenchRunning()));
		workbench().hideView(VIEW);
		assertTrue(scope.isClosed());
		assertTrue(there.get());
	}

	@Test
	public void aViewThatIsOpenedAgainLivesAgain() {
		Scope first = scope();
		workbench().hideView(VIEW);
		openView();
		assertNotSame(first, scope());
		assertFalse(scope().isClosed());
	}

	@Test
	public void aLifetimeThatSomebodyHasClosedIsReplaced() {
		Scope closed = scope();
		closed.close();
		assertNotSame(closed, scope());
		assertFalse(scope().isClosed());
		workbench().hideView(VIEW);
		robot.settle();
	}

	@Test
	public void anotherThreadIsRefused() {
		assertThrows(SWTException.class, () -> PartScope.of(view));
	}
}
