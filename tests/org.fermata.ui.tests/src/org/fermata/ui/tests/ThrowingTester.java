// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import org.eclipse.core.expressions.PropertyTester;

/** A tester of properties whose bundle lacks a class, as conditions of others may call one. */
public final class ThrowingTester extends PropertyTester {

	@Override
	public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
		throw new NoClassDefFoundError("no answer today");
	}
}
