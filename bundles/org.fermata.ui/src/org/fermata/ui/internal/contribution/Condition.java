// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.contribution;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.expressions.EvaluationResult;
import org.eclipse.core.expressions.Expression;
import org.eclipse.core.expressions.ExpressionConverter;
import org.eclipse.core.expressions.ExpressionInfo;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IEvaluationReference;
import org.eclipse.ui.services.IEvaluationService;
import org.fermata.core.Registration;
import org.fermata.core.internal.declaration.OperationDeclaration;
import org.fermata.core.internal.declaration.Vocabulary;

/**
 * When an operation can be started, as its contributor says. What cannot be evaluated is told once and counts as true:
 * an operation too many can be seen and reported, one that is missing nobody misses.
 */
final class Condition extends Expression {

	private static final String ENABLED = "enabled"; //$NON-NLS-1$

	private final Expression expression;
	private final OperationDeclaration operation;

	private Condition(Expression expression, OperationDeclaration operation) {
		this.expression = expression;
		this.operation = operation;
	}

	/** The condition of an operation; empty if it has none, or one that makes no sense. */
	static Optional<Condition> of(OperationDeclaration operation) {
		Optional<RegistryElement> declared = ((RegistryElement) operation.element()).children().stream()
				.filter(child -> child.name().equals(Vocabulary.ENABLED_WHEN)).findFirst();
		if (declared.isEmpty()) {
			return Optional.empty();
		}
		List<RegistryElement> expressions = declared.get().children();
		if (expressions.size() != 1) {
			tell(operation, NLS.bind(Messages.oneExpression, expressions.size()));
			return Optional.empty();
		}
		try {
			Expression converted = ExpressionConverter.getDefault().perform(expressions.get(0).element());
			if (converted == null) { // there is no such expression
				tell(operation, NLS.bind(Messages.noExpression, expressions.get(0).name()));
			}
			return Optional.ofNullable(converted).map(known -> new Condition(known, operation));
		} catch (CoreException wrong) {
			tell(operation, wrong.getMessage());
			return Optional.empty();
		} catch (InvalidRegistryObjectException gone) {
			return Optional.empty(); // and so is the operation, as the next look will show
		} catch (RuntimeException unreadable) { // by the platform, such as for a test without its property
			tell(operation, unreadable);
			return Optional.empty();
		}
	}

	private static void tell(OperationDeclaration operation, String words) {
		ContributionLog.warn(words(operation, words));
	}

	private static void tell(OperationDeclaration operation, Throwable thrown) {
		ContributionLog.error(words(operation, thrown.toString()), thrown);
	}

	private static String words(OperationDeclaration operation, String words) {
		return NLS.bind(Messages.badCondition, new Object[] { operation.contributor(), operation.id(), words });
	}

	/** Whether it holds now. On the UI thread. */
	boolean holds() {
		IEvaluationService service = PlatformUI.getWorkbench().getService(IEvaluationService.class);
		return evaluate(service.getCurrentState()) != EvaluationResult.FALSE;
	}

	/** Has somebody told whether it holds, at first and whenever that changes. On the UI thread. */
	Registration follow(Consumer<Boolean> holds) {
		IEvaluationService service = PlatformUI.getWorkbench().getService(IEvaluationService.class);
		IEvaluationReference reference = service.addEvaluationListener(this,
				event -> holds.accept(Boolean.TRUE.equals(event.getNewValue())), ENABLED);
		return () -> service.removeEvaluationListener(reference);
	}

	@Override
	public EvaluationResult evaluate(IEvaluationContext context) {
		try {
			return expression.evaluate(context);
		} catch (CoreException wrong) {
			tell(operation, wrong.getMessage());
			return EvaluationResult.TRUE;
		} catch (LinkageError thrown) { // by a tester of properties: the platform guards against exceptions only
			tell(operation, thrown);
			return EvaluationResult.TRUE;
		}
	}

	@Override
	public void collectExpressionInfo(ExpressionInfo info) {
		expression.collectExpressionInfo(info);
	}
}
