// SPDX-License-Identifier: EPL-2.0
package org.example.contributed;

import java.util.Locale;

import org.fermata.core.engine.OperationContext;
import org.fermata.core.output.ResultRow;
import org.fermata.core.parameter.ParameterizedRoutine;
import org.fermata.core.parameter.Parameters;

/** Gives a row for each time. */
public final class Greet implements ParameterizedRoutine<Void> {

	@Override
	public Void run(OperationContext op, Parameters parameters) {
		String name = parameters.text("name");
		op.print("greeting " + name);
		String words = (parameters.flag("polite") ? "Dear " : "Hello ") + name;
		for (int time = 1; time <= parameters.number("times"); time++) {
			op.result(ResultRow.ok(Integer.toString(time),
					parameters.text("mode").equals("loud") ? words.toUpperCase(Locale.ROOT) : words));
		}
		return null;
	}
}
