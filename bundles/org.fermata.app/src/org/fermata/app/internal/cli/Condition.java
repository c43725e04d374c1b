// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.expressions.EvaluationContext;
import org.eclipse.core.expressions.EvaluationResult;
import org.eclipse.core.expressions.Expression;
import org.eclipse.core.expressions.ExpressionConverter;
import org.eclipse.core.expressions.ExpressionInfo;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.fermata.core.internal.declaration.OperationDeclaration;
import org.fermata.core.internal.declaration.Vocabulary;

/** Under which an operation can be started. */
final class Condition {

	/** The one variable of the workbench that is the same without it. */
	private static final String PLATFORM = "org.eclipse.core.runtime.Platform";

	private Condition() {
	}

	/**
	 * Whether an operation can be started now. One whose condition is about what only a window has, such as a selection
	 * or an active part, always can; and so can one whose condition makes no sense, as in the window.
	 */
	static boolean holds(OperationDeclaration operation) {
		IConfigurationElement element = ((RegisteredElement) operation.element()).element();
		try {
			IConfigurationElement[] expressions = element.getChildren(Vocabulary.ENABLED_WHEN)[0].getChildren();
			Expression expression = expressions.length == 1 ? ExpressionConverter.getDefault().perform(expressions[0]) : null;
			if (expression == null) {
				tell(operation, null);
			}
			return expression == null || holds(expression);
		} catch (CoreException | LinkageError | RuntimeException wrong) {
			// By the platform, by a tester of properties, and by the platform for a test without its property.
			tell(operation, wrong);
			return true;
		}
	}

	private static void tell(OperationDeclaration operation, Throwable wrong) {
		ILog.of(Condition.class).warn(Messages.get("badCondition", operation.contributor(), operation.id()), wrong);
	}

	private static boolean holds(Expression expression) throws CoreException {
		ExpressionInfo info = expression.computeExpressionInfo();
		Set<String> known = Set.of(PLATFORM);
		if (info.hasDefaultVariableAccess() || !Stream.of(info.getAccessedVariableNames()).allMatch(known::contains)) {
			return true;
		}
		EvaluationContext context = new EvaluationContext(null, Platform.class);
		context.addVariable(PLATFORM, Platform.class);
		context.setAllowPluginActivation(true);
		return expression.evaluate(context) != EvaluationResult.FALSE;
	}
}
