// SPDX-License-Identifier: EPL-2.0
package org.fermata.core;

import static org.junit.Assert.assertThrows;

import org.junit.Test;

public final class PlainClassPathTest {

	@Test
	public void noEclipseClassIsInReach() {
		assertThrows(ClassNotFoundException.class, () -> Class.forName("org.osgi.framework.Bundle"));
		assertThrows(ClassNotFoundException.class, () -> Class.forName("org.eclipse.swt.widgets.Display"));
		assertThrows(ClassNotFoundException.class, () -> Class.forName("org.eclipse.core.runtime.jobs.Job"));
	}
}
