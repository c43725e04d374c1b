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
	 * or an active part, always can.
	 */
	static boolean holds(OperationDeclaration operation) {
		IConfigurationElement element = ((RegisteredElement) operation.element()).element();
		try {
			for (IConfigurationElement condition : element.getChildren(Vocabulary.ENABLED_WHEN)) {
				for (IConfigurationElement each : condition.getChildren()) {
					if (!holds(ExpressionConverter.getDefault().perform(each))) {
						return false;
					}
				}
			}
			return true;
		} catch (CoreException wrong) {
			return true; // what it means nobody knows
		}
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
